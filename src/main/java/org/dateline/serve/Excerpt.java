package org.dateline.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.config.DigestFiles;
import org.dateline.problem.SourceSpan;

/**
 * The lines of a file around the one that a problem is in.
 *
 * @param first the number of the first of them, 1-based
 * @param line the number of the line itself
 * @param column 1-based; 0 for the line as a whole
 */
public record Excerpt(List<String> lines, int first, int line, int column) {

    /** So many lines before it, and as many after it. */
    private static final int AROUND = 1;

    /** What is longer is cut, or it would hide the rest. */
    private static final int LONGEST = 160;

    private static final long LARGEST_FILE = 4_000_000;

    public Excerpt {
        lines = List.copyOf(lines);
    }

    /** Empty where the problem has no line, or the file is not one of those that a curator edits. */
    public static Optional<Excerpt> of(Path root, SourceSpan where) {
        if (where.line() < 1) {
            return Optional.empty();
        }
        try {
            Path file = root.resolve(where.file()).normalize();
            boolean edited = file.startsWith(root.resolve(DigestFiles.CONTENT).normalize())
                    || file.startsWith(root.resolve("templates").normalize());
            if (!edited || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST_FILE) {
                return Optional.empty();
            }
            List<String> all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return where.line() > all.size() ? Optional.empty() : Optional.of(cut(all, where));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // changed meanwhile; the next build will say
        }
    }

    private static Excerpt cut(List<String> all, SourceSpan where) {
        int first = Math.max(1, where.line() - AROUND);
        int last = Math.min(all.size(), where.line() + AROUND);
        // a place far to the right is shown with what is before and after it
        int from = Math.max(0, where.column() - LONGEST / 2);
        List<String> lines = new ArrayList<>();
        for (String line : all.subList(first - 1, last)) {
            String shown = line.substring(Math.min(from, line.length()), Math.min(from + LONGEST, line.length()));
            lines.add(shown.replaceAll("[\\p{Cc}&&[^\\t]]", "\uFFFD").replace('\t', ' '));
        }
        return new Excerpt(lines, first, where.line(), where.column() == 0 ? 0 : where.column() - from);
    }

    /** The lines with their numbers, and below the one in question a caret. */
    public List<String> text() {
        List<String> text = new ArrayList<>();
        int width = Integer.toString(first + lines.size() - 1).length();
        for (int i = 0; i < lines.size(); i++) {
            String number = Integer.toString(first + i);
            text.add(" ".repeat(width - number.length()) + number + " | " + lines.get(i));
            if (first + i == line && column > 0) {
                text.add(" ".repeat(width) + " | " + " ".repeat(column - 1) + "^");
            }
        }
        return text;
    }
}
