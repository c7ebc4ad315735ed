package org.dateline.cache;

import java.nio.charset.StandardCharsets;

/** Reads what a {@link ByteSink} holds; one that ends too early is a {@link DamagedCacheException}. */
final class ByteSource {

    private final byte[] bytes;
    private final int end;
    private int at;

    ByteSource(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.at = from;
        this.end = from + length;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == end;
    }

    int takeByte() {
        require(1);
        return bytes[at++];
    }

    long takeNumber() {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int next = takeByte();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new DamagedCacheException();
    }

    long takeFixed() {
        require(Long.BYTES);
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value |= (bytes[at++] & 0xFFL) << 8 * i;
        }
        return value;
    }

    /** A number that counts things which follow, each of a byte at least. */
    int takeCount() {
        long count = takeNumber();
        if (count < 0 || count > end - at) {
            throw new DamagedCacheException();
        }
        return (int) count;
    }

    String takeText() {
        int length = takeCount();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    void skip(int length) {
        require(length);
        at += length;
    }

    private void require(int length) {
        if (length < 0 || length > end - at) {
            throw new DamagedCacheException();
        }
    }
}
