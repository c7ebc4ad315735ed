package org.dateline.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A picture in few colours: each pixel is one of the shades between a colour and the ground that it was laid on. */
final class Canvas {

    /** How many shades lead from a ground to a colour. */
    private static final int SHADES = 31;

    private final int width;
    private final int height;
    private final byte[] pixels;
    private final List<Integer> palette = new ArrayList<>();
    private final Map<Long, Integer> ramps = new LinkedHashMap<>();

    /** @param paper the colour of the whole, as {@code 0xRRGGBB} */
    Canvas(int width, int height, int paper) {
        this.width = width;
        this.height = height;
        this.pixels = new byte[width * height];
        palette.add(paper);
    }

    /** Fills a rectangle. */
    void fill(int left, int top, int right, int bottom, int colour) {
        byte index = (byte) (ramp(colour, colour));
        for (int y = top; y < bottom; y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, index);
        }
    }

    /** Lays a colour on what is covered, where so far there is nothing but this ground. */
    void paint(Coverage coverage, int colour, int ground) {
        int first = ramp(colour, ground);
        for (int row = 0; row < coverage.height(); row++) {
            int y = coverage.top() + row;
            if (y < 0 || y >= height) {
                continue;
            }
            double[] covered = coverage.row(row);
            for (int i = 0; i < covered.length; i++) {
                int shade = (int) (covered[i] * SHADES + 0.5);
                int x = coverage.left() + i;
                if (shade > 0 && x >= 0 && x < width) {
                    pixels[y * width + x] = (byte) (first + shade - 1);
                }
            }
        }
    }

    byte[] png() {
        return Png.of(width, height, palette.stream().mapToInt(each -> each).toArray(), pixels);
    }

    /** Where in the palette the shades of a colour on a ground begin, the faintest first. */
    private int ramp(int colour, int ground) {
        return ramps.computeIfAbsent((long) colour << 24 | ground, key -> {
            int first = palette.size();
            for (int shade = 1; shade <= SHADES; shade++) {
                palette.add(mixed(colour, ground, shade));
                if (colour == ground) {
                    break;
                }
            }
            return first;
        });
    }

    private static int mixed(int colour, int ground, int shade) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int over = colour >> shift & 0xFF;
            int under = ground >> shift & 0xFF;
            mixed |= (under * (SHADES - shade) + over * shade + SHADES / 2) / SHADES << shift;
        }
        return mixed;
    }
}
