package org.dateline.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * The beginning of some bytes as text: enough to tell what they are, in whatever charset their letters may be.
 *
 * @param text each byte as a character of its own, or the characters of UTF-16, without a byte order mark
 * @param isUtf16 where a byte order mark says so
 */
record Head(String text, boolean isUtf16) {

    /** How many bytes tell what a page is. */
    static final int LENGTH = 65_536;

    static Head of(byte[] bytes) {
        int length = Math.min(bytes.length, LENGTH);
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Head(decoded(bytes, 2, length, UTF_16BE), true);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Head(decoded(bytes, 2, length, UTF_16LE), true);
        }
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new Head(decoded(bytes, mark, length, ISO_8859_1), false);
    }

    private static String decoded(byte[] bytes, int from, int to, Charset charset) {
        return new String(bytes, from, to - from, charset);
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((bytes[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    boolean startsWith(String beginning) {
        return text.startsWith(beginning);
    }

    String lowerCase() {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * Whether no text looks like this: letters of every charset lie above the controls, of which a text has hardly
     * any but those that end its lines.
     */
    boolean isBinary() {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                controls++;
            }
        }
        return controls * 200 > text.length();
    }
}
