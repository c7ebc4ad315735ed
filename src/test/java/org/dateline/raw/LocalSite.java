package org.dateline.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real server on this machine, with pages at will, that remembers what it was asked for. */
public final class LocalSite implements AutoCloseable {

    /** Answers a request in its own way. */
    public interface Page {

        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();

    public LocalSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        synchronized (asked) {
            asked.add(path);
        }
        try (exchange) {
            Page page = pages.get(path);
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                page.answer(exchange);
            }
        }
    }

    public LocalSite page(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    /** A page of that type, with further headers by turns of name and value. */
    public LocalSite page(String path, String type, String text, String... headers) {
        return page(path, exchange -> send(exchange, 200, type, text.getBytes(UTF_8), headers));
    }

    public LocalSite status(String path, int status, String... headers) {
        return page(path, exchange -> send(exchange, status, "text/html", new byte[0], headers));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body, String... headers)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** The same server under another name, as if it were another host. */
    String atOtherName(String path) {
        return "http://localhost:" + port() + path;
    }

    public List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** Leads whoever asks for any host to this server, which then is asked for whole addresses. */
    public ProxySelector asProxy() {
        return ProxySelector.of(server.getAddress());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
