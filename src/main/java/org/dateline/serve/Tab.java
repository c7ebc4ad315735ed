package org.dateline.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** A browser's tab that shows a page and listens for what becomes of it. Safe for several threads. */
final class Tab {

    /** One that takes no more is given up. */
    private static final int MOST_WAITING = 32;

    private final String path;
    private final AtomicInteger seen;
    private final Response response;
    private final Callback end;
    private final Consumer<Tab> gone;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param path of the page on its host, not encoded
     * @param seen the number of the build whose page it shows; 0 for none
     * @param end completed when the tab is
     * @param gone told when it listens no more
     */
    Tab(String path, int seen, Response response, Callback end, Consumer<Tab> gone) {
        this.path = path;
        this.seen = new AtomicInteger(seen);
        this.response = response;
        this.end = end;
        this.gone = gone;
    }

    String path() {
        return path;
    }

    int seen() {
        return seen.get();
    }

    void hasSeen(int build) {
        seen.set(build);
    }

    // spec: HTML, 9.2.6: a message is lines of data, and ends with an empty line
    void tell(String json) {
        send("data: " + json + "\n\n");
    }

    /** Says nothing, so that who is gone is found to be. */
    void breathe() {
        send(":\n\n");
    }

    void send(String text) {
        boolean full;
        synchronized (waiting) {
            full = waiting.size() >= MOST_WAITING;
            if (!full) {
                waiting.add(text);
            }
        }
        if (full) {
            close();
        } else {
            writeNext();
        }
    }

    private void writeNext() {
        String next = next();
        if (next == null) {
            return;
        }
        response.write(
                false,
                ByteBuffer.wrap(next.getBytes(StandardCharsets.UTF_8)),
                Callback.from(this::written, this::fail));
    }

    private @Nullable String next() {
        synchronized (waiting) {
            return waiting.isEmpty() || closed.get() || !writing.compareAndSet(false, true) ? null : waiting.poll();
        }
    }

    private void written() {
        writing.set(false);
        writeNext();
    }

    private void fail(Throwable cause) {
        if (closed.compareAndSet(false, true)) {
            gone.accept(this);
            end.failed(cause);
        }
    }

    void close() {
        if (closed.compareAndSet(false, true)) {
            gone.accept(this);
            end.succeeded();
        }
    }
}
