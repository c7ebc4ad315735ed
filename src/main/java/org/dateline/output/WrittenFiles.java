package org.dateline.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The list of the files that the generator wrote, each with the SHA-256 of the bytes that it wrote: only what is listed,
 * and still has those bytes, may be replaced or deleted. While a build is being put in place, a file is listed with its
 * old and its new bytes, so that a build that was stopped half-way recognises both.
 */
final class WrittenFiles {

    /** Never published: its name begins with a dot. */
    static final String NAME = ".dateline";

    private static final String HEAD = "# The files that dateline wrote here, with their SHA-256. Do not edit.";
    private static final int HASH_LENGTH = 64;

    private final Map<String, Set<String>> hashes = new TreeMap<>();

    static WrittenFiles read(Path site) {
        WrittenFiles written = new WrittenFiles();
        Path file = site.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return written;
        }
        try {
            for (String line : Files.readString(file).split("\n")) {
                if (!line.startsWith("#") && line.length() > HASH_LENGTH + 1) {
                    written.add(line.substring(HASH_LENGTH + 1), line.substring(0, HASH_LENGTH));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return written;
    }

    void add(String path, String hash) {
        hashes.computeIfAbsent(path, each -> new TreeSet<>()).add(hash);
    }

    void addAll(WrittenFiles others) {
        others.hashes.forEach((path, known) -> known.forEach(hash -> add(path, hash)));
    }

    Set<String> paths() {
        return hashes.keySet();
    }

    boolean isOurs(String path, byte[] bytes) {
        return hashes.getOrDefault(path, Set.of()).contains(hash(bytes));
    }

    /** Replaces the list on the disk in one step, and only where it says something else. */
    void write(Path site) throws IOException {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        hashes.forEach((path, known) ->
                known.forEach(hash -> text.append(hash).append(' ').append(path).append('\n')));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Path file = site.resolve(NAME);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Path staged = site.resolve(NAME + ".tmp");
        Files.write(staged, bytes);
        Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
