package org.dateline.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A decoded PNG. */
record Picture(int width, int height, int[] pixels) {

    static Picture of(byte[] png) {
        try {
            BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
            int width = image.getWidth();
            int height = image.getHeight();
            return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code 0xRRGGBB}; every pixel is opaque. */
    int at(int x, int y) {
        int pixel = pixels[y * width + x];
        assertEquals(0xFF, pixel >>> 24);
        return pixel & 0xFFFFFF;
    }

    /** How many pixels of a rectangle have a colour. */
    long count(int left, int top, int right, int bottom, int colour) {
        return IntStream.range(top, bottom)
                .mapToLong(y -> IntStream.range(left, right)
                        .filter(x -> at(x, y) == colour)
                        .count())
                .sum();
    }

    /** The beginning of the SHA-256 of all pixels. */
    String sum() {
        ByteBuffer bytes = ByteBuffer.allocate(4 * pixels.length);
        bytes.asIntBuffer().put(pixels);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
