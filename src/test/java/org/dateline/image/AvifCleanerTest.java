package org.dateline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvifCleanerTest {

    private static final String MARKER = "SECRET 48.0159N 37.8028E";

    @ParameterizedTest
    @ValueSource(strings = {"transparent", "turned-grid", "profile"})
    void noMetadataIsLeft(String name) throws Exception {
        byte[] dirty = concat(avif(name), box("uuid", MARKER), box("udta", MARKER), box("free", MARKER));
        assertTrue(text(dirty).contains("Exif"));
        CleanImage clean = ImageCleaner.clean(dirty);
        for (String word : List.of("SECRET", "Exif", "mime", "xmp", "Hewlett", "libavif", "uuid", "udta", "free")) {
            assertFalse(text(clean.bytes()).contains(word), word);
        }
        assertEquals(ImageFormat.AVIF, clean.format());
        assertEquals(clean, ImageCleaner.clean(clean.bytes()));
    }

    /** Each coded picture begins with a sequence header, the unit 0A, which stands once in it. */
    @ParameterizedTest
    @CsvSource({"transparent, 2", "turned-grid, 4", "profile, 2"})
    void theCodedPicturesStayAsTheyWere(String name, int pictures) throws Exception {
        byte[] before = avif(name);
        byte[] after = ImageCleaner.clean(before).bytes();
        String pixels = text(after).substring(text(after).indexOf("mdat") + 4);
        String[] found = pixels.split("(?=\n[\\x06\\x09]\\x18)");
        List<String> coded =
                Stream.of(found).filter(picture -> picture.startsWith("\n")).toList();
        assertEquals(pictures, coded.size());
        for (String picture : coded) {
            assertTrue(text(before).contains(picture), name);
        }
    }

    @Test
    void sizesAreThoseShown() throws Exception {
        assertEquals("40 × 24", size(avif("transparent")));
        assertEquals("128 × 128", size(avif("turned-grid")));
        byte[] turned = avif("turned-grid");
        ByteBuffer.wrap(turned).putInt(text(turned).indexOf("ispe") + 8, 100);
        assertEquals("128 × 100", size(turned));
    }

    @Test
    void transparencyStaysAndAThumbnailGoes() throws Exception {
        byte[] dirty = avif("transparent");
        assertTrue(text(ImageCleaner.clean(dirty).bytes()).contains("auxl"));
        byte[] asThumbnail = text(dirty).replace("auxl", "thmb").getBytes(ISO_8859_1); // the second picture, called so
        byte[] clean = ImageCleaner.clean(asThumbnail).bytes();
        assertEquals(1, text(clean).split("infe", -1).length - 1);
        assertTrue(clean.length < ImageCleaner.clean(dirty).bytes().length - 50);
    }

    @Test
    void metadataAmongThePixelsGoes() throws Exception {
        byte[] plain = ImageCleaner.clean(avif("transparent")).bytes();
        // spec: AV1, 5.8: a unit of the type 5, with its size; here behind the last of the last item.
        byte[] unit = concat(new byte[] {0x2A, (byte) MARKER.length()}, MARKER.getBytes(ISO_8859_1));
        byte[] dirty = concat(plain, unit);
        ByteBuffer fields = ByteBuffer.wrap(dirty);
        int pixels = text(dirty).indexOf("mdat") - 4;
        fields.putInt(pixels, fields.getInt(pixels) + unit.length);
        int length = text(dirty).indexOf("iloc") + 4 + 4 + 4 + 14 + 10;
        fields.putInt(length, fields.getInt(length) + unit.length);
        assertArrayEquals(plain, ImageCleaner.clean(dirty).bytes());
    }

    @Test
    void everyCutIsRefusedAsBrokenOff() throws Exception {
        byte[] clean = ImageCleaner.clean(avif("transparent")).bytes();
        for (int length = 12; length < clean.length; length++) {
            assertEquals(
                    "breaks off before its picture ends; copy or download it again: a part of the file is missing",
                    refusal(Arrays.copyOf(clean, length)));
        }
    }

    @Test
    void whatIsNotSureToBeCleanIsRefused() throws Exception {
        assertEquals(
                "is an animated AVIF, which Dateline can't free of its metadata;"
                        + " save it as an animated WebP or GIF, or publish one of its pictures",
                refusal(avif("animated")));
        String still = text(avif("transparent"));
        assertEquals(
                "is not an AVIF that every browser can show (it has a 'iovl' part);"
                        + " open it in an image program and save it anew as AVIF or JPEG",
                refusal(still.replaceFirst("av01", "iovl").getBytes(ISO_8859_1)));
        assertEquals(
                "is cropped, but still holds what was cut off; open it in an image program and save it anew",
                refusal(still.replaceFirst("pixi", "clap").getBytes(ISO_8859_1)));
    }

    @Test
    void aGridThatLacksPartsIsRefused() throws Exception {
        assertEquals(
                "is damaged: it is made of 4 parts, and has 0;"
                        + " copy or download it again, or open it in an image program and save it anew",
                refusal(text(avif("turned-grid")).replaceFirst("dimg", "none").getBytes(ISO_8859_1)));
    }

    @Test
    void aPictureOfTooManyPixelsIsRefused() throws Exception {
        byte[] giant = avif("transparent");
        ByteBuffer.wrap(giant)
                .putInt(text(giant).indexOf("ispe") + 8, 30_000)
                .putInt(text(giant).indexOf("ispe") + 12, 30_000);
        assertTrue(refusal(giant).startsWith("is too large: 30,000 × 30,000 pixels;"));
    }

    @Test
    void anyBytesAreCleanedForGoodOrRefused() throws Exception {
        var random = new Random(20250318);
        int cleaned = 0;
        for (String name : List.of("transparent", "turned-grid")) {
            byte[] sample = avif(name);
            for (int round = 0; round < 10_000; round++) {
                byte[] bytes = sample.clone();
                for (int change = random.nextInt(3); change >= 0; change--) {
                    bytes[random.nextInt(bytes.length)] =
                            (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(3) - 1);
                }
                try {
                    CleanImage clean = ImageCleaner.clean(bytes);
                    assertEquals(clean, ImageCleaner.clean(clean.bytes()));
                    cleaned++;
                } catch (UnfitImageException e) {
                    assertNotEquals("", e.what());
                }
            }
        }
        assertTrue(cleaned > 5_000, "only " + cleaned + " were cleaned, so the loop says little");
    }

    private static byte[] avif(String name) throws IOException {
        try (var file = AvifCleanerTest.class.getResourceAsStream("/images/" + name + ".avif")) {
            return file.readAllBytes();
        }
    }

    private static byte[] box(String type, String data) {
        return ByteBuffer.allocate(8 + data.length())
                .putInt(8 + data.length())
                .put(type.getBytes(ISO_8859_1))
                .put(data.getBytes(ISO_8859_1))
                .array();
    }

    private static String size(byte[] bytes) throws UnfitImageException {
        CleanImage clean = ImageCleaner.clean(bytes);
        return clean.width() + " × " + clean.height();
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(UnfitImageException.class, () -> ImageCleaner.clean(bytes))
                .getMessage();
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
