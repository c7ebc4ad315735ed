package org.dateline.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallerImagesTest {

    @ParameterizedTest
    @CsvSource({
        "png, 1, 0",
        "png, 2, 0",
        "png, 6, 0",
        "png, 10, 0",
        "png, 11, 1",
        "png, 12, 0",
        "png, 13, 0",
        "jpeg, 1, 4",
        "jpeg, 10, 4"
    })
    void quartersKeepTheirColours(String format, int type, int tolerance) throws Exception {
        BufferedImage picture = quarters(type);
        BufferedImage copy = copy(encoded(picture, format), 60);
        assertEquals(60, copy.getWidth());
        assertEquals(40, copy.getHeight());
        for (int[] at : List.of(new int[] {10, 10}, new int[] {50, 10}, new int[] {10, 30}, new int[] {50, 30})) {
            assertNear(picture.getRGB(at[0] * 5, at[1] * 5), copy.getRGB(at[0], at[1]), tolerance);
        }
    }

    /** Corners clockwise from the top left, as the orientation says that they are shown. */
    @ParameterizedTest
    @CsvSource({"1, RGBY", "2, GRYB", "3, BYRG", "4, YBGR", "5, RYBG", "6, YRGB", "7, BGRY", "8, GBYR"})
    void photographsAreTurned(int orientation, String corners) throws Exception {
        byte[] jpeg = encoded(quarters(BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] turned = new byte[jpeg.length + 36];
        byte[] exif = ("\u00FF\u00E1\0\"Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0"
                        + (char) orientation + "\0\0\0\0\0\0")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(36, exif.length);
        System.arraycopy(jpeg, 0, turned, 0, 2);
        System.arraycopy(exif, 0, turned, 2, 36);
        System.arraycopy(jpeg, 2, turned, 38, jpeg.length - 2);
        BufferedImage copy = copy(turned, 40);
        int right = copy.getWidth() - 5;
        int bottom = copy.getHeight() - 5;
        assertEquals(orientation >= 5 ? 60 : 27, copy.getHeight());
        assertEquals(
                corners,
                "" + letter(copy.getRGB(5, 5)) + letter(copy.getRGB(right, 5)) + letter(copy.getRGB(right, bottom))
                        + letter(copy.getRGB(5, bottom)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void copiesAreCleanAndComeOutTheSameTwice(String format) throws Exception {
        CleanImage image = ImageCleaner.clean(encoded(quarters(BufferedImage.TYPE_INT_RGB), format));
        List<byte[]> copies = SmallerImages.of(image, List.of(30, 100));
        assertEquals(2, copies.size());
        for (byte[] copy : copies) {
            assertArrayEquals(copy, ImageCleaner.clean(copy).bytes());
        }
        assertArrayEquals(copies.get(0), SmallerImages.of(image, List.of(30)).get(0));
    }

    @Test
    void transparentPixelsLendNoColour() throws Exception {
        var picture = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 10_000; i++) {
            picture.setRGB(i % 100, i / 100, i % 2 == 0 ? 0xFFFF0000 : 0x0000FF00);
        }
        assertEquals(0x80FF0000, copy(encoded(picture, "png"), 50).getRGB(20, 20));
    }

    @Test
    void picturesThatWouldTakeTooMuchMemoryAreNotScaled() {
        assertTrue(new CleanImage(new byte[0], ImageFormat.JPEG, 8000, 6000, 144_000_000).isScalable());
        assertFalse(new CleanImage(new byte[0], ImageFormat.JPEG, 9000, 6000, 162_000_000).isScalable());
        assertFalse(new CleanImage(new byte[0], ImageFormat.PNG, 600, 400).isScalable());
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void damagedPicturesAreScaledOrRefused() throws Exception {
        var random = new Random(20250318);
        byte[] jpeg = encoded(quarters(BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] png = encoded(quarters(BufferedImage.TYPE_INT_RGB), "png");
        int scaled = 0;
        for (int i = 0; i < 400; i++) {
            byte[] damaged = jpeg.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                damaged[2 + random.nextInt(damaged.length - 2)] = (byte) random.nextInt();
            }
            scaled += isScaled(damaged) ? 1 : 0;
        }
        for (int kind = 0; kind < 8; kind++) {
            for (int bits = 0; bits <= 17; bits++) {
                byte[] other = png.clone();
                other[24] = (byte) bits;
                other[25] = (byte) kind;
                var sum = new CRC32();
                sum.update(other, 12, 17);
                ByteBuffer.wrap(other).putInt(29, (int) sum.getValue());
                scaled += isScaled(other) ? 1 : 0;
            }
        }
        assertTrue(scaled > 100, "only " + scaled + " were scaled, so the loop says little");
    }

    private static boolean isScaled(byte[] any) {
        try {
            CleanImage image = ImageCleaner.clean(any);
            return image.isScalable()
                    && image.width() > 20
                    && SmallerImages.of(image, List.of(20)).size() == 1;
        } catch (UnfitImageException e) {
            return false;
        }
    }

    private static BufferedImage copy(byte[] original, int width) throws Exception {
        CleanImage image = ImageCleaner.clean(original);
        assertTrue(image.isScalable());
        byte[] copy = SmallerImages.of(image, List.of(width)).get(0);
        return ImageIO.read(new ByteArrayInputStream(copy));
    }

    /** Red, green, blue and yellow, clockwise from the top left. */
    private static BufferedImage quarters(int type) {
        var picture = new BufferedImage(300, 200, type);
        var pen = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.YELLOW, Color.BLUE};
        for (int i = 0; i < 4; i++) {
            pen.setPaint(new GradientPaint(0, 0, colours[i], 300, 200, colours[i]));
            pen.fillRect(i % 2 * 150, i / 2 * 100, 150, 100);
        }
        pen.dispose();
        return picture;
    }

    private static char letter(int colour) {
        boolean red = (colour >> 16 & 0xFF) > 128;
        boolean green = (colour >> 8 & 0xFF) > 128;
        return red ? green ? 'Y' : 'R' : green ? 'G' : 'B';
    }

    private static void assertNear(int expected, int actual, int tolerance) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            int difference = Math.abs((expected >> shift & 0xFF) - (actual >> shift & 0xFF));
            assertTrue(
                    difference <= tolerance, Integer.toHexString(expected) + " is now " + Integer.toHexString(actual));
        }
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, format, out));
        return out.toByteArray();
    }
}
