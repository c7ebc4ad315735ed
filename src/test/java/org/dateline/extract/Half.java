package org.dateline.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** Which pages of an evaluation set are run: those that rules may be tuned on, those kept for acceptance, or all. */
enum Half {
    DEV("dev"),
    HELD_OUT("held-out"),
    ALL("all");

    private final String label;

    Half(String label) {
        this.label = label;
    }

    static Optional<Half> named(String label) {
        return Arrays.stream(values()).filter(half -> half.label.equals(label)).findFirst();
    }

    /** Whether a page is in this half; the halves never change, as a page's own name decides. */
    boolean holds(String set, String id) {
        return this == ALL || this == (firstByte(set + '/' + id) % 2 == 0 ? DEV : HELD_OUT);
    }

    private static int firstByte(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8))[0] & 0xFF;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
