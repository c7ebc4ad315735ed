package org.dateline.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one build of a digest writes at a time, and that none writes while its site is published. The system
 * frees it when a build or a publication ends, however it ends.
 */
public final class BuildLock implements AutoCloseable {

    /** Beside the cache, relative to the digest's root; may be deleted when no build runs. */
    private static final String FILE = ".dateline/build.lock";

    /** How long who takes turns waits; whoever has held it longer may hang. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final long PAUSE = 50;

    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private BuildLock(FileChannel channel, @Nullable FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** @param patient whether to wait until it is free */
    static BuildLock take(Path root, boolean patient) {
        Path file = root.resolve(FILE);
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new BuildLock(channel, patient ? lock(channel) : tryLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.lock();
        } catch (OverlappingFileLockException e) {
            return null; // held by another thread of this process
        }
    }

    /**
     * Takes it as soon as whoever holds it is done; {@link #isOurs} tells whether that was within ten minutes.
     *
     * @param waiting is run once where it is not free
     */
    public static BuildLock await(Path root, Runnable waiting) {
        long end = System.nanoTime() + LONGEST.toNanos();
        BuildLock lock = take(root, false);
        if (!lock.isOurs()) {
            waiting.run();
        }
        while (!lock.isOurs() && System.nanoTime() < end) {
            lock.close();
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return take(root, false);
            }
            lock = take(root, false);
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by another thread of this process
        }
    }

    /** Whether no other build or publication holds it. */
    public boolean isOurs() {
        return lock != null;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot end the build", e);
        }
    }
}
