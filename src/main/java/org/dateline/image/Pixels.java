package org.dateline.image;

/**
 * A picture in memory.
 *
 * @param bands as in {@link PixelRows}
 * @param samples row by row, pixel by pixel; nobody changes them
 */
record Pixels(int width, int height, int bands, byte[] samples) {

    /**
     * The picture as it is shown.
     *
     * @param orientation as EXIF says it, 1 to 8
     */
    // spec: Exif 2.3, 4.6.4: orientation says on which sides of the picture row 0 and column 0 are to be shown.
    Pixels turned(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean swaps = orientation >= 5;
        int toWidth = swaps ? height : width;
        int toHeight = swaps ? width : height;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        byte[] turned = new byte[samples.length];
        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                int column = swaps ? y : x;
                int row = swaps ? x : y;
                int from = (fromBottom ? height - 1 - row : row) * width + (fromRight ? width - 1 - column : column);
                System.arraycopy(samples, from * bands, turned, (y * toWidth + x) * bands, bands);
            }
        }
        return new Pixels(toWidth, toHeight, bands, turned);
    }

    /** The same without an alpha that hides nothing. */
    Pixels withoutIdleAlpha() {
        if (!PixelRows.hasAlpha(bands)) {
            return this;
        }
        for (int alpha = bands - 1; alpha < samples.length; alpha += bands) {
            if (samples[alpha] != (byte) 0xFF) {
                return this;
            }
        }
        int colours = bands - 1;
        byte[] opaque = new byte[width * height * colours];
        for (int pixel = 0; pixel < width * height; pixel++) {
            System.arraycopy(samples, pixel * bands, opaque, pixel * colours, colours);
        }
        return new Pixels(width, height, colours, opaque);
    }
}
