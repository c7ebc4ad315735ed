package org.dateline.image;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import org.dateline.image.PngCleaner.Chunk;

/** Smaller copies of a PNG file. */
final class ScaledPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /** What the numbers of a pixel mean, whatever its size. */
    private static final Set<String> COLOURS = Set.of("gAMA", "cHRM", "sRGB", "cICP", "iCCP");

    // spec: PNG (third edition), 11.2.1: the kind of colours, by the number of samples
    private static final byte[] KINDS = {0, 0, 4, 2, 6};

    private ScaledPng() {}

    static List<byte[]> of(CleanImage image, List<Integer> widths) throws UnfitImageException {
        List<Chunk> chunks = chunks(image.bytes());
        PixelRows picture =
                DecodedPicture.of(forDecoder(chunks), "png", chunks.get(0).data()[9] == 0);
        List<byte[]> copies = new ArrayList<>();
        for (Pixels pixels : SmallerImages.scaled(picture, image, 1, widths)) {
            copies.add(encoded(pixels.withoutIdleAlpha(), chunks));
        }
        return copies;
    }

    private static List<Chunk> chunks(byte[] clean) throws UnfitImageException {
        ImageBytes in = ImageBytes.of(clean, BIG_ENDIAN);
        in.skip(SIGNATURE.length);
        List<Chunk> chunks = new ArrayList<>();
        while (in.remaining() > 0) {
            chunks.add(Chunk.read(in));
        }
        return chunks;
    }

    private static byte[] forDecoder(List<Chunk> chunks) {
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunks.stream().filter(chunk -> PICTURE.contains(chunk.type())).forEach(chunk -> chunk.writeTo(png));
        return png.toByteArray();
    }

    private static byte[] encoded(Pixels pixels, List<Chunk> original) {
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(pixels.width()).putInt(pixels.height()).put((byte) 8).put(KINDS[pixels.bands()]);
        new Chunk("IHDR", header.array()).writeTo(png);
        original.stream().filter(chunk -> COLOURS.contains(chunk.type())).forEach(chunk -> chunk.writeTo(png));
        new Chunk("IDAT", deflated(filtered(pixels))).writeTo(png);
        new Chunk("IEND", new byte[0]).writeTo(png);
        return png.toByteArray();
    }

    /** Each row behind the number of the filter that leaves the smallest differences. */
    private static byte[] filtered(Pixels pixels) {
        int length = pixels.width() * pixels.bands();
        var out = new ByteArrayOutputStream((length + 1) * pixels.height());
        for (int y = 0; y < pixels.height(); y++) {
            byte[] best = new byte[0];
            long least = Long.MAX_VALUE;
            for (int filter = 0; filter < 5; filter++) {
                byte[] line = filtered(pixels, y, filter);
                long sum = 0;
                for (int i = 1; i < line.length; i++) {
                    sum += Math.abs(line[i]);
                }
                if (sum < least) {
                    least = sum;
                    best = line;
                }
            }
            out.writeBytes(best);
        }
        return out.toByteArray();
    }

    // spec: PNG (third edition), 9.2: none, sub, up, average, Paeth
    private static byte[] filtered(Pixels pixels, int y, int filter) {
        int bands = pixels.bands();
        int length = pixels.width() * bands;
        byte[] samples = pixels.samples();
        byte[] line = new byte[length + 1];
        line[0] = (byte) filter;
        for (int i = 0; i < length; i++) {
            int at = y * length + i;
            int left = i < bands ? 0 : samples[at - bands] & 0xFF;
            int above = y == 0 ? 0 : samples[at - length] & 0xFF;
            int corner = i < bands || y == 0 ? 0 : samples[at - length - bands] & 0xFF;
            int foretold = switch (filter) {
                case 1 -> left;
                case 2 -> above;
                case 3 -> (left + above) / 2;
                case 4 -> nearest(left, above, corner);
                default -> 0;
            };
            line[i + 1] = (byte) (samples[at] - foretold);
        }
        return line;
    }

    private static int nearest(int left, int above, int corner) {
        int estimate = left + above - corner;
        int toLeft = Math.abs(estimate - left);
        int toAbove = Math.abs(estimate - above);
        int toCorner = Math.abs(estimate - corner);
        if (toLeft <= toAbove && toLeft <= toCorner) {
            return left;
        }
        return toAbove <= toCorner ? above : corner;
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var deflated = new ByteArrayOutputStream();
            byte[] buffer = new byte[16_384];
            while (!deflater.finished()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
            return deflated.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
