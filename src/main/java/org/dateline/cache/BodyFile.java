package org.dateline.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.article.BodyText;

/**
 * The HTML of the bodies, out of memory: each text is appended once and read where it lies. What no index names is
 * waste. Safe for several threads.
 */
final class BodyFile implements AutoCloseable {

    private final Path path;
    private final AtomicReference<FileChannel> channel;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicLong end;

    private BodyFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = new AtomicReference<>(channel);
        this.end = new AtomicLong(channel.size());
    }

    static BodyFile open(Path path) throws IOException {
        return new BodyFile(path, channel(path));
    }

    private static FileChannel channel(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    String name() {
        return path.getFileName().toString();
    }

    /** In bytes, waste among them. */
    long size() {
        return end.get();
    }

    Text append(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return append(bytes, Print.of(bytes));
    }

    private Text append(byte[] bytes, Print print) {
        long at = end.getAndAdd(bytes.length);
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            long next = at;
            while (buffer.hasRemaining()) {
                next += channel.get().write(buffer, next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
        return new Text(this, at, bytes.length, print);
    }

    /** The same text in this file. */
    Text adopt(Text text) {
        return text.file == this ? text : append(text.bytes(), text.sum);
    }

    Text at(long position, int length, Print print) {
        return new Text(this, position, length, print);
    }

    @Override
    public synchronized void close() throws IOException {
        closed.set(true);
        channel.get().close();
    }

    /** After it was closed. */
    synchronized void openAgain() throws IOException {
        channel.set(channel(path));
        end.accumulateAndGet(channel.get().size(), Math::max);
        closed.set(false);
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    /**
     * The bytes at a position. A page that takes too long is stopped by interrupting its thread, and a channel that an
     * interrupted thread reads is closed for all threads by the JDK: so it is opened again, and nothing is lost.
     */
    private byte[] read(long position, int length) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                FileChannel open = channel.get();
                try {
                    return read(open, position, length);
                } catch (ClosedChannelException e) {
                    interrupted |= Thread.interrupted();
                    reopen(open, e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static byte[] read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new DamagedCacheException();
            }
        }
        return buffer.array();
    }

    private synchronized void reopen(FileChannel broken, ClosedChannelException why) throws IOException {
        if (closed.get()) {
            throw why;
        }
        if (channel.get() == broken) {
            channel.set(channel(path));
        }
    }

    /**
     * One text of the file.
     *
     * @param position of its first byte
     * @param length in bytes
     * @param sum vouches for the bytes
     */
    record Text(BodyFile file, long position, int length, Print sum) implements BodyText {

        private byte[] bytes() {
            byte[] bytes;
            try {
                bytes = file.read(position, length);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file.path, e);
            }
            if (!Print.of(bytes).equals(sum)) {
                throw new DamagedCacheException();
            }
            return bytes;
        }

        @Override
        public String html() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        @Override
        public boolean isEmpty() {
            return length == 0;
        }

        @Override
        public String print() {
            return sum.toString();
        }
    }
}
