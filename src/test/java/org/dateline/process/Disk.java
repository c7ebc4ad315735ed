package org.dateline.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A small disk of its own, in memory, which can be filled. */
public record Disk(Path path) implements AutoCloseable {

    /** Mounts it; skips the test where that is not allowed. */
    public static Disk of(Path folder, int kilobytes) throws IOException {
        Disk disk = new Disk(Files.createDirectories(folder));
        boolean isMounted;
        try {
            isMounted = run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString()) == 0;
        } catch (IOException e) {
            isMounted = false;
        }
        Assumptions.assumeTrue(isMounted, "A full disk needs the right to mount one.");
        return disk;
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Leaves that much of it, and no more. */
    public void fill(long bytesLeft) throws IOException {
        long bytes = Files.getFileStore(path).getUsableSpace() - bytesLeft;
        Files.write(path.resolve("filler"), new byte[Math.toIntExact(Math.max(0, bytes))]);
    }

    public void makeSpace() throws IOException {
        Files.deleteIfExists(path.resolve("filler"));
    }

    @Override
    public void close() throws IOException {
        run("umount", path.toString());
    }
}
