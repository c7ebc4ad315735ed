package org.dateline.image;

import java.util.Arrays;
import java.util.Objects;

/**
 * An image that holds its picture and nothing else. Equal where its bytes are equal.
 *
 * @param bytes the whole file; a copy both going in and coming out, so that nobody can change a clean image
 * @param width in pixels as shown, that is after the orientation tag
 * @param height in pixels as shown, that is after the orientation tag
 * @param decodedSize the memory that its decoded picture takes, in bytes; 0 where no smaller copy can be made of it
 */
public record CleanImage(byte[] bytes, ImageFormat format, int width, int height, long decodedSize) {

    /** A larger picture is published as it is: decoding must not take what a small machine has. */
    private static final long MOST_DECODED = 150_000_000;

    public CleanImage {
        bytes = bytes.clone();
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("an image of " + width + " × " + height + " pixels");
        }
    }

    /** One of which no smaller copy can be made. */
    CleanImage(byte[] bytes, ImageFormat format, int width, int height) {
        this(bytes, format, width, height, 0);
    }

    /** Whether smaller copies can be made of it: what the JDK decodes, and does not move. */
    public boolean isScalable() {
        return decodedSize > 0 && decodedSize <= MOST_DECODED;
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CleanImage image
                && Arrays.equals(bytes, image.bytes)
                && format == image.format
                && width == image.width
                && height == image.height
                && decodedSize == image.decodedSize;
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(bytes), format, width, height, decodedSize);
    }

    @Override
    public String toString() {
        return format + ", " + width + " × " + height + " pixels, " + bytes.length + " bytes";
    }
}
