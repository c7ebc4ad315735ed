package org.dateline.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/**
 * The list of the files that the generator wrote, each with the SHA-256 of the bytes that it wrote: only what is listed,
 * and still has those bytes, may be replaced or deleted. While a build is being put in place, a file is listed with its
 * old and its new bytes, so that a build that was stopped half-way recognises both.
 */
final class WrittenFiles {

    /** Never published: its name begins with a dot. */
    static final String NAME = ".dateline";

    /** Where the next list is written before it takes the place of the last. */
    static final String TEMPORARY = ".dateline.tmp";

    private static final String HEAD = "# The files that dateline wrote here, with their SHA-256. Do not edit.";
    private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{64}) (.+)");

    private final Map<String, Set<String>> hashes = new TreeMap<>();

    /** Reads the list; a line that could not have been written by this program is reported and passed over. */
    static WrittenFiles read(Path site, String shown, Problems problems) {
        WrittenFiles written = new WrittenFiles();
        Path file = site.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return written;
        }
        String[] lines;
        try {
            lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        for (int i = 0; i < lines.length; i++) {
            Matcher entry = ENTRY.matcher(lines[i]);
            if (entry.matches() && isBelow(entry.group(2))) {
                written.add(entry.group(2), entry.group(1));
            } else if (!lines[i].isEmpty() && !lines[i].startsWith("#")) {
                problems.warning(
                        SourceSpan.of(shown + "/" + NAME, i + 1, 1),
                        "this line of the list of written files is damaged, so it is passed over",
                        "delete the list if pages are then said not to be dateline's: those that are as they would be"
                                + " written are taken over");
            }
        }
        return written;
    }

    /** No entry may lead out of the site. */
    private static boolean isBelow(String path) {
        return Arrays.stream(path.split("/", -1))
                .noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\\') >= 0);
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
        Path staged = site.resolve(TEMPORARY);
        SiteWriter.writeThrough(staged, bytes);
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
