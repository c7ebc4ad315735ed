package org.dateline.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture of at most 256 colours as PNG, with nothing in it that tells of a machine or a moment. Of its own,
 * since the JDK's writer brings its window toolkit with it.
 */
final class Png {

    // spec: PNG (third edition), 5.2 and 11.2
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int INDEXED = 3;

    /** The best two take three and ten times as long for a twentieth less. */
    private static final int LEVEL = 6;

    private Png() {}

    /**
     * @param palette each colour as {@code 0xRRGGBB}
     * @param pixels the index of each pixel's colour, row by row
     */
    static byte[] of(int width, int height, int[] palette, byte[] pixels) {
        if (palette.length > 256) {
            throw new IllegalArgumentException("more than 256 colours: " + palette.length);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        number(head, width);
        number(head, height);
        head.writeBytes(new byte[] {8, INDEXED, 0, 0, 0});
        chunk(png, "IHDR", head.toByteArray());
        byte[] colours = new byte[palette.length * 3];
        for (int i = 0; i < palette.length; i++) {
            colours[3 * i] = (byte) (palette[i] >> 16);
            colours[3 * i + 1] = (byte) (palette[i] >> 8);
            colours[3 * i + 2] = (byte) palette[i];
        }
        chunk(png, "PLTE", colours);
        chunk(png, "IDAT", deflated(rows(width, height, pixels)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** Each row behind the number of its filter, which is none: what is beside a pixel says little of its index. */
    private static byte[] rows(int width, int height, byte[] pixels) {
        byte[] rows = new byte[(width + 1) * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * width, rows, y * (width + 1) + 1, width);
        }
        return rows;
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream deflated = new ByteArrayOutputStream();
            byte[] buffer = new byte[16_384];
            while (!deflater.finished()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
            return deflated.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        number(png, data.length);
        png.writeBytes(name);
        png.writeBytes(data);
        number(png, (int) sum.getValue());
    }

    private static void number(ByteArrayOutputStream out, int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(number >> shift);
        }
    }
}
