package org.dateline.publish.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server of this machine that breaks when so many pieces have gone to the server. */
public final class CuttingLine implements AutoCloseable {

    private final int server;
    private final ServerSocket socket;
    private final AtomicInteger left;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();

    private CuttingLine(int server, ServerSocket socket, int pieces) {
        this.server = server;
        this.socket = socket;
        this.left = new AtomicInteger(pieces);
    }

    /** @param server its port */
    public static CuttingLine to(int server, int pieces) {
        try {
            CuttingLine line =
                    new CuttingLine(server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), pieces);
            start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Whether it broke. */
    public boolean isCut() {
        return left.get() < 0;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "cutting-line");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                ends.add(client);
                ends.add(there);
                start(() -> carry(client, there, true));
                start(() -> carry(there, client, false));
            }
        } catch (IOException e) {
            cut(); // closed
        }
    }

    private void carry(Socket from, Socket to, boolean isCounted) {
        byte[] piece = new byte[64 * 1024];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                if (isCounted && left.decrementAndGet() < 0) {
                    cut();
                    return;
                }
                out.write(piece, 0, length);
            }
        } catch (IOException e) {
            // the other end is gone
        }
    }

    private void cut() {
        for (Socket end : ends) {
            try {
                end.setSoLinger(true, 0); // as a line breaks, without a farewell
                end.close();
            } catch (IOException e) {
                // it is closed
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
