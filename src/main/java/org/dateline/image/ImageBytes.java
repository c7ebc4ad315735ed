package org.dateline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A reading of an image's bytes, forwards only, in which no length found in the image can lead past the end. */
final class ImageBytes {

    private static final int MOST_PARTS = 100_000;

    private final ByteBuffer buffer;

    private ImageBytes(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    static ImageBytes of(byte[] bytes, ByteOrder order) {
        return new ImageBytes(ByteBuffer.wrap(bytes).order(order));
    }

    int remaining() {
        return buffer.remaining();
    }

    /** The byte so many bytes ahead, which stays to be read. */
    int peek(int ahead) throws UnfitImageException {
        require(ahead + 1L);
        return buffer.get(buffer.position() + ahead) & 0xFF;
    }

    int u8() throws UnfitImageException {
        require(1);
        return buffer.get() & 0xFF;
    }

    int u16() throws UnfitImageException {
        require(2);
        return buffer.getShort() & 0xFFFF;
    }

    /** Little-endian, whatever the order: only WebP has numbers of three bytes. */
    int u24() throws UnfitImageException {
        return u8() | u8() << 8 | u8() << 16;
    }

    long u32() throws UnfitImageException {
        require(4);
        return buffer.getInt() & 0xFFFF_FFFFL;
    }

    String ascii(int length) throws UnfitImageException {
        return new String(take(length), ISO_8859_1);
    }

    byte[] take(long length) throws UnfitImageException {
        require(length);
        byte[] taken = new byte[(int) length];
        buffer.get(taken);
        return taken;
    }

    void skip(long length) throws UnfitImageException {
        require(length);
        buffer.position(buffer.position() + (int) length);
    }

    /** A file of nothing but empty parts would take up many times its size in memory. */
    static void requireFew(int parts) throws UnfitImageException {
        if (parts > MOST_PARTS) {
            throw UnfitImageException.damaged("it is made of too many parts");
        }
    }

    private void require(long length) throws UnfitImageException {
        if (length < 0 || length > buffer.remaining()) {
            throw UnfitImageException.truncated();
        }
    }
}
