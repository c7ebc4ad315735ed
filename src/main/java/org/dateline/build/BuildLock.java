package org.dateline.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Sees to it that one build of a digest writes at a time. The system frees it when a build ends, however it ends. */
final class BuildLock implements AutoCloseable {

    /** Beside the cache, relative to the digest's root; may be deleted when no build runs. */
    private static final String FILE = ".dateline/build.lock";

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

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by another thread of this process
        }
    }

    /** Whether no other build holds it. */
    boolean isOurs() {
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
