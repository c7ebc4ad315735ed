package org.dateline.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Serves a site on this machine, compressed as hosts do it, and remembers what was asked for and what it weighed. */
final class LoopbackServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css",
            "js", "text/javascript",
            "json", "application/json",
            "svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Integer> sent = new ConcurrentSkipListMap<>();

    /** @param files from a path below the root to its bytes */
    LoopbackServer(Function<String, Optional<byte[]>> files) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, files));
        server.start();
    }

    private void answer(HttpExchange exchange, Function<String, Optional<byte[]>> files) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
            byte[] bytes = files.apply(file).orElse(null);
            if (bytes == null) {
                // every browser asks for this one, whether a page names it or not
                exchange.sendResponseHeaders(file.equals("favicon.ico") ? 204 : 404, -1);
                return;
            }
            byte[] compressed = gzip(bytes);
            sent.merge(file, compressed.length, Integer::sum);
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream"));
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, compressed.length);
            exchange.getResponseBody().write(compressed);
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + path;
    }

    /** Every file sent since the last call, with its bytes on the wire. */
    Map<String, Integer> takeSent() {
        Map<String, Integer> taken = new ConcurrentSkipListMap<>(sent);
        sent.clear();
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
