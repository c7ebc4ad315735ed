package org.dateline.image;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;

/** Keeps of a GIF file its frames, their timing and whether they loop. */
final class GifCleaner {

    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3B;

    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private GifCleaner() {}

    static CleanImage clean(byte[] original) throws UnfitImageException {
        ImageBytes in = ImageBytes.of(original, LITTLE_ENDIAN);
        var out = new ByteArrayOutputStream(original.length);
        out.writeBytes(in.take(6));
        PixelSize screen = copyScreen(in, out);
        boolean hasPixels = false;
        for (int block = in.u8(); block != TRAILER; block = in.u8()) {
            switch (block) {
                case IMAGE -> {
                    copyImage(in, out);
                    hasPixels = true;
                }
                case EXTENSION -> cleanExtension(in, out);
                default -> throw UnfitImageException.damaged("it holds a block that no GIF has");
            }
        }
        if (!hasPixels) {
            throw UnfitImageException.damaged("it holds no picture");
        }
        out.write(TRAILER);
        return new CleanImage(out.toByteArray(), ImageFormat.GIF, screen.width(), screen.height());
    }

    // spec: GIF 89a, 18: width, height, flags, background, aspect ratio; then the colours that the flags tell of.
    private static PixelSize copyScreen(ImageBytes in, ByteArrayOutputStream out) throws UnfitImageException {
        byte[] screen = in.take(7);
        out.writeBytes(screen);
        out.writeBytes(in.take(coloursLength(screen[4])));
        return sizeAt(0, screen);
    }

    // spec: GIF 89a, 20 to 22: left, top, width, height, flags; colours; the code size and the coded pixels.
    private static void copyImage(ImageBytes in, ByteArrayOutputStream out) throws UnfitImageException {
        byte[] frame = in.take(9);
        sizeAt(4, frame); // A frame may be larger than its screen, and then costs a reader's memory all the same.
        out.write(IMAGE);
        out.writeBytes(frame);
        out.writeBytes(in.take(coloursLength(frame[8])));
        out.write(in.u8());
        out.writeBytes(subBlocks(in));
    }

    private static PixelSize sizeAt(int offset, byte[] block) throws UnfitImageException {
        ImageBytes fields = ImageBytes.of(block, LITTLE_ENDIAN);
        fields.skip(offset);
        int width = fields.u16();
        int height = fields.u16();
        return PixelSize.of(width, height);
    }

    private static int coloursLength(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 0x07) + 1;
    }

    /** Comments, plain text and the data of applications go; timing, transparency and loops are written afresh. */
    private static void cleanExtension(ImageBytes in, ByteArrayOutputStream out) throws UnfitImageException {
        int label = in.u8();
        byte[] blocks = subBlocks(in);
        if (label == GRAPHIC_CONTROL && blocks[0] == 4) {
            writeExtension(GRAPHIC_CONTROL, Arrays.copyOf(blocks, 5), out);
        }
        // The loop's own block: 3 bytes long, an id of 1, the number of rounds.
        if (label == APPLICATION && isLoop(blocks) && blocks[12] == 3 && blocks[13] == 1) {
            writeExtension(APPLICATION, Arrays.copyOf(blocks, 16), out);
        }
    }

    private static boolean isLoop(byte[] blocks) {
        return blocks[0] == 11 && LOOPS.contains(new String(blocks, 1, 11, ISO_8859_1));
    }

    private static void writeExtension(int label, byte[] blocks, ByteArrayOutputStream out) {
        out.write(EXTENSION);
        out.write(label);
        out.writeBytes(blocks);
        out.write(0);
    }

    /** A run of blocks with their lengths before them, up to and with the empty one that ends it. */
    private static byte[] subBlocks(ImageBytes in) throws UnfitImageException {
        int length = 0;
        while (in.peek(length) != 0) {
            length += 1 + in.peek(length);
        }
        return in.take(length + 1);
    }
}
