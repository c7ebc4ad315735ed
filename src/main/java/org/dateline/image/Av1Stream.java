package org.dateline.image;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** The coded pixels of an AVIF picture: what decodes it is kept, and the units for metadata and padding are not. */
final class Av1Stream {

    private static final int SEQUENCE_HEADER = 1;
    private static final int FRAME_HEADER = 3;
    private static final int FRAME = 6;

    // spec: AV1, 6.2.2: with the groups of tiles (4) and headers that stand again (7).
    private static final Set<Integer> KEPT = Set.of(SEQUENCE_HEADER, FRAME_HEADER, 4, FRAME, 7);

    private Av1Stream() {}

    static byte[] cleaned(byte[] original) throws UnfitImageException {
        ImageBytes in = ImageBytes.of(original, BIG_ENDIAN);
        var out = new ByteArrayOutputStream(original.length);
        boolean hasHeader = false;
        boolean hasFrame = false;
        while (in.remaining() > 0) {
            // spec: AV1, 5.3: a bit 0, 4 of the type, one each for an extension, a size, and nothing.
            int header = in.u8();
            int type = header >> 3 & 0xF;
            if (header >> 7 == 1) {
                throw UnfitImageException.damaged("its pixels are not coded as AVIF has them");
            }
            byte[] extension = in.take(header >> 2 & 1);
            byte[] unit = in.take((header & 2) == 0 ? in.remaining() : size(in));
            if (KEPT.contains(type)) {
                out.write(header & 0x7C | 2);
                out.writeBytes(extension);
                writeSize(unit.length, out);
                out.writeBytes(unit);
            }
            hasHeader |= type == SEQUENCE_HEADER;
            hasFrame |= type == FRAME || type == FRAME_HEADER;
        }
        if (!hasHeader || !hasFrame) {
            throw UnfitImageException.damaged("it holds no picture");
        }
        return out.toByteArray();
    }

    // spec: AV1, 4.10.5: seven bits a byte, the low ones first; the eighth says that there is more.
    private static long size(ImageBytes in) throws UnfitImageException {
        long size = 0;
        for (int shift = 0; shift < 56; shift += 7) {
            int next = in.u8();
            size |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return size;
            }
        }
        throw UnfitImageException.damaged("its pixels are not coded as AVIF has them");
    }

    private static void writeSize(int size, ByteArrayOutputStream out) {
        int rest = size;
        for (; rest >= 0x80; rest >>= 7) {
            out.write(rest & 0x7F | 0x80);
        }
        out.write(rest);
    }
}
