package org.dateline.search;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium that has the search page open. */
final class SearchBrowser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver;

    SearchBrowser(Path profile) {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "no browser here: " + CHROMIUM + " and " + DRIVER + " are needed");
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability("goog:loggingPrefs", logging);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
    }

    ChromeDriver driver() {
        return driver;
    }

    void open(String address) {
        driver.get(address);
    }

    WebElement field(String name) {
        return driver.findElement(By.name(name));
    }

    /** Puts words into the field in place of what stands there, as typing does, and waits until the page has answered. */
    void ask(String words) {
        afterwards(
                "const q = document.querySelector('[name=q]'); q.value = arguments[0];"
                        + " q.dispatchEvent(new Event('input', {bubbles: true}));",
                words);
    }

    /** Runs a script, and waits until the page has answered. */
    void afterwards(String script, Object... arguments) {
        driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                        + " const status = document.querySelector('[role=status]'); status.textContent = '';"
                        + " new MutationObserver((_, watch) => { if (status.textContent) { watch.disconnect(); done(); } })"
                        + ".observe(status, {childList: true});"
                        + script,
                arguments);
    }

    /** Waits for the answer to what the address asks. */
    void awaitAnswer() {
        driver.executeAsyncScript("const done = arguments[0], status = document.querySelector('[role=status]');"
                + " if (status.textContent) done();"
                + " else new MutationObserver((_, watch) => { watch.disconnect(); done(); })"
                + ".observe(status, {childList: true});");
    }

    String status() {
        return String.valueOf(driver.executeScript("return document.querySelector('[role=status]').textContent"));
    }

    /** The articles that are shown, such as {@code 2025/03/18/slug}. */
    List<String> results() {
        Object found = driver.executeScript(
                "return [...document.querySelectorAll('.results h2 a')].map(a => new URL(a.href).pathname.slice(1, -1))");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What the console has said since the last call. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The address's query, decoded. */
    String query() {
        return String.valueOf(driver.executeScript("return decodeURIComponent(location.search.replaceAll('+', ' '))"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
