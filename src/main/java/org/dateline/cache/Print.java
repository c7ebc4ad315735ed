package org.dateline.cache;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * A fingerprint: 128 bits that differ wherever what they were made of differs (Murmur3). It tells change, not forgery:
 * nothing that must be trusted rests on it.
 */
public record Print(long first, long second) {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{32}");

    public static Print of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    public static Print of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Print of(byte[] bytes, int length) {
        long[] halves = MurmurHash3.hash128x64(bytes, 0, length, 0);
        return new Print(halves[0], halves[1]);
    }

    /** The print of a value: a page's model, a feed, a list of them. */
    public static Print ofValue(Object value) {
        return ModelWriter.print(value);
    }

    /** Differs where either does. */
    public Print with(Print other) {
        return ofValue(List.of(first, second, other.first, other.second));
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<Print> parse(String written) {
        return WRITTEN.matcher(written).matches()
                ? Optional.of(new Print(
                        Long.parseUnsignedLong(written.substring(0, 16), 16),
                        Long.parseUnsignedLong(written.substring(16), 16)))
                : Optional.empty();
    }

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(32);
        append(text, first);
        append(text, second);
        return text.toString();
    }

    private static void append(StringBuilder text, long half) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            text.append(Character.forDigit((int) (half >>> shift) & 0xF, 16));
        }
    }
}
