package org.dateline.image;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Keeps of a PNG file what decodes its picture or animation in the right colours. */
final class PngCleaner {

    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    // spec: PNG (third edition), 11: the chunks that bear on how the picture looks, and the longest that each can be;
    // a longer one is ignored by decoders, so that it would be nothing but a hiding place.
    private static final Map<String, Integer> KEPT = Map.ofEntries(
            entry("PLTE", 768),
            entry("tRNS", 256),
            entry("IDAT", ANY_LENGTH),
            entry("gAMA", 4),
            entry("cHRM", 32),
            entry("sRGB", 1),
            entry("cICP", 4),
            entry("sBIT", 4),
            entry("pHYs", 9),
            entry("bKGD", 6),
            entry("acTL", 8),
            entry("fcTL", 26),
            entry("fdAT", ANY_LENGTH));

    /** An animation would stop, and the JDK does not know the transparent colour of a picture without a palette. */
    private static final Set<String> BEYOND_DECODING = Set.of("acTL", "tRNS");

    /** How many samples a pixel has, by the kind of colours. */
    private static final Map<Integer, Integer> SAMPLES = Map.of(0, 1, 2, 3, 3, 1, 4, 2, 6, 4);

    private static final String PROFILE_NAME = "Colours\0\0";

    private PngCleaner() {}

    static CleanImage clean(byte[] original) throws UnfitImageException {
        ImageBytes in = ImageBytes.of(original, BIG_ENDIAN);
        var out = new ByteArrayOutputStream(original.length);
        out.writeBytes(in.take(8));
        Chunk header = Chunk.read(in);
        PixelSize size = size(header);
        header.writeTo(out);
        boolean hasPixels = false;
        boolean isScalable = true;
        for (Chunk chunk = Chunk.read(in); !chunk.type().equals("IEND"); chunk = Chunk.read(in)) {
            hasPixels |= chunk.type().equals("IDAT");
            if (chunk.type().equals("iCCP") && !hasPixels) {
                profile(chunk).ifPresent(profile -> profile.writeTo(out));
            } else if (isKept(chunk)) {
                chunk.writeTo(out);
                isScalable &=
                        !BEYOND_DECODING.contains(chunk.type()) || chunk.type().equals("tRNS") && isIndexed(header);
            }
        }
        if (!hasPixels) {
            throw UnfitImageException.damaged("it holds no picture");
        }
        new Chunk("IEND", new byte[0]).writeTo(out);
        return new CleanImage(
                out.toByteArray(),
                ImageFormat.PNG,
                size.width(),
                size.height(),
                isScalable ? decodedSize(header, size) : 0);
    }

    // spec: PNG (third edition), 11.2.1: bytes 8 and 9 of the header are the bits of a sample and the kind of colours.
    private static boolean isIndexed(Chunk header) {
        return header.data()[9] == 3;
    }

    private static long decodedSize(Chunk header, PixelSize size) {
        long samples = SAMPLES.getOrDefault(header.data()[9] & 0xFF, 0);
        long bytes = Math.max(1, header.data()[8] / 8);
        return samples * bytes * size.width() * size.height();
    }

    private static PixelSize size(Chunk header) throws UnfitImageException {
        if (!header.type().equals("IHDR") || header.data().length != 13) {
            throw UnfitImageException.damaged("it does not begin with a PNG header");
        }
        ImageBytes fields = ImageBytes.of(header.data(), BIG_ENDIAN);
        long width = fields.u32();
        long height = fields.u32();
        return PixelSize.of(width, height);
    }

    private static boolean isKept(Chunk chunk) throws UnfitImageException {
        if (chunk.data().length <= KEPT.getOrDefault(chunk.type(), -1)) {
            return true;
        }
        // spec: PNG (third edition), 5.4: a capital first letter means that the picture can't be shown without it.
        if (chunk.type().charAt(0) <= 'Z') {
            throw new UnfitImageException(
                    "is not a PNG that every browser can show (it has a '" + ImageCleaner.printable(chunk.type())
                            + "' part)",
                    "open it in an image program and save it anew as PNG");
        }
        return false;
    }

    // spec: PNG (third edition), 11.3.2.3: a name of at most 79 bytes and 0, the method 0, a zlib stream.
    private static Optional<Chunk> profile(Chunk chunk) {
        int name = 0;
        while (name < chunk.data().length && chunk.data()[name] != 0) {
            name++;
        }
        return inflated(chunk.data(), name + 2).flatMap(IccProfile::cleaned).map(profile -> {
            byte[] stream = deflated(profile);
            ByteBuffer data = ByteBuffer.allocate(PROFILE_NAME.length() + stream.length);
            return new Chunk(
                    "iCCP",
                    data.put(PROFILE_NAME.getBytes(ISO_8859_1)).put(stream).array());
        });
    }

    private static Optional<byte[]> inflated(byte[] data, int from) {
        if (from > data.length) {
            return Optional.empty();
        }
        try (var stream = new InflaterInputStream(new ByteArrayInputStream(data, from, data.length - from))) {
            // A stream may say thousands of times as much as it is long: no more is taken out than a profile may have.
            byte[] inflated = stream.readNBytes(IccProfile.LARGEST + 1);
            return Optional.of(inflated);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] deflated(byte[] profile) {
        var out = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(out)) {
            stream.write(profile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return out.toByteArray();
    }

    record Chunk(String type, byte[] data) {

        static Chunk read(ImageBytes in) throws UnfitImageException {
            long length = in.u32();
            var chunk = new Chunk(in.ascii(4), in.take(length));
            if (in.u32() != chunk.checksum()) {
                throw UnfitImageException.damaged("a checksum in it does not match");
            }
            return chunk;
        }

        void writeTo(ByteArrayOutputStream out) {
            ByteBuffer chunk = ByteBuffer.allocate(data.length + 12);
            chunk.putInt(data.length).put(type.getBytes(ISO_8859_1)).put(data).putInt((int) checksum());
            out.writeBytes(chunk.array());
        }

        private long checksum() {
            var crc = new CRC32();
            crc.update(type.getBytes(ISO_8859_1));
            crc.update(data);
            return crc.getValue();
        }
    }
}
