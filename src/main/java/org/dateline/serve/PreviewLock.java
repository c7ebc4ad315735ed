package org.dateline.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dateline.config.SiteConfigReader;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a digest has one preview at a time: two would show each other's pages, and one of them what the other
 * keeps back. The system frees it when a preview ends, however it ends.
 */
final class PreviewLock implements AutoCloseable {

    private static final String FILE = ".dateline/preview/lock";

    private final @Nullable FileChannel channel;

    private PreviewLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** Takes it; in a folder that is no digest yet there is nothing to take, and nothing is written. */
    static PreviewLock take(Path root) {
        if (!SiteConfigReader.isDigest(root)) {
            return new PreviewLock(null);
        }
        Path file = root.resolve(FILE);
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new NoPreviewException(
                        "another preview of this digest is running",
                        "look at that one, or end it with Ctrl-C where it was started");
            }
            return new PreviewLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // held in this process
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot end the preview", e);
        }
    }
}
