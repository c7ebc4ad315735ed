package org.dateline.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/** Image files, cleaned by several threads, but no more at once than the memory suffices for. */
public final class ImageFiles {

    /** An original, its parts, the clean file and the copies of it that are handed on. */
    private static final int COPIES = 8;

    private static final int KILOBYTE = 1024;

    /** What is done with a clean image. */
    @FunctionalInterface
    public interface Use {
        void accept(CleanImage image) throws UnfitImageException;
    }

    private final int most;
    private final Semaphore kilobytes;

    /** @param memory that all threads together may use, in bytes; a single image is cleaned however little that is */
    public ImageFiles(long memory) {
        this.most = (int) Math.max(1, Math.min(Integer.MAX_VALUE, memory / KILOBYTE));
        this.kilobytes = new Semaphore(most, true);
    }

    /** Of half of what this machine may use: the other half is for what is not images. */
    public static ImageFiles inHalfTheMemory() {
        return new ImageFiles(Runtime.getRuntime().maxMemory() / 2);
    }

    /** @param use is handed the clean image, and is done with it when it returns */
    public void clean(Path file, Use use) throws IOException, UnfitImageException {
        clean(file, 0, use);
    }

    /** @param decodedSize the memory that the use takes besides, in bytes */
    public void clean(Path file, long decodedSize, Use use) throws IOException, UnfitImageException {
        long size = Files.size(file);
        if (size > ImageCleaner.LARGEST_FILE) {
            throw UnfitImageException.tooLarge(size);
        }
        int needed = (int) Math.min(most, (size * COPIES + decodedSize) / KILOBYTE + 1);
        kilobytes.acquireUninterruptibly(needed);
        try {
            use.accept(ImageCleaner.clean(Files.readAllBytes(file)));
        } finally {
            kilobytes.release(needed);
        }
    }
}
