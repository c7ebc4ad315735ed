package org.dateline.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.dateline.hosting.ContentPolicy;

/**
 * A built site on a server of this machine, which does what any host of static files does: a folder shows its
 * {@code index.html}, what is not there the site's own {@code 404.html}, and texts go out compressed.
 */
final class LoopbackSite {

    /** An answer that was given: the path asked for, its status, and the bytes of its body on the wire. */
    record Answer(String path, int status, int bytes) {}

    /** The strictest policy under which the site promises to work: that of the file of headers. */
    private static final String POLICY = ContentPolicy.IN_HEADER;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("ndjson", "application/x-ndjson"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("opml", "text/x-opml; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"));

    private final Path folder;
    private final String under;
    private final HttpServer server;
    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    private LoopbackSite(Path folder, String under, HttpServer server) {
        this.folder = folder;
        this.under = under;
        this.server = server;
    }

    /**
     * Serves that folder until the tests end.
     *
     * @param under the path of the home page, with a slash at both ends; outside of it there is nothing
     */
    static LoopbackSite serve(Path folder, String under) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LoopbackSite site = new LoopbackSite(folder, under, server);
            server.createContext("/", site::answer);
            server.setExecutor(Executors.newFixedThreadPool(4, task -> {
                Thread thread = new Thread(task, "loopback-site");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that it serves. */
    Path folder() {
        return folder;
    }

    /** Scheme, host and port. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The address of a page, which is given relative to the home page. */
    URI address(String path) {
        return URI.create(origin() + under + path);
    }

    /** What was answered since this was last asked. */
    List<Answer> takeAnswers() {
        List<Answer> taken = List.copyOf(answers);
        answers.removeAll(taken);
        return taken;
    }

    /** The status with which a path of the host is answered, which is not counted as an answer. */
    int status(String path) {
        return reply(path).status();
    }

    private record Reply(int status, Path file, String location) {}

    private Reply reply(String path) {
        Path notFound = folder.resolve("404.html");
        if (!path.startsWith(under)) {
            return new Reply(404, notFound, "");
        }
        Path file = folder.resolve(path.substring(under.length())).normalize();
        if (!file.startsWith(folder) || folder.relativize(file).toString().startsWith(".")) {
            return new Reply(404, notFound, "");
        }
        if (Files.isDirectory(file)) {
            return path.endsWith("/")
                    ? found(file.resolve("index.html"), notFound)
                    : new Reply(301, notFound, path + "/");
        }
        return path.endsWith("/") ? new Reply(404, notFound, "") : found(file, notFound);
    }

    private static Reply found(Path file, Path notFound) {
        return Files.isRegularFile(file) ? new Reply(200, file, "") : new Reply(404, notFound, "");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Reply reply = reply(path);
            byte[] body = Files.exists(reply.file()) ? Files.readAllBytes(reply.file()) : new byte[0];
            String name = reply.file().getFileName().toString();
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            if (reply.status() == 301) {
                exchange.getResponseHeaders().set("Location", reply.location());
            }
            boolean compressed = String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                    .contains("gzip");
            if (compressed && (!type.startsWith("image/") || type.startsWith("image/svg"))) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                body = gzip(body);
            }
            answers.add(new Answer(path, reply.status(), body.length));
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Compressed as hosts do it by default, at level 6. */
    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }
}
