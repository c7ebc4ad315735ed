package org.dateline.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dateline.hosting.ContentPolicy;
import org.dateline.image.CleanImage;
import org.dateline.image.HostileDrawings;
import org.dateline.image.ImageCleaner;
import org.dateline.image.UnfitImageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser makes of drawings, before and after they are cleaned. */
@InChromium
class DrawingsTest {

    private static final Path DRAWINGS = Repository.FOLDER.resolve("src/test/resources/drawings");

    /** What ends no test, however it is looked at, but is too much for a browser to be looked at. */
    private static final Set<String> TOO_MUCH = Set.of(
            "a bomb of uses",
            "a bomb of patterns",
            "a bomb of inherited patterns",
            "a bomb of marks",
            "many filters",
            "a billion laughs",
            "a quadratic laugh",
            "a filter of many octaves",
            "many classes and rules",
            "many elements",
            "depth",
            "a long chain");

    private static final int TOGETHER = 40;

    /** Whatever is asked for below the number of a drawing, but the drawing itself. */
    private static final Pattern ASKED_BY = Pattern.compile("/([0-9]+)/(?!drawing\\.svg).*");

    private record File(byte[] bytes, String type, String policy) {}

    private final Map<String, File> files = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "drawings");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String host() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            File file = files.get(path);
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", file.type());
            if (!file.policy().isEmpty()) {
                exchange.getResponseHeaders().set("Content-Security-Policy", file.policy());
            }
            exchange.sendResponseHeaders(200, file.bytes().length);
            exchange.getResponseBody().write(file.bytes());
        }
    }

    private void put(String path, byte[] bytes, String type) {
        files.put(path, new File(bytes, type, ""));
    }

    /** As documents of their own, with no policy that would hold them back, and as pictures of a page. */
    @Test
    void noHostileDrawingRunsAnythingOrAsksAnybody(Chromium chromium) {
        Map<String, byte[]> cleaned = new LinkedHashMap<>();
        HostileDrawings.asking(host()).forEach((name, drawing) -> {
            try {
                cleaned.put(name, ImageCleaner.clean(drawing).bytes());
            } catch (UnfitImageException e) {
                cleaned.remove(name); // it is never published
            }
        });
        assertTrue(cleaned.size() > 200, cleaned.size() + " drawings");
        List<String> found = new ArrayList<>();
        asking(cleaned, chromium).forEach(name -> found.add(name + ": " + new String(cleaned.get(name), UTF_8)));
        Findings.none("hostile drawings", found);
    }

    /** So that the test above can't pass for want of a danger: uncleaned they do act. */
    @Test
    void hostileDrawingsActAsLongAsNobodyCleansThem(Chromium chromium) {
        Map<String, byte[]> drawings = new LinkedHashMap<>(HostileDrawings.asking(host()));
        drawings.keySet().removeAll(TOO_MUCH);
        Set<String> acting = asking(drawings, chromium);
        assertTrue(acting.size() > 200, acting.size() + " of them: " + acting);
        assertTrue(
                acting.containsAll(Set.of(
                        "script",
                        "script of XHTML with a prefix",
                        "onload of the root",
                        "onclick of a shape",
                        "UTF-16 with its mark",
                        "HTML in a foreignObject 0",
                        "sheet 1",
                        "use of HOST/seen.sv 15 by href")),
                acting.toString());
    }

    /** The names of those that ask for anything, shown together with others and touched wherever they can be. */
    private Set<String> asking(Map<String, byte[]> drawings, Chromium chromium) {
        List<String> numbered = List.copyOf(HostileDrawings.asking(host()).keySet());
        List<String> names = List.copyOf(drawings.keySet());
        asked.clear();
        for (int from = 0; from < names.size(); from += TOGETHER) {
            StringBuilder page = new StringBuilder("<!DOCTYPE html><title>Drawings</title>");
            for (String name : names.subList(from, Math.min(from + TOGETHER, names.size()))) {
                int number = numbered.indexOf(name);
                put("/" + number + "/drawing.svg", drawings.get(name), "image/svg+xml");
                page.append("<iframe src=\"" + number + "/drawing.svg\"></iframe>");
                page.append("<img src=\"" + number + "/drawing.svg?\">");
            }
            put("/page.html", page.toString().getBytes(UTF_8), "text/html");
            chromium.open(URI.create(host() + "/page.html"));
            chromium.text("""
                    for (const frame of document.querySelectorAll('iframe')) {
                      const drawing = frame.contentDocument;
                      for (const element of drawing ? drawing.querySelectorAll('*') : []) {
                        for (const type of ['load', 'error', 'click', 'mouseover', 'focusin', 'activate', 'begin']) {
                          element.dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true}));
                        }
                      }
                    }
                    return new Promise(done => requestIdleCallback(() => {
                      const last = new Image();
                      last.onerror = () => done('all was asked for before this');
                      last.src = '/last';
                    }));
                    """);
        }
        return asked.stream()
                .map(ASKED_BY::matcher)
                .filter(Matcher::matches)
                .map(matcher -> numbered.get(Integer.parseInt(matcher.group(1))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As pages show them, and opened by themselves from a host that sends the site's policy. */
    @Test
    void ordinaryDrawingsLookTheSameOnceTheyAreCleaned(Chromium chromium) throws Exception {
        List<String> found = new ArrayList<>();
        int compared = 0;
        List<Path> drawings;
        try (Stream<Path> members = Files.list(DRAWINGS)) {
            drawings = members.sorted().toList();
        }
        for (Path drawing : drawings) {
            byte[] original = Files.readAllBytes(drawing);
            CleanImage clean = ImageCleaner.clean(original);
            BufferedImage before = shown(original, clean, chromium);
            BufferedImage after = shown(clean.bytes(), clean, chromium);
            String name = drawing.getFileName().toString();
            if (colours(before) < 5) {
                found.add(name + " shows nothing to compare");
            }
            addDifference(name + " on a page", before, after, found);
            if (new String(clean.bytes(), UTF_8).matches("(?s).* style=\"(?!white-space:pre\").*")) {
                continue; // what no attribute says is held back by the policy, where a browser heeds it
            }
            compared++;
            put("/alone.svg", original, "image/svg+xml");
            BufferedImage alone = photograph("/alone.svg", chromium);
            files.put("/alone.svg", new File(clean.bytes(), "image/svg+xml", ContentPolicy.IN_HEADER));
            addDifference(name + " by itself", alone, photograph("/alone.svg", chromium), found);
        }
        Findings.none("ordinary drawings", found);
        assertTrue(compared >= 6, compared + " by themselves");
    }

    private BufferedImage shown(byte[] drawing, CleanImage size, Chromium chromium) throws IOException {
        put("/shown.svg", drawing, "image/svg+xml");
        String page = "<!DOCTYPE html><body style=\"margin:0\"><img src=\"shown.svg\" width=\"" + size.width()
                + "\" height=\"" + size.height() + "\">";
        put("/shown.html", page.getBytes(UTF_8), "text/html");
        return photograph("/shown.html", chromium);
    }

    private BufferedImage photograph(String path, Chromium chromium) throws IOException {
        chromium.forgetFiles();
        chromium.open(URI.create(host() + path));
        Path picture = TestSites.fresh("drawings").resolve("picture.png");
        chromium.photograph(picture);
        return ImageIO.read(picture.toFile());
    }

    private static long colours(BufferedImage picture) {
        return Stream.iterate(0, y -> y < picture.getHeight(), y -> y + 1)
                .flatMap(y -> Stream.iterate(0, x -> x < picture.getWidth(), x -> x + 1)
                        .map(x -> picture.getRGB(x, y)))
                .distinct()
                .limit(5)
                .count();
    }

    private static void addDifference(String what, BufferedImage before, BufferedImage after, List<String> found) {
        if (before.getWidth() != after.getWidth() || before.getHeight() != after.getHeight()) {
            found.add(what + " has another size");
            return;
        }
        int different = 0;
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                different += before.getRGB(x, y) == after.getRGB(x, y) ? 0 : 1;
            }
        }
        if (different > 0) {
            found.add(what + " differs in " + different + " pixels");
        }
    }
}
