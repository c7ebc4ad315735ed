package org.dateline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is left of a colour profile in a published image: its numbers. */
class ColourProfileTest {

    private static final String MARKER = "SECRET serial 4471-K of Vira's laptop";

    @Test
    void jpegKeepsTheColoursOfItsProfileAndNoWord() throws Exception {
        assertSameColours(ofJpeg(ImageCleaner.clean(jpegWith(dirtyProfile())).bytes()));
    }

    @Test
    void pngKeepsTheColoursOfItsProfileAndNoWord() throws Exception {
        assertSameColours(ofPng(ImageCleaner.clean(pngWith(dirtyProfile())).bytes()));
    }

    @Test
    void webpKeepsTheColoursOfItsProfileAndNoWord() throws Exception {
        assertSameColours(ofWebp(ImageCleaner.clean(webpWith(dirtyProfile())).bytes()));
    }

    @Test
    void cleaningTwiceChangesNothing() throws Exception {
        for (byte[] dirty :
                new byte[][] {jpegWith(dirtyProfile()), pngWith(dirtyProfile()), webpWith(dirtyProfile())}) {
            CleanImage once = ImageCleaner.clean(dirty);
            assertEquals(once, ImageCleaner.clean(once.bytes()));
        }
    }

    @Test
    void aProfileOfManySegmentsIsPutTogetherByTheirNumbers() throws Exception {
        byte[] profile = dirtyProfile();
        byte[] first = Arrays.copyOf(profile, 300);
        byte[] second = Arrays.copyOfRange(profile, 300, profile.length);
        byte[] jpeg = insert(encoded("jpeg"), 20, concat(segment(second, 2, 2), segment(first, 1, 2)));
        assertSameColours(ofJpeg(ImageCleaner.clean(jpeg).bytes()));
    }

    @Test
    void whatIsNoProfileIsLeftOut() throws Exception {
        byte[] none = MARKER.repeat(10).getBytes(ISO_8859_1);
        byte[] cutOff = Arrays.copyOf(dirtyProfile(), 200);
        for (byte[] profile : new byte[][] {none, cutOff, {}}) {
            assertArrayEquals(
                    encoded("jpeg"), ImageCleaner.clean(jpegWith(profile)).bytes());
            assertArrayEquals(
                    encoded("png"), ImageCleaner.clean(pngWith(profile)).bytes());
            assertFalse(text(ImageCleaner.clean(webpWith(profile)).bytes()).contains("ICCP"));
        }
    }

    /** 900 MB of zeros in less than one, which would be the end of a small machine. */
    @Test
    void aCompressionBombInAProfileIsNotTakenOut() throws Exception {
        var bomb = new ByteArrayOutputStream();
        bomb.writeBytes("bomb\0\0".getBytes(ISO_8859_1));
        try (var stream = new DeflaterOutputStream(bomb)) {
            for (int megabyte = 0; megabyte < 900; megabyte++) {
                stream.write(new byte[1_000_000]);
            }
        }
        byte[] png = insert(encoded("png"), 33, pngChunk("iCCP", bomb.toByteArray()));
        assertArrayEquals(encoded("png"), ImageCleaner.clean(png).bytes());
    }

    private static void assertSameColours(byte[] profile) {
        for (String word : new String[] {"SECRET", "HP", "sRGB", "IEC", "Hewlett", "Copyright"}) {
            assertFalse(text(profile).contains(word), word);
        }
        assertArrayEquals(new byte[12], Arrays.copyOfRange(profile, 24, 36), "the day that it was made");
        assertArrayEquals(new byte[48], Arrays.copyOfRange(profile, 80, 128), "its maker and id");
        var before = new ICC_ColorSpace(ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        var after = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
        for (float red = 0; red <= 1; red += 0.25f) {
            float[] colour = {red, 1 - red, 0.3f};
            assertArrayEquals(before.toCIEXYZ(colour), after.toCIEXYZ(colour), 0.0001f);
        }
    }

    /** The JDK's own, with a maker in its header and two tags such as the programs that calibrate screens add. */
    private static byte[] dirtyProfile() {
        ICC_Profile profile = ICC_Profile.getInstance(
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        ByteBuffer original = ByteBuffer.wrap(profile.getData());
        int tags = original.getInt(128);
        byte[] words = ("text\0\0\0\0" + MARKER + "\0").getBytes(ISO_8859_1);
        int shift = 24;
        ByteBuffer dirty = ByteBuffer.allocate(original.capacity() + shift + words.length);
        dirty.put(original.array(), 0, 128).putInt(tags + 2);
        for (int tag = 0; tag < tags; tag++) {
            dirty.putInt(original.getInt(132 + tag * 12))
                    .putInt(original.getInt(136 + tag * 12) + shift)
                    .putInt(original.getInt(140 + tag * 12));
        }
        int at = original.capacity() + shift;
        for (String name : new String[] {"meta", "mmod"}) {
            dirty.put(name.getBytes(ISO_8859_1)).putInt(at).putInt(words.length);
        }
        int data = 132 + tags * 12;
        dirty.put(original.array(), data, original.capacity() - data).put(words);
        return dirty.putInt(0, dirty.capacity())
                .put(48, "SECRET".getBytes(ISO_8859_1))
                .array();
    }

    private static byte[] jpegWith(byte[] profile) throws IOException {
        return insert(encoded("jpeg"), 20, segment(profile, 1, 1));
    }

    private static byte[] segment(byte[] part, int number, int count) {
        return ByteBuffer.allocate(part.length + 18)
                .putShort((short) 0xFFE2)
                .putShort((short) (part.length + 16))
                .put("ICC_PROFILE\0".getBytes(ISO_8859_1))
                .put((byte) number)
                .put((byte) count)
                .put(part)
                .array();
    }

    private static byte[] ofJpeg(byte[] jpeg) {
        int at = text(jpeg).indexOf("ICC_PROFILE\0");
        int length = ByteBuffer.wrap(jpeg).getShort(at - 2) & 0xFFFF;
        return Arrays.copyOfRange(jpeg, at + 14, at - 2 + length);
    }

    private static byte[] pngWith(byte[] profile) throws IOException {
        var data = new ByteArrayOutputStream();
        data.writeBytes((MARKER + "\0\0").getBytes(ISO_8859_1));
        try (var stream = new DeflaterOutputStream(data)) {
            stream.write(profile);
        }
        return insert(encoded("png"), 33, pngChunk("iCCP", data.toByteArray()));
    }

    private static byte[] pngChunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(concat(type.getBytes(ISO_8859_1), data));
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type.getBytes(ISO_8859_1))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] ofPng(byte[] png) throws IOException {
        assertFalse(text(png).contains("SECRET"));
        int at = text(png).indexOf("iCCPColours\0\0") + 13;
        return new InflaterInputStream(new ByteArrayInputStream(png, at, png.length - at)).readAllBytes();
    }

    private static byte[] webpWith(byte[] profile) {
        byte[] header = HexFormat.of().parseHex("20000000" + "000000" + "000000");
        byte[] bits = HexFormat.of().parseHex("2f00000010071011118888fe07");
        return chunk(
                "RIFF",
                concat(
                        "WEBP".getBytes(ISO_8859_1),
                        chunk("VP8X", header),
                        chunk("ICCP", profile),
                        chunk("VP8L", bits)));
    }

    private static byte[] ofWebp(byte[] webp) {
        int at = text(webp).indexOf("ICCP") + 4;
        int length = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
        return Arrays.copyOfRange(webp, at + 4, at + 4 + length);
    }

    private static byte[] chunk(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(ISO_8859_1))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] encoded(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] insert(byte[] bytes, int at, byte[] inserted) {
        return concat(Arrays.copyOf(bytes, at), inserted, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
