package org.dateline.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFilesTest {

    @TempDir
    Path folder;

    private Path png;

    @BeforeEach
    void writeImage() throws IOException {
        png = folder.resolve("quay.png");
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png.toFile());
    }

    @Test
    void imagesWaitForOneAnotherWhereMemoryIsShort() {
        var images = new ImageFiles(0);
        var open = new AtomicInteger();
        var most = new AtomicInteger();
        IntStream.range(0, 64)
                .parallel()
                .forEach(any -> clean(images, () -> {
                    most.accumulateAndGet(open.incrementAndGet(), Math::max);
                    open.decrementAndGet();
                }));
        assertEquals(1, most.get());
    }

    /** Two threads that each wait for the other within could not both get there one behind the other. */
    @Test
    void imagesAreCleanedAtOnceWhereMemorySuffices() throws Exception {
        var images = new ImageFiles(100_000_000);
        var both = new CyclicBarrier(2);
        var other = new Thread(() -> clean(images, () -> meet(both)));
        other.start();
        clean(images, () -> meet(both));
        other.join();
    }

    @Test
    void memoryIsFreeAgainAfterAnImageThatIsUnfit() throws Exception {
        var images = new ImageFiles(0);
        Path broken = Files.writeString(folder.resolve("broken.png"), "no image");
        assertThrows(UnfitImageException.class, () -> images.clean(broken, image -> {}));
        var cleaned = new AtomicInteger();
        clean(images, cleaned::incrementAndGet);
        assertEquals(1, cleaned.get());
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
        Path giant = folder.resolve("giant.png");
        try (var file = new RandomAccessFile(giant.toFile(), "rw")) {
            file.setLength(40_000_000_000L);
        }
        UnfitImageException e =
                assertThrows(UnfitImageException.class, () -> new ImageFiles(Long.MAX_VALUE).clean(giant, image -> {}));
        assertTrue(e.what().startsWith("is too large: 40000.0 MB"));
    }

    private void clean(ImageFiles images, Runnable within) {
        try {
            images.clean(png, image -> within.run());
        } catch (IOException | UnfitImageException e) {
            throw new AssertionError(e);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("the other image had to wait", e);
        }
    }
}
