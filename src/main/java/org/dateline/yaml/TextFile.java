package org.dateline.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/**
 * One of the author's text files: strict UTF-8, at most 5 MB, lines ended by a line feed.
 *
 * @param name the path relative to the digest's root, with {@code /}
 */
public record TextFile(String name, String text) {

    /** Reads the file; a file that cannot be read as text is a problem, and empty here. */
    public static Optional<TextFile> read(Path path, String name, Problems problems) {
        return bytes(path, name, problems).flatMap(bytes -> decode(bytes, name, problems));
    }

    /**
     * The file's bytes; what cannot be read, is too large, or is no file but a link, a pipe or a folder, is a problem,
     * and empty here.
     */
    public static Optional<byte[]> bytes(Path path, String name, Problems problems) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                problems.error(
                        SourceSpan.of(name),
                        "the file is a link to elsewhere, which is not followed",
                        "put the file itself here");
                return Optional.empty();
            }
            if (!attributes.isRegularFile()) { // to read a pipe or a device may never end
                problems.error(
                        SourceSpan.of(name),
                        "the file is " + (attributes.isDirectory() ? "a folder" : "a pipe or a device")
                                + ", and not a file",
                        "put a text file in its place");
                return Optional.empty();
            }
            if (attributes.size() > Limits.LARGEST_FILE) {
                problems.error(
                        SourceSpan.of(name), "the file is larger than 5 MB", "split it, or move it out of content/");
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(path));
        } catch (AccessDeniedException e) {
            problems.error(SourceSpan.of(name), "the file may not be read", "give yourself the right to read it");
            return Optional.empty();
        } catch (IOException e) {
            problems.error(
                    SourceSpan.of(name), "the file cannot be read: " + e.getMessage(), "check the disk and the file");
            return Optional.empty();
        }
    }

    /** The text of these bytes, without a byte order mark. */
    public static Optional<TextFile> decode(byte[] bytes, String name, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(new TextFile(
                    name, withoutMark.indexOf('\r') < 0 ? withoutMark : withoutMark.replaceAll("\r\n?", "\n")));
        } catch (CharacterCodingException e) {
            problems.error(
                    SourceSpan.of(name),
                    "the file is not UTF-8 text" + (isUtf16(bytes) ? " but UTF-16" : ""),
                    "save it again with the encoding UTF-8");
            return Optional.empty();
        }
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    /**
     * A character that must not reach a page.
     *
     * @param name as {@code U+XXXX}
     * @param line 1-based, in the text
     * @param column 1-based
     */
    public record Forbidden(String name, int line, int column) {}

    /**
     * The first character that must not reach a page: what XML 1.0 forbids, and the controls that turn the direction of
     * what follows without being seen.
     */
    public static Optional<Forbidden> firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isForbidden(text, i, c)) {
                int line = (int) text.substring(0, i)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
                return Optional.of(new Forbidden(
                        String.format(Locale.ROOT, "U+%04X", (int) c), line + 1, i - text.lastIndexOf('\n', i)));
            }
        }
        return Optional.empty();
    }

    /** The text without the characters that must not reach a page. */
    public static String withoutForbidden(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isForbidden(text, i, text.charAt(i))) {
                clean.append(text.charAt(i));
            }
        }
        return clean.toString();
    }

    private static boolean isForbidden(String text, int i, char c) {
        return (c < 0x20 || c > 0x7E) && isForbiddenAmongRare(text, i, c);
    }

    private static boolean isForbiddenAmongRare(String text, int i, char c) {
        // spec: XML 1.0 (5th ed.), 2.2: #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0xFFFE || c == 0xFFFF || c == 0x7F;
        boolean loneHalf = Character.isHighSurrogate(c)
                        && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
                || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
        boolean override = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return control || loneHalf || override;
    }
}
