package org.dateline.image;

/** A decoded picture that hands out its rows, from the top. */
interface PixelRows {

    int width();

    int height();

    /** How many samples make a pixel: grey, grey and alpha, red-green-blue, or those and alpha. */
    int bands();

    /** Puts the samples of a row, 0 to 255 each, pixel by pixel. */
    void read(int row, int[] samples);

    /** Whether the last sample of a pixel is its alpha, by which the others are not multiplied. */
    static boolean hasAlpha(int bands) {
        return bands == 2 || bands == 4;
    }
}
