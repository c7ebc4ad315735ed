package org.dateline.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine, without a window, and whatever reader it is told to be. */
final class Chromium implements AutoCloseable {

    /** The two programs that it takes. */
    record Programs(Path browser, Path driver) {}

    /** Which colours the reader's system prefers. */
    enum Scheme {
        LIGHT,
        DARK
    }

    /** A request that a page made: of which type, in the browser's words, and for what. */
    record Request(String type, String address) {}

    /** The width of a phone, in pixels of CSS. */
    static final int PHONE = 360;

    /** The width of a desk's screen. */
    static final int DESK = 1280;

    private static final int HEIGHT = 800;
    private static final String AXE = axe();

    /** Where Selenium warns that it has no typed commands for this version: none is used. Kept, or it is forgotten. */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Where the two programs are, if both are installed. */
    static Optional<Programs> find() {
        return program("chromium")
                .flatMap(browser -> program("chromedriver").map(driver -> new Programs(browser, driver)));
    }

    private static Optional<Path> program(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.concat(Stream.of("/usr/bin"), Stream.of(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it; one start is enough for a run. */
    static Chromium start(Programs programs) {
        VERSIONS.setLevel(Level.OFF);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(programs.browser().toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "--lang=en",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + TestSites.fresh("profile"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(programs.driver().toFile())
                .withSilent(true)
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    /** Forgets what the last test made of it. */
    void reset() {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        media("screen", Scheme.LIGHT, false);
        textSize(16);
        resize(DESK);
        driver.get("about:blank");
        takeConsole();
        takeRequests();
    }

    /** Opens that address and waits until all of it is there. */
    void open(URI address) {
        driver.get(address.toString());
    }

    /** Goes back to the page before, as its button does. */
    void back() {
        driver.navigate().back();
    }

    /** The address that it shows. */
    String address() {
        return driver.getCurrentUrl();
    }

    /** Makes the page that wide. */
    void resize(int width) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    /** On a screen, with the colours that the reader's system prefers. */
    void prefer(Scheme scheme) {
        media("screen", scheme, false);
    }

    /** On a screen whose colours the reader's system replaces by its own few. */
    void forceColors() {
        media("screen", Scheme.LIGHT, true);
    }

    /** As if on paper. */
    void print() {
        media("print", Scheme.LIGHT, false);
    }

    private void media(String media, Scheme scheme, boolean forced) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(
                                Map.of(
                                        "name",
                                        "prefers-color-scheme",
                                        "value",
                                        scheme == Scheme.DARK ? "dark" : "light"),
                                Map.of("name", "forced-colors", "value", forced ? "active" : "none"))));
    }

    /** The size of text that the reader has set, in pixels; browsers come with 16. */
    void textSize(int pixels) {
        command(
                "Page.setFontSizes",
                Map.of("fontSizes", Map.of("standard", pixels, "fixed", Math.round(pixels * 13f / 16))));
    }

    /** From the next page on no script of a page runs. */
    void disableScripts() {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Forgets what it has loaded, as a reader does who comes for the first time. */
    void forgetFiles() {
        command("Network.clearBrowserCache", Map.of());
    }

    /** Adds a reader's own style sheet to the page, which its policy does not forbid. */
    void adopt(String css) {
        driver.executeScript("""
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(arguments[0]);
                document.adoptedStyleSheets = [sheet];
                """, css);
    }

    /** Takes the reader's own style sheet away. */
    void abandon() {
        driver.executeScript("document.adoptedStyleSheets = []");
    }

    /** Presses and releases a key of that name. */
    void press(Key key) {
        for (String type : List.of("rawKeyDown", "char", "keyUp")) {
            if (type.equals("char") && key.text().isEmpty()) {
                continue;
            }
            command(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type", type,
                            "key", key.name(),
                            "code", key.name(),
                            "text", type.equals("keyUp") ? "" : key.text(),
                            "windowsVirtualKeyCode", key.code()));
        }
    }

    /** A key of the keyboard. */
    record Key(String name, int code, String text) {
        static final Key TAB = new Key("Tab", 9, "");
        static final Key ENTER = new Key("Enter", 13, "\r");
    }

    /** What a function of JavaScript, given as its body, returns as a text. */
    String text(String body, Object... arguments) {
        return String.valueOf(driver.executeScript(body, arguments));
    }

    /** What it returns as a list of texts. */
    List<String> texts(String body, Object... arguments) {
        return ((List<?>) Objects.requireNonNull(driver.executeScript(body, arguments)))
                .stream().map(String::valueOf).toList();
    }

    /** What it returns as a whole number. */
    long number(String body, Object... arguments) {
        return ((Number) Objects.requireNonNull(driver.executeScript(body, arguments))).longValue();
    }

    /**
     * Looks through the page as it is now by rules of axe, and returns one line for each element that breaks one.
     *
     * @param options what the function {@code axe.run} takes, as JSON
     */
    List<String> axe(String options) {
        return axe(options, "");
    }

    /** @param passedOver a selector of what is not looked at; empty for nothing */
    List<String> axe(String options, String passedOver) {
        if (text("return typeof axe").equals("undefined")) {
            driver.executeScript(AXE);
        }
        return texts("""
                const there = arguments[1] && document.querySelector(arguments[1]);
                const context = there ? {include: [['html']], exclude: [[arguments[1]]]} : document;
                return axe.run(context, Object.assign(JSON.parse(arguments[0]), {resultTypes: ['violations']}))
                  .then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
                    rule.id + ': ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' '))));
                """, options, passedOver);
    }

    /** What the console said since this was last asked. */
    List<String> takeConsole() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** The requests that pages made since this was last asked, in their order. */
    List<Request> takeRequests() {
        List<Request> requests = new ArrayList<>();
        Json json = new Json();
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().forEach(entry -> {
            if (entry.getMessage().contains("\"Network.requestWillBeSent\"")) {
                Map<?, ?> parameters =
                        (Map<?, ?>) step(json.toType(entry.getMessage(), Json.MAP_TYPE), "message", "params");
                String address = String.valueOf(step(parameters, "request", "url"));
                requests.add(new Request(String.valueOf(parameters.get("type")), address));
            }
        });
        return requests;
    }

    private static Object step(@Nullable Object from, String... keys) {
        @Nullable Object at = from;
        for (String key : keys) {
            at = ((Map<?, ?>) Objects.requireNonNull(at)).get(key);
        }
        return Objects.requireNonNull(at);
    }

    /** A picture of the whole page, also of what lies below the screen. */
    void photograph(Path file) {
        write(
                file,
                command("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                        .get("data"));
    }

    /** The page as it would be printed on A4. */
    void printInto(Path file) {
        write(
                file,
                command("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69, "printBackground", false))
                        .get("data"));
    }

    private static void write(Path file, @Nullable Object base64) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(String.valueOf(base64).getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    private static String axe() {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
