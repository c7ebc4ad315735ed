package org.dateline.image;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Keeps of a WebP file its picture or its frames, and their colour profile. */
final class WebpCleaner {

    // spec: RFC 9649, 2.7: the flags of VP8X. EXIF (08), XMP (04) and the reserved ones are never set in what we write.
    private static final int PROFILE = 0x20;
    private static final int ALPHA = 0x10;
    private static final int ANIMATION = 0x02;

    private WebpCleaner() {}

    static CleanImage clean(byte[] original) throws UnfitImageException {
        ImageBytes file = ImageBytes.of(original, LITTLE_ENDIAN);
        file.skip(4);
        // What lies beyond the size that the file says of itself is no part of the image.
        ImageBytes in = ImageBytes.of(file.take(file.u32()), LITTLE_ENDIAN);
        in.skip(4);
        List<Chunk> chunks = chunks(in);
        if (!chunks.isEmpty() && chunks.get(0).type().equals("VP8X")) {
            return extended(chunks);
        }
        if (chunks.isEmpty() || !chunks.get(0).isBitstream()) {
            throw UnfitImageException.damaged("it does not begin with a WebP picture");
        }
        PixelSize size = chunks.get(0).size();
        return image(chunks.subList(0, 1), size);
    }

    private static CleanImage extended(List<Chunk> chunks) throws UnfitImageException {
        ImageBytes header = ImageBytes.of(chunks.get(0).data(), LITTLE_ENDIAN);
        int flags = header.u8();
        header.skip(3);
        PixelSize canvas = PixelSize.of(header.u24() + 1, header.u24() + 1);
        List<Chunk> profile = (flags & PROFILE) == 0 ? List.of() : profile(chunks);
        var kept = new ArrayList<Chunk>();
        kept.add(header(flags & (ALPHA | ANIMATION) | (profile.isEmpty() ? 0 : PROFILE), canvas));
        kept.addAll(profile);
        kept.addAll((flags & ANIMATION) == 0 ? picture(chunks) : animation(chunks));
        return image(kept, canvas);
    }

    private static Chunk header(int flags, PixelSize canvas) {
        ByteBuffer header = ByteBuffer.allocate(10).order(LITTLE_ENDIAN);
        int width = canvas.width() - 1;
        int height = canvas.height() - 1;
        header.putInt(flags).putShort((short) width).put((byte) (width >> 16));
        header.putShort((short) height).put((byte) (height >> 16));
        return new Chunk("VP8X", header.array());
    }

    private static List<Chunk> profile(List<Chunk> chunks) {
        return first("ICCP", chunks).stream()
                .flatMap(chunk -> IccProfile.cleaned(chunk.data()).stream())
                .map(profile -> new Chunk("ICCP", profile))
                .toList();
    }

    private static List<Chunk> first(String type, List<Chunk> chunks) {
        return chunks.stream()
                .filter(chunk -> chunk.type().equals(type))
                .limit(1)
                .toList();
    }

    /** The one picture among the chunks: its bitstream, and the transparency before it. */
    private static List<Chunk> picture(List<Chunk> chunks) throws UnfitImageException {
        var picture = new ArrayList<Chunk>();
        for (Chunk chunk : chunks) {
            if (chunk.isBitstream()) {
                chunk.size(); // A frame may claim to be larger than its canvas.
                picture.add(chunk);
                return picture;
            }
            if (chunk.type().equals("ALPH") && picture.isEmpty()) {
                picture.add(chunk);
            }
        }
        throw UnfitImageException.damaged("it holds no picture");
    }

    private static List<Chunk> animation(List<Chunk> chunks) throws UnfitImageException {
        var animation = new ArrayList<>(first("ANIM", chunks));
        for (Chunk chunk : chunks) {
            if (chunk.type().equals("ANMF")) {
                animation.add(frame(chunk));
            }
        }
        if (animation.stream().noneMatch(chunk -> chunk.type().equals("ANMF"))) {
            throw UnfitImageException.damaged("it holds no picture");
        }
        return animation;
    }

    // spec: RFC 9649, 2.7.1.1: 16 bytes on where, how long and how; then the chunks of the frame's picture.
    private static Chunk frame(Chunk original) throws UnfitImageException {
        ImageBytes in = ImageBytes.of(original.data(), LITTLE_ENDIAN);
        var frame = new ByteArrayOutputStream();
        frame.writeBytes(in.take(16));
        for (Chunk chunk : picture(chunks(in))) {
            chunk.writeTo(frame);
        }
        return new Chunk("ANMF", frame.toByteArray());
    }

    private static CleanImage image(List<Chunk> chunks, PixelSize size) {
        var out = new ByteArrayOutputStream();
        for (Chunk chunk : chunks) {
            chunk.writeTo(out);
        }
        ByteBuffer file = ByteBuffer.allocate(out.size() + 12).order(LITTLE_ENDIAN);
        file.put("RIFF".getBytes(ISO_8859_1)).putInt(out.size() + 4);
        file.put("WEBP".getBytes(ISO_8859_1)).put(out.toByteArray());
        return new CleanImage(file.array(), ImageFormat.WEBP, size.width(), size.height());
    }

    private static List<Chunk> chunks(ImageBytes in) throws UnfitImageException {
        var chunks = new ArrayList<Chunk>();
        while (in.remaining() >= 8) {
            var chunk = new Chunk(in.ascii(4), in.take(in.u32()));
            chunks.add(chunk);
            ImageBytes.requireFew(chunks.size());
            boolean isPadded = chunk.data().length % 2 == 1 && in.remaining() > 0; // Some leave out the last one's.
            in.skip(isPadded ? 1 : 0);
        }
        return chunks;
    }

    private record Chunk(String type, byte[] data) {

        boolean isBitstream() {
            return type.equals("VP8 ") || type.equals("VP8L");
        }

        PixelSize size() throws UnfitImageException {
            ImageBytes in = ImageBytes.of(data, LITTLE_ENDIAN);
            if (type.equals("VP8L")) {
                // spec: RFC 9649, 3.4: a signature byte; then 14 bits each for the width and the height, less one.
                in.skip(1);
                long bits = in.u32();
                return PixelSize.of((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
            }
            // spec: RFC 6386, 9.1: a tag of 3 bytes, a start code of 3; then 14 bits each, with 2 of scaling above.
            in.skip(6);
            int width = in.u16() & 0x3FFF;
            int height = in.u16() & 0x3FFF;
            return PixelSize.of(width, height);
        }

        // spec: RFC 9649, 2.3: a chunk of an odd size is followed by a byte 0 that its size doesn't count.
        void writeTo(ByteArrayOutputStream out) {
            ByteBuffer chunk =
                    ByteBuffer.allocate(8 + data.length + (data.length & 1)).order(LITTLE_ENDIAN);
            chunk.put(type.getBytes(ISO_8859_1)).putInt(data.length).put(data);
            out.writeBytes(chunk.array());
        }
    }
}
