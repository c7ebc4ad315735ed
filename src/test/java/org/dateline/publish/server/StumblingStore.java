package org.dateline.publish.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Stands before a store and answers some requests itself, with the status of a store that fails or is full. */
public final class StumblingStore implements AutoCloseable {

    private final int store;
    private final String status;
    private final Predicate<String> isRefused;
    private final ServerSocket socket;
    private final AtomicInteger stumbles = new AtomicInteger();

    private StumblingStore(int store, String status, Predicate<String> isRefused, ServerSocket socket) {
        this.store = store;
        this.status = status;
        this.isRefused = isRefused;
        this.socket = socket;
    }

    /**
     * One that stumbles at every so many requests; the next one goes through.
     *
     * @param store its port
     */
    public static StumblingStore before(int store, int every) {
        AtomicInteger requests = new AtomicInteger();
        return before(store, "500 Stumbled", request -> requests.incrementAndGet() % every == 0);
    }

    /** One that takes so many objects, and no more. */
    public static StumblingStore withSpaceFor(int store, int objects) {
        AtomicInteger puts = new AtomicInteger();
        return before(
                store,
                "507 Insufficient Storage",
                request -> request.startsWith("PUT ") && puts.incrementAndGet() > objects);
    }

    private static StumblingStore before(int store, String status, Predicate<String> isRefused) {
        try {
            StumblingStore stumbling = new StumblingStore(
                    store, status, isRefused, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            start(stumbling::accept);
            return stumbling;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    public int stumbles() {
        return stumbles.get();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "stumbling-store");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                start(() -> answer(client));
            }
        } catch (IOException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    /** One request a connection: the answer says that the connection ends. */
    private void answer(Socket client) {
        try (client;
                InputStream in = client.getInputStream();
                OutputStream out = client.getOutputStream()) {
            byte[] request = request(in);
            if (isRefused.test(new String(request, StandardCharsets.ISO_8859_1))) {
                stumbles.incrementAndGet();
                out.write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            try (Socket there = new Socket(InetAddress.getLoopbackAddress(), store)) {
                there.getOutputStream().write(request);
                there.getOutputStream().flush();
                there.getInputStream().transferTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] request(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the request ended early");
            }
            bytes.write(next);
        }
        String head = bytes.toString(StandardCharsets.ISO_8859_1);
        String length = head.toLowerCase(Locale.ROOT).contains("content-length: ")
                ? head.replaceFirst("(?is).*content-length: (\\d+)\\r\\n.*", "$1")
                : "0";
        byte[] body = in.readNBytes(Integer.parseInt(length));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head.replaceFirst("(?i)Connection: keep-alive", "Connection: close")
                .getBytes(StandardCharsets.ISO_8859_1));
        whole.write(body);
        return whole.toByteArray();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
