package org.dateline.render;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;

/**
 * Text as the bytes of UTF-8, encoded as it is written: a page that holds one dash would otherwise be copied twice as wide
 * before it is encoded. Half of a pair becomes a question mark, as everywhere in Java.
 */
final class Utf8Writer extends Writer {

    /** In bytes; the largest page that a digest has is a small part of it. */
    static final int LARGEST_PAGE = 32 << 20;

    private static final int LARGEST_CHARACTER = 4;

    private byte[] bytes;
    private int length;
    private char half;

    Utf8Writer(int capacity) {
        bytes = new byte[capacity];
    }

    @Override
    public void write(int c) throws IOException {
        makeRoom(LARGEST_CHARACTER);
        encode((char) c);
    }

    @Override
    public void write(char[] text, int from, int count) throws IOException {
        makeRoom(count * 3 + LARGEST_CHARACTER);
        for (int i = from; i < from + count; i++) {
            encode(text[i]);
        }
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        makeRoom(count * 3 + LARGEST_CHARACTER);
        for (int i = from; i < from + count; i++) {
            encode(text.charAt(i));
        }
    }

    private void makeRoom(int more) throws IOException {
        if (bytes.length - length < more) {
            if (length > LARGEST_PAGE) {
                String why = "the page is larger than " + (LARGEST_PAGE >> 20) + " MB; does a loop never end?";
                throw new IOException(new TemplateException(why, Environment.getCurrentEnvironment()));
            }
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    // spec: RFC 3629, 3
    private void encode(char c) throws IOException {
        if (half != 0) {
            endPair(c);
        } else if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        } else if (!Character.isSurrogate(c)) {
            bytes[length++] = (byte) (0xE0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        } else if (Character.isHighSurrogate(c)) {
            half = c;
        } else {
            bytes[length++] = '?';
        }
    }

    private void endPair(char c) throws IOException {
        char first = half;
        half = 0;
        if (Character.isLowSurrogate(c)) {
            int point = Character.toCodePoint(first, c);
            bytes[length++] = (byte) (0xF0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | point & 0x3F);
        } else {
            bytes[length++] = '?';
            makeRoom(LARGEST_CHARACTER);
            encode(c);
        }
    }

    /** All that was written. */
    byte[] toBytes() throws IOException {
        if (half != 0) {
            half = 0;
            makeRoom(1);
            bytes[length++] = '?';
        }
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        // nothing is open
    }
}
