package org.dateline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageCleanerTest {

    /** Stands in every piece of metadata of every sample, so that one search finds whatever was left. */
    private static final String MARKER = "SECRET 48.0159N 37.8028E";

    private static final int WIDTH = 40;
    private static final int HEIGHT = 24;

    private static final byte[] GIF_LOOP = latin("!\u00FF\u000BNETSCAPE2.0\u0003\u0001\0\0\0");
    private static final byte[] VP8L_BITS = HexFormat.of().parseHex("2f00000010071011118888fe07");
    private static final byte[] VP8_BITS = HexFormat.of().parseHex("3001009d012a010001000ec0fe25a400037000000000");

    static Stream<byte[]> samples() throws IOException {
        return Stream.of(
                dirtyJpeg(baselineJpeg(), 6),
                dirtyJpeg(progressiveJpeg(), 1),
                dirtyJpeg(restartingJpeg(), 3),
                dirtyPng(),
                animatedPng(),
                dirtyGif(),
                simpleWebp(),
                dirtyWebp(),
                animatedWebp());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noMetadataIsLeft(byte[] dirty) throws UnfitImageException {
        assertTrue(text(dirty).contains(MARKER));
        assertFalse(text(ImageCleaner.clean(dirty).bytes()).contains("SECRET"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cleaningTwiceChangesNothing(byte[] dirty) throws UnfitImageException {
        CleanImage once = ImageCleaner.clean(dirty);
        assertEquals(once, ImageCleaner.clean(once.bytes()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyCutIsRefusedAsBrokenOff(byte[] dirty) throws UnfitImageException {
        byte[] clean = ImageCleaner.clean(dirty).bytes();
        for (int length = 12; length < clean.length; length++) {
            byte[] cut = Arrays.copyOf(clean, length);
            assertEquals(
                    "breaks off before its picture ends; copy or download it again: a part of the file is missing",
                    refusal(cut));
        }
    }

    @Test
    void jpegKeepsItsPixels() throws IOException, UnfitImageException {
        for (byte[] plain : List.of(baselineJpeg(), progressiveJpeg(), restartingJpeg())) {
            assertSamePixels(plain, ImageCleaner.clean(dirtyJpeg(plain, 1)).bytes());
        }
    }

    @Test
    void jpegWithNothingToCleanKeepsItsBytes() throws IOException, UnfitImageException {
        for (byte[] plain : List.of(baselineJpeg(), progressiveJpeg(), restartingJpeg())) {
            assertArrayEquals(plain, ImageCleaner.clean(plain).bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void jpegThatIsMirroredOrUpsideDownKeepsItsSides(int orientation) throws IOException, UnfitImageException {
        CleanImage clean = ImageCleaner.clean(dirtyJpeg(baselineJpeg(), orientation));
        assertSize(WIDTH, HEIGHT, clean);
        assertArrayEquals(withOrientationOnly(baselineJpeg(), orientation), clean.bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void jpegOnItsSideIsMeasuredAsShown(int orientation) throws IOException, UnfitImageException {
        CleanImage clean = ImageCleaner.clean(dirtyJpeg(baselineJpeg(), orientation));
        assertSize(HEIGHT, WIDTH, clean);
        assertArrayEquals(withOrientationOnly(baselineJpeg(), orientation), clean.bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 65535})
    void jpegWithoutATurnGetsNoExif(int orientation) throws IOException, UnfitImageException {
        assertArrayEquals(
                baselineJpeg(),
                ImageCleaner.clean(dirtyJpeg(baselineJpeg(), orientation)).bytes());
    }

    @Test
    void orientationIsReadInEitherByteOrder() throws IOException, UnfitImageException {
        byte[] exif = gpsExif(6, ByteOrder.LITTLE_ENDIAN);
        byte[] turned = insert(baselineJpeg(), 2, segment(0xE1, exif));
        assertSize(HEIGHT, WIDTH, ImageCleaner.clean(turned));
    }

    @Test
    void unreadableExifTurnsNothing() throws IOException, UnfitImageException {
        byte[] exif = gpsExif(6, ByteOrder.BIG_ENDIAN);
        exif[10] = 0x7F; // the offset of the directory
        byte[] jpeg = insert(baselineJpeg(), 2, segment(0xE1, exif));
        assertArrayEquals(baselineJpeg(), ImageCleaner.clean(jpeg).bytes());
    }

    @Test
    void jpegKeepsItsAdobeMarker() throws IOException, UnfitImageException {
        byte[] adobe = segment(0xEE, HexFormat.of().parseHex("41646f6265006400000000" + "01"));
        byte[] kept = insert(baselineJpeg(), 20, adobe);
        assertArrayEquals(kept, ImageCleaner.clean(kept).bytes());
    }

    @Test
    void jpegLosesThePreviewInItsJfifHeader() throws IOException, UnfitImageException {
        byte[] plain = baselineJpeg();
        byte[] preview =
                concat(latin("JFIF\0\u0001\u0002\0\0\u0001\0\u0001\u0003\u0003"), latin("SECRET PREVIEW 3*3*3 BYTES!"));
        byte[] jpeg = concat(
                new byte[] {plain[0], plain[1]}, segment(0xE0, preview), Arrays.copyOfRange(plain, 20, plain.length));
        assertArrayEquals(plain, ImageCleaner.clean(jpeg).bytes());
    }

    @Test
    void jpegLosesFillBytesAndStrayBytesBetweenSegments() throws IOException, UnfitImageException {
        byte[] plain = baselineJpeg();
        byte[] filled = insert(plain, 20, new byte[] {0, 'S', (byte) 0xFF, 0, (byte) 0xFF, (byte) 0xFF});
        assertArrayEquals(plain, ImageCleaner.clean(filled).bytes());
    }

    @Test
    void fillBytesBeforeARestartStayInTheScan() throws IOException, UnfitImageException {
        byte[] plain = restartingJpeg();
        byte[] filled = insert(plain, indexOf(plain, "FFD0"), new byte[] {(byte) 0xFF});
        assertArrayEquals(filled, ImageCleaner.clean(filled).bytes());
    }

    @Test
    void pngKeepsItsPixelsAndColours() throws IOException, UnfitImageException {
        CleanImage clean = ImageCleaner.clean(dirtyPng());
        assertSize(WIDTH, HEIGHT, clean);
        assertSamePixels(encoded("png", picture()), clean.bytes());
        assertEquals("IHDR gAMA pHYs IDAT IEND", pngTypes(clean.bytes()));
    }

    @Test
    void animatedPngKeepsItsFrames() throws IOException, UnfitImageException {
        assertEquals(
                "IHDR acTL fcTL IDAT fcTL fdAT IEND",
                pngTypes(ImageCleaner.clean(animatedPng()).bytes()));
    }

    @Test
    void pngLosesAnOverlongChunk() throws IOException, UnfitImageException {
        byte[] plain = encoded("png", picture());
        byte[] png = insert(plain, 33, pngChunk("tRNS", latin(MARKER.repeat(20))));
        assertArrayEquals(plain, ImageCleaner.clean(png).bytes());
    }

    @Test
    void gifKeepsItsFramesTimesAndLoop() throws IOException, UnfitImageException {
        CleanImage clean = ImageCleaner.clean(dirtyGif());
        assertSize(WIDTH, HEIGHT, clean);
        assertArrayEquals(loopingGif(), clean.bytes());
        assertSamePixels(loopingGif(), clean.bytes());
    }

    @Test
    void webpKeepsNothingButItsPicture() throws UnfitImageException {
        CleanImage clean = ImageCleaner.clean(simpleWebp());
        assertSize(1, 1, clean);
        assertArrayEquals(webp(riffChunk("VP8L", VP8L_BITS)), clean.bytes());
    }

    @Test
    void lossyWebpIsMeasured() throws UnfitImageException {
        byte[] lossy = webp(riffChunk("VP8 ", VP8_BITS));
        assertSize(1, 1, ImageCleaner.clean(lossy));
        assertArrayEquals(lossy, ImageCleaner.clean(lossy).bytes());
    }

    @Test
    void webpHeaderTellsOfWhatIsLeft() throws UnfitImageException {
        CleanImage clean = ImageCleaner.clean(dirtyWebp());
        assertSize(1, 1, clean);
        assertArrayEquals(webp(vp8x(0x10), riffChunk("VP8L", VP8L_BITS)), clean.bytes());
    }

    @Test
    void webpThatOnlyClaimsAProfileClaimsNoneAfterwards() throws UnfitImageException {
        byte[] picture = riffChunk("VP8L", VP8L_BITS);
        assertArrayEquals(
                webp(vp8x(0x10), picture),
                ImageCleaner.clean(webp(vp8x(0xFF - 0x02), picture)).bytes());
    }

    @Test
    void animatedWebpKeepsItsFrames() throws UnfitImageException {
        byte[] first = riffChunk("ANMF", concat(new byte[16], riffChunk("VP8L", VP8L_BITS)));
        byte[] second = riffChunk(
                "ANMF", concat(new byte[16], riffChunk("ALPH", new byte[] {0, -1}), riffChunk("VP8 ", VP8_BITS)));
        assertArrayEquals(
                webp(vp8x(0x12), riffChunk("ANIM", new byte[6]), first, second),
                ImageCleaner.clean(animatedWebp()).bytes());
    }

    @Test
    void webpWithoutItsLastPaddingIsPadded() throws UnfitImageException {
        byte[] padded = webp(riffChunk("VP8L", VP8L_BITS));
        byte[] bare = Arrays.copyOf(padded, padded.length - 1);
        bare[4]--;
        assertArrayEquals(padded, ImageCleaner.clean(bare).bytes());
    }

    @Test
    void formatIsKnownByContent() throws IOException, UnfitImageException {
        assertEquals(ImageFormat.JPEG, ImageCleaner.clean(baselineJpeg()).format());
        assertEquals(ImageFormat.PNG, ImageCleaner.clean(dirtyPng()).format());
        assertEquals(ImageFormat.GIF, ImageCleaner.clean(dirtyGif()).format());
        assertEquals(ImageFormat.WEBP, ImageCleaner.clean(simpleWebp()).format());
    }

    @Test
    void formatsHaveTheirRegisteredNames() {
        assertEquals(
                "[image/jpeg [jpg, jpeg], image/png [png], image/gif [gif], image/webp [webp]," + " image/avif [avif],"
                        + " image/svg+xml [svg]]",
                Stream.of(ImageFormat.values())
                        .map(format -> format.mediaType() + " " + format.extensions())
                        .toList()
                        .toString());
    }

    @Test
    void cleanImageCanNotBeChangedFromOutside() throws UnfitImageException {
        CleanImage clean = ImageCleaner.clean(simpleWebp());
        clean.bytes()[0] = 'X';
        assertEquals('R', clean.bytes()[0]);
        assertEquals("WEBP, 1 × 1 pixels, 34 bytes", clean.toString());
    }

    @Test
    void cleanImagesAreEqualByTheirBytes() throws IOException, UnfitImageException {
        CleanImage clean = ImageCleaner.clean(simpleWebp());
        assertEquals(clean, ImageCleaner.clean(simpleWebp()));
        assertEquals(clean.hashCode(), ImageCleaner.clean(simpleWebp()).hashCode());
        assertNotEquals(clean, ImageCleaner.clean(dirtyPng()));
    }

    @Test
    void otherFilesAreRefusedByHowTheyBegin() {
        assertEquals(
                "is not an image that Dateline knows (it begins with '%PDF-1.7.%..');"
                        + " save it as JPEG, PNG, GIF, WebP, AVIF or SVG",
                refusal(latin("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3 and more")));
        assertEquals(
                "is a HEIC photograph, which most browsers can't show;"
                        + " open it in an image program and save it as JPEG",
                refusal(latin("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")));
        assertEquals(
                "is not an image that Dateline knows (it begins with '....ftypmp42');"
                        + " save it as JPEG, PNG, GIF, WebP, AVIF or SVG",
                refusal(latin("\0\0\0\u0014ftypmp42\0\0\0\0isom")));
    }

    @Test
    void drawingsAreKnownHoweverTheyBegin() throws UnfitImageException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='24'><path d='M0 0h9'/></svg>";
        for (String beginning :
                List.of("", "<?xml version='1.0'?>", "\n <!-- by me -->", "\u00EF\u00BB\u00BF", " ".repeat(90))) {
            CleanImage clean = ImageCleaner.clean(latin(beginning + svg));
            assertEquals(ImageFormat.SVG, clean.format());
            assertSize(WIDTH, HEIGHT, clean);
        }
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals("is empty; copy or download it again", refusal(new byte[0]));
    }

    @Test
    void whatAndFixAreSaidApart() {
        UnfitImageException e = assertThrows(UnfitImageException.class, () -> ImageCleaner.clean(new byte[0]));
        assertEquals("is empty", e.what());
        assertEquals("copy or download it again", e.fix());
    }

    @Test
    void aFileOfMoreThan20MegabytesIsRefused() {
        assertEquals("is too large: 20.1 MB; scale it down: the most is 20 MB", refusal(new byte[20_000_001]));
        assertEquals("is too large: 31.0 MB; scale it down: the most is 20 MB", refusal(new byte[31_000_000]));
    }

    @Test
    void aPictureOfTooManyPixelsIsRefused() throws IOException {
        String fix = "; scale it down: the most is 20,000 pixels a side and 100 megapixels in all";
        assertEquals("is too large: 30,000 × 30,000 pixels" + fix, refusal(pngOfSize(30_000, 30_000)));
        assertEquals("is too large: 20,001 × 1 pixels" + fix, refusal(pngOfSize(20_001, 1)));
        assertEquals("is too large: 10,001 × 10,000 pixels" + fix, refusal(pngOfSize(10_001, 10_000)));
        assertEquals("is too large: 4,294,967,295 × 4,294,967,295 pixels" + fix, refusal(pngOfSize(-1, -1)));
        assertEquals("is too large: 30,000 × 24 pixels" + fix, refusal(jpegOfWidth(30_000)));
        assertEquals("is too large: 30,000 × 24 pixels" + fix, refusal(gifOfWidth(30_000)));
        assertEquals(
                "is too large: 16,384 × 16,384 pixels" + fix,
                refusal(webp(riffChunk("VP8L", HexFormat.of().parseHex("2fffffff0f")))));
    }

    @Test
    void theGreatestSizeIsAccepted() throws IOException, UnfitImageException {
        assertSize(10_000, 10_000, ImageCleaner.clean(pngOfSize(10_000, 10_000)));
        assertSize(20_000, 5_000, ImageCleaner.clean(pngOfSize(20_000, 5_000)));
    }

    @Test
    void aFrameLargerThanItsCanvasIsMeasuredToo() {
        byte[] giant = riffChunk("VP8L", HexFormat.of().parseHex("2fffffff0f"));
        byte[] animation = webp(vp8x(0x02), riffChunk("ANMF", concat(new byte[16], giant)));
        assertTrue(refusal(animation).startsWith("is too large: 16,384 × 16,384 pixels;"));
    }

    @Test
    void damageIsNamed() throws IOException {
        byte[] png = encoded("png", picture());
        byte[] badChecksum = png.clone();
        badChecksum[png.length - 20]++;
        byte[] gif = loopingGif();
        assertDamaged("a checksum in it does not match", badChecksum);
        assertDamaged("its header says that it has no pixels", pngOfSize(0, 5));
        assertDamaged("it does not begin with a PNG header", insert(png, 8, pngChunk("tEXt", new byte[0])));
        assertDamaged("it holds no picture", concat(Arrays.copyOf(png, 33), pngChunk("IEND", new byte[0])));
        assertDamaged("it holds no picture", latin("GIF89a\u0001\0\u0001\0\0\0\0;"));
        assertDamaged("it holds a block that no GIF has", insert(gif, gif.length - 1, new byte[] {0}));
        assertDamaged("it does not hold exactly one picture", HexFormat.of().parseHex("ffd8ffd9"));
        assertDamaged("it does not begin with a WebP picture", webp(riffChunk("ICCP", new byte[4])));
        assertDamaged("it is made of too many parts", HexFormat.of().parseHex("ffd8" + "fffe0002".repeat(100_001)));
        assertDamaged("it is made of too many parts", webp(new byte[8 * 100_001]));
        assertDamaged("it holds no picture", webp(vp8x(0)));
        assertDamaged("it holds no picture", webp(vp8x(0x02)));
    }

    @Test
    void aPngWithAnUnknownNecessaryPartIsRefused() throws IOException {
        assertEquals(
                "is not a PNG that every browser can show (it has a 'CgBI' part);"
                        + " open it in an image program and save it anew as PNG",
                refusal(insert(encoded("png", picture()), 33, pngChunk("CgBI", new byte[4]))));
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void anyBytesAreCleanedForGoodOrRefused() throws IOException {
        var random = new Random(20250318);
        List<byte[]> samples = samples().toList();
        int cleaned = 0;
        for (int i = 0; i < 20_000; i++) {
            cleaned += isCleaned(mutated(samples.get(i % samples.size()), random)) ? 1 : 0;
            cleaned += isCleaned(randomPng(random)) ? 1 : 0;
        }
        assertTrue(cleaned > 5_000, "only " + cleaned + " were cleaned, so the loop says little");
    }

    private static boolean isCleaned(byte[] any) {
        try {
            CleanImage clean = ImageCleaner.clean(any);
            assertEquals(clean, ImageCleaner.clean(clean.bytes()));
            return true;
        } catch (UnfitImageException e) {
            assertFalse(e.what().isBlank() || e.fix().isBlank());
            return false;
        } catch (RuntimeException e) {
            throw new AssertionError("on " + HexFormat.of().formatHex(any), e);
        }
    }

    private static byte[] mutated(byte[] sample, Random random) {
        byte[] bytes = sample.clone();
        for (int change = random.nextInt(6); change >= 0; change--) {
            int at = random.nextInt(Math.min(bytes.length, random.nextBoolean() ? 60 : bytes.length));
            bytes[at] = random.nextInt(3) == 0 ? (byte) (random.nextInt(3) - 1) : (byte) random.nextInt();
        }
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, to);
            case 1 -> concat(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            case 2 -> concat(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
            default -> bytes;
        };
    }

    /** Chunks in any order with checksums that match, which no mutation of single bytes would bring about. */
    private static byte[] randomPng(Random random) throws IOException {
        String[] types = {"IHDR", "PLTE", "IDAT", "tEXt", "acTL", "fdAT", "eXIf", "iCCP", "IEND", "0000"};
        var png = new ArrayList<byte[]>();
        png.add(Arrays.copyOf(pngOfSize(random.nextInt(9), 7), random.nextInt(20) == 0 ? 8 : 33));
        for (int chunk = random.nextInt(6); chunk >= 0; chunk--) {
            byte[] data = new byte[random.nextInt(40)];
            random.nextBytes(data);
            png.add(pngChunk(types[1 + random.nextInt(random.nextBoolean() ? 9 : 7)], data));
        }
        png.add(pngChunk("IEND", new byte[0]));
        return concat(png.toArray(byte[][]::new));
    }

    private static void assertDamaged(String how, byte[] bytes) {
        assertEquals(
                "is damaged: " + how + "; copy or download it again, or open it in an image program and save it anew",
                refusal(bytes));
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(UnfitImageException.class, () -> ImageCleaner.clean(bytes))
                .getMessage();
    }

    private static void assertSize(int width, int height, CleanImage image) {
        assertEquals(width + " × " + height, image.width() + " × " + image.height());
    }

    private static void assertSamePixels(byte[] expected, byte[] actual) throws IOException {
        assertArrayEquals(pixels(expected), pixels(actual));
    }

    private static int[] pixels(byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage picture() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                image.setRGB(x, y, Color.HSBtoRGB(x / (float) WIDTH, y / (float) HEIGHT, 0.9f));
            }
        }
        return image;
    }

    private static byte[] encoded(String format, BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out));
        return out.toByteArray();
    }

    private static byte[] baselineJpeg() throws IOException {
        return encoded("jpeg", picture());
    }

    private static byte[] progressiveJpeg() throws IOException {
        return jpeg(true, null);
    }

    private static byte[] restartingJpeg() throws IOException {
        var restarts = new IIOMetadataNode("dri");
        restarts.setAttribute("interval", "1");
        return jpeg(false, restarts);
    }

    private static byte[] jpeg(boolean isProgressive, @Nullable IIOMetadataNode extra) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(isProgressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture()), how);
        if (extra != null) {
            var root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
            root.getLastChild().appendChild(extra);
            metadata.setFromTree("javax_imageio_jpeg_image_1.0", root);
        }
        var out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(metadata, new IIOImage(picture(), null, metadata), how);
        }
        writer.dispose();
        return out.toByteArray();
    }

    /** Metadata behind the JFIF header, before the last segment and behind the end. */
    private static byte[] dirtyJpeg(byte[] plain, int orientation) throws IOException {
        byte[] front = concat(
                segment(0xE0, latin("JFXX\0\u0010" + MARKER)),
                segment(0xE1, gpsExif(orientation, ByteOrder.BIG_ENDIAN)),
                segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + MARKER + "</x:xmpmeta>")),
                segment(0xE2, latin("MPF\0" + MARKER)),
                segment(0xE5, latin(MARKER)),
                segment(0xED, latin("Photoshop 3.0\0" + "8BIM" + MARKER)),
                segment(0xFE, latin(MARKER)));
        int lastScan = text(plain).lastIndexOf("\u00FF\u00DA");
        byte[] between = concat(segment(0xFE, latin(MARKER)), segment(0xE2, latin("ICC_PROFILE\0" + MARKER)));
        byte[] late = lastScan > text(plain).indexOf("\u00FF\u00DA") ? insert(plain, lastScan, between) : plain;
        return concat(insert(late, 20, front), baselineJpeg(), latin(MARKER));
    }

    private static byte[] gpsExif(int orientation, ByteOrder order) {
        ByteBuffer exif = ByteBuffer.allocate(200).order(order);
        exif.put(latin("Exif\0\0")).put(latin(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"));
        exif.putShort((short) 42).putInt(8).putShort((short) 3);
        entry(exif, 0x010F, 2, MARKER.length(), 60);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        entry(exif, 0x8825, 4, 1, 100);
        exif.putInt(0).position(6 + 60).put(latin(MARKER));
        exif.position(6 + 100).putShort((short) 1);
        entry(exif, 0x001B, 7, MARKER.length(), 150);
        return exif.position(6 + 150).put(latin(MARKER)).array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] withOrientationOnly(byte[] plain, int orientation) {
        String exif = "457869660000" + "4D4D002A00000008" + "0001" + "0112000300000001000" + orientation + "0000"
                + "00000000";
        return insert(plain, 20, segment(0xE1, HexFormat.of().parseHex(exif)));
    }

    private static byte[] jpegOfWidth(int width) throws IOException {
        byte[] jpeg = baselineJpeg();
        ByteBuffer.wrap(jpeg).putShort(indexOf(jpeg, "FFC0") + 7, (short) width);
        return jpeg;
    }

    private static byte[] dirtyPng() throws IOException {
        byte[] meta = concat(
                pngChunk("gAMA", new byte[] {0, 0, (byte) 0xB1, (byte) 0x8F}),
                pngChunk("pHYs", new byte[] {0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1}),
                pngChunk("tEXt", latin("Author\0" + MARKER)),
                pngChunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0" + MARKER)),
                pngChunk("eXIf", gpsExif(1, ByteOrder.BIG_ENDIAN)),
                pngChunk("prVt", latin(MARKER)),
                pngChunk("tIME", new byte[7]));
        return concat(insert(encoded("png", picture()), 33, meta), latin(MARKER));
    }

    private static byte[] animatedPng() throws IOException {
        byte[] still = encoded("png", picture());
        byte[] control =
                concat(pngChunk("acTL", new byte[8]), pngChunk("zTXt", latin(MARKER)), pngChunk("fcTL", new byte[26]));
        byte[] second = concat(pngChunk("fcTL", new byte[26]), pngChunk("fdAT", latin("pixels")));
        return insert(insert(still, still.length - 12, second), 33, control);
    }

    private static byte[] pngOfSize(int width, int height) throws IOException {
        byte[] png = encoded("png", picture());
        byte[] header = Arrays.copyOfRange(png, 16, 29);
        ByteBuffer.wrap(header).putInt(width).putInt(height);
        return concat(Arrays.copyOf(png, 8), pngChunk("IHDR", header), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] pngChunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(concat(latin(type), data));
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length);
        return chunk.put(latin(type)).put(data).putInt((int) crc.getValue()).array();
    }

    private static String pngTypes(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png).position(8);
        var types = new ArrayList<String>();
        while (in.hasRemaining()) {
            int length = in.getInt();
            byte[] type = new byte[4];
            in.get(type).position(in.position() + length + 4);
            types.add(text(type));
        }
        return String.join(" ", types);
    }

    /** Two frames: the one that ImageIO writes, twice, each with its time. */
    private static byte[] loopingGif() throws IOException {
        byte[] still = encoded("gif", picture());
        int image = indexOf(still, "2C0000000028001800");
        byte[] time = HexFormat.of().parseHex("21F904" + "040A0000" + "00");
        byte[] frame = concat(time, Arrays.copyOfRange(still, image, still.length - 1));
        return concat(Arrays.copyOf(still, image), GIF_LOOP, frame, frame, latin(";"));
    }

    private static byte[] dirtyGif() throws IOException {
        byte[] looping = loopingGif();
        String block = (char) MARKER.length() + MARKER + "\0";
        byte[] meta = latin("!\u00FE" + block + "!\u00FF\u000BXMP DataXMP" + block
                + "!\u0001\u000C\0\0\0\0\0\0\0\0\0\0\0\0" + block + "!\u00FF\u000BNETSCAPE1.9" + block);
        return concat(insert(looping, indexOf(looping, "21F904"), meta), latin(MARKER));
    }

    private static byte[] gifOfWidth(int width) throws IOException {
        byte[] gif = loopingGif();
        ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) width);
        return gif;
    }

    private static byte[] simpleWebp() {
        return concat(webp(riffChunk("VP8L", VP8L_BITS), riffChunk("EXIF", latin(MARKER))), latin(MARKER));
    }

    private static byte[] dirtyWebp() {
        return webp(
                vp8x(0x30 | 0x08 | 0x04),
                riffChunk("ICCP", latin(MARKER)),
                riffChunk("UNKN", latin(MARKER)),
                riffChunk("VP8L", VP8L_BITS),
                riffChunk("VP8L", latin("a hidden picture")),
                riffChunk("EXIF", gpsExif(1, ByteOrder.LITTLE_ENDIAN)),
                riffChunk("XMP ", latin(MARKER)));
    }

    private static byte[] animatedWebp() {
        byte[] first = concat(new byte[16], riffChunk("UNKN", latin(MARKER)), riffChunk("VP8L", VP8L_BITS));
        byte[] second = concat(
                new byte[16],
                riffChunk("ALPH", new byte[] {0, -1}),
                riffChunk("VP8 ", VP8_BITS),
                riffChunk("EXIF", latin(MARKER)));
        return webp(
                vp8x(0x12 | 0x08),
                riffChunk("ANIM", new byte[6]),
                riffChunk("ANMF", first),
                riffChunk("ANMF", second),
                riffChunk("EXIF", latin(MARKER)));
    }

    private static byte[] vp8x(int flags) {
        byte[] header = new byte[10];
        header[0] = (byte) flags;
        return riffChunk("VP8X", header);
    }

    private static byte[] webp(byte[]... chunks) {
        return riffChunk("RIFF", concat(latin("WEBP"), concat(chunks)));
    }

    private static byte[] riffChunk(String type, byte[] data) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + data.length + data.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(latin(type)).putInt(data.length).put(data).array();
    }

    private static byte[] segment(int marker, byte[] payload) {
        ByteBuffer segment =
                ByteBuffer.allocate(payload.length + 4).put((byte) 0xFF).put((byte) marker);
        return segment.putShort((short) (payload.length + 2)).put(payload).array();
    }

    private static int indexOf(byte[] bytes, String hex) {
        int index = text(bytes).indexOf(text(HexFormat.of().parseHex(hex)));
        assertNotEquals(-1, index);
        return index;
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

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
