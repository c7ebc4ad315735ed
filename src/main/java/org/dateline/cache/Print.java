package org.dateline.cache;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * A fingerprint: 128 bits that differ wherever what they were made of differs (Murmur3). It tells change, not forgery:
 * nothing that must be trusted rests on it.
 */
public record Print(long first, long second) {

    private static final Print NONE = new Print(0, 0);

    /** Odd, with its bits spread: the first one of MurmurHash3 for 128 bits. */
    private static final long FACTOR = 0x87C37B91114253D5L;

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
        long one = mixed(first + Long.rotateLeft(other.first, 31) * FACTOR);
        long two = mixed(second + Long.rotateLeft(other.second, 33) * FACTOR + one);
        return new Print(one + two, two);
    }

    /** Differs where any does, or their order. */
    public static Print of(Stream<Print> several) {
        return several.reduce(NONE, Print::with);
    }

    // spec: the finishing step of MurmurHash3, which spreads each bit over all
    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
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
