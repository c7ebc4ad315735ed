package org.dateline.image;

import java.util.Arrays;
import java.util.Objects;

/**
 * An image that holds its picture and nothing else. Equal where its bytes are equal.
 *
 * @param bytes the whole file; a copy both going in and coming out, so that nobody can change a clean image
 * @param width in pixels as shown, that is after the orientation tag
 * @param height in pixels as shown, that is after the orientation tag
 */
public record CleanImage(byte[] bytes, ImageFormat format, int width, int height) {

    public CleanImage {
        bytes = bytes.clone();
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("an image of " + width + " × " + height + " pixels");
        }
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
                && height == image.height;
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(bytes), format, width, height);
    }

    @Override
    public String toString() {
        return format + ", " + width + " × " + height + " pixels, " + bytes.length + " bytes";
    }
}
