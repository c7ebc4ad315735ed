package org.dateline.image;

import java.util.Arrays;

/**
 * Scales a picture down: each pixel becomes the average of the area that it stands for. In whole numbers alone, so that
 * every machine comes to the same; fed row by row, so that several sizes can be made of one decoding.
 */
final class AreaAverage {

    private final int fromWidth;
    private final int fromHeight;
    private final int width;
    private final int height;
    private final int bands;
    private final boolean hasAlpha;
    private final byte[] samples;
    private final long[] line;
    private final long[] area;

    /** @param width at most the picture's, as is the height */
    AreaAverage(PixelRows from, int width, int height) {
        this.fromWidth = from.width();
        this.fromHeight = from.height();
        this.width = width;
        this.height = height;
        this.bands = from.bands();
        this.hasAlpha = PixelRows.hasAlpha(bands);
        this.samples = new byte[width * height * bands];
        this.line = new long[width * bands];
        this.area = new long[width * bands];
    }

    /** Takes a row of the picture, from the top; colours count by their alpha from here on. */
    void add(int row, int[] pixels) {
        addUp(pixels);
        // A row of the picture covers so much of the rows that come of it: heights multiply to whole numbers.
        long top = (long) row * height;
        long bottom = top + height;
        for (long to = top / fromHeight; to * fromHeight < bottom; to++) {
            long end = (to + 1) * fromHeight;
            long weight = Math.min(bottom, end) - Math.max(top, to * fromHeight);
            for (int i = 0; i < area.length; i++) {
                area[i] += weight * line[i];
            }
            if (end <= bottom) {
                finish((int) to);
            }
        }
    }

    private void addUp(int[] pixels) {
        Arrays.fill(line, 0);
        for (int x = 0; x < fromWidth; x++) {
            long left = (long) x * width;
            long right = left + width;
            for (long to = left / fromWidth; to * fromWidth < right; to++) {
                long weight = Math.min(right, (to + 1) * fromWidth) - Math.max(left, to * fromWidth);
                addPixel(pixels, x * bands, (int) to * bands, weight);
            }
        }
    }

    private void addPixel(int[] pixels, int from, int to, long weight) {
        int colours = hasAlpha ? bands - 1 : bands;
        long counted = hasAlpha ? weight * pixels[from + colours] : weight;
        for (int band = 0; band < colours; band++) {
            line[to + band] += counted * pixels[from + band];
        }
        if (hasAlpha) {
            line[to + colours] += counted;
        }
    }

    private void finish(int to) {
        long whole = (long) fromWidth * fromHeight;
        for (int x = 0; x < width; x++) {
            int first = x * bands;
            int colours = hasAlpha ? bands - 1 : bands;
            long counted = hasAlpha ? area[first + colours] : whole;
            int out = to * width * bands + first;
            for (int band = 0; band < colours; band++) {
                samples[out + band] = rounded(area[first + band], counted);
            }
            if (hasAlpha) {
                samples[out + colours] = rounded(counted, whole);
            }
        }
        Arrays.fill(area, 0);
    }

    private static byte rounded(long sum, long whole) {
        return (byte) (whole == 0 ? 0 : (sum + whole / 2) / whole);
    }

    /** What came of it, once every row was added. */
    Pixels pixels() {
        return new Pixels(width, height, bands, samples);
    }
}
