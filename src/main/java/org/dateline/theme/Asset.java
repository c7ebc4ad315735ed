package org.dateline.theme;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that the theme's pages use, with a name that changes with its bytes, so that hosts may cache it for ever. */
public record Asset(String name, byte[] bytes) {

    /** {@code NAME.HASH.css}, of the first ten hexadecimal digits of SHA-256. */
    public String publishedName() {
        int dot = name.lastIndexOf('.');
        String hash = HexFormat.of().formatHex(sha256()).substring(0, 10);
        return dot < 0 ? name + "." + hash : name.substring(0, dot) + "." + hash + name.substring(dot);
    }

    private byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
