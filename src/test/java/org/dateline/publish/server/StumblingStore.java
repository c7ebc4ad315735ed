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

/** Stands before a store and answers every so many requests with the status 500; the next one goes through. */
public final class StumblingStore implements AutoCloseable {

    private final int store;
    private final int every;
    private final ServerSocket socket;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger stumbles = new AtomicInteger();

    private StumblingStore(int store, int every, ServerSocket socket) {
        this.store = store;
        this.every = every;
        this.socket = socket;
    }

    /** @param store its port */
    public static StumblingStore before(int store, int every) {
        try {
            StumblingStore stumbling =
                    new StumblingStore(store, every, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
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
            if (requests.incrementAndGet() % every == 0) {
                stumbles.incrementAndGet();
                out.write("HTTP/1.1 500 Stumbled\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
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
