package org.dateline.image;

import java.util.Locale;

/** A picture's size in pixels, small enough for a reader's phone to decode. */
record PixelSize(int width, int height) {

    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 100_000_000;

    /** Sizes are as a header says them, so up to 32 bits without a sign. */
    static PixelSize of(long width, long height) throws UnfitImageException {
        if (width == 0 || height == 0) {
            throw UnfitImageException.damaged("its header says that it has no pixels");
        }
        // The sides come first: the product of two unsigned 32-bit numbers need not fit a long.
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new UnfitImageException(
                    String.format(Locale.ROOT, "is too large: %,d × %,d pixels", width, height),
                    "scale it down: the most is 20,000 pixels a side and 100 megapixels in all");
        }
        return new PixelSize((int) width, (int) height);
    }

    PixelSize turned() {
        return new PixelSize(height, width);
    }
}
