package org.dateline.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article file in its parts: the lines of each top-level key of the front matter, its comments, and the body. Put
 * together again, they are the file to the byte.
 *
 * @param opening the line before the front matter; empty where there is none
 * @param front the front matter's parts in their order
 * @param closing the line after the front matter
 */
record DraftText(String opening, List<Part> front, String closing, String body) {

    /** The lines that belong to a key. */
    record Part(String key, String lines) {}

    /** What a report calls the body. */
    static final String BODY = "the text";

    /** What a report calls the comments that stand between the keys. */
    static final String NOTES = "the notes";

    static final String PROVENANCE = "provenance";

    private static final Pattern FENCE = Pattern.compile("---\\s*");
    private static final Pattern KEY_LINE = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):(?:\\s.*)?", Pattern.DOTALL);
    private static final Pattern MOMENT_OF_RETRIEVAL = Pattern.compile("\\n +retrieved: .*");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    DraftText {
        front = List.copyOf(front);
    }

    /** Takes a file apart; a file without front matter is all body. */
    static DraftText parse(String file) {
        String[] lines = file.split("(?<=\n)");
        String first = lines[0].startsWith(BYTE_ORDER_MARK) ? lines[0].substring(1) : lines[0];
        int end = 1;
        while (end < lines.length && !FENCE.matcher(lines[end]).matches()) {
            end++;
        }
        if (!FENCE.matcher(first).matches() || end == lines.length) {
            return new DraftText("", List.of(), "", file);
        }
        List<Part> front = new ArrayList<>();
        for (String line : List.of(lines).subList(1, end)) {
            append(line, front);
        }
        String body = String.join("", List.of(lines).subList(end + 1, lines.length));
        return new DraftText(lines[0], front, lines[end], body);
    }

    /** A line that begins no key and is no comment belongs to what stands before it. */
    private static void append(String line, List<Part> front) {
        Part last = front.isEmpty() ? new Part("", "") : front.get(front.size() - 1);
        var key = KEY_LINE.matcher(line);
        String name = key.matches() ? key.group(1) : line.startsWith("#") ? NOTES : last.key();
        boolean begins = front.isEmpty() || key.matches() || !name.equals(last.key());
        if (begins) {
            front.add(new Part(name, line));
        } else {
            front.set(front.size() - 1, new Part(name, last.lines() + line));
        }
    }

    String file() {
        return opening + front.stream().map(Part::lines).collect(Collectors.joining()) + closing + body;
    }

    /** All lines of the key, or the body; empty where the file has none. */
    Optional<String> part(String key) {
        if (key.equals(BODY)) {
            return Optional.of(body);
        }
        String lines = front.stream()
                .filter(part -> part.key().equals(key))
                .map(Part::lines)
                .collect(Collectors.joining());
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    /** Whether both tell the same, from whichever bytes and whenever they were fetched. */
    boolean saysTheSame(DraftText other) {
        return keys(other).stream()
                .filter(key -> !key.equals(PROVENANCE))
                .allMatch(key -> said(key).equals(other.said(key)));
    }

    private Optional<String> said(String key) {
        return plain(key)
                .map(lines -> key.equals(BODY)
                        ? lines
                        : MOMENT_OF_RETRIEVAL.matcher(lines).replaceAll(""));
    }

    /** Without what an editor does to a file's line ends. */
    private Optional<String> plain(String key) {
        return part(key).map(lines -> lines.replace("\r\n", "\n"));
    }

    private Set<String> keys(DraftText other) {
        Set<String> keys = new LinkedHashSet<>();
        front.forEach(part -> keys.add(part.key()));
        other.front.forEach(part -> keys.add(part.key()));
        keys.add(BODY);
        return keys;
    }

    /**
     * Takes over what is new in a page that changed, and nothing that a curator has edited. This is the draft as it is
     * now.
     *
     * @param first the draft as it was first written; null where it is not at hand: then everything counts as edited
     * @param renewed the draft of the changed page
     */
    Merge merge(@Nullable DraftText first, DraftText renewed) {
        DraftText merged = this;
        List<String> taken = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (String key : first == null ? renewed.keys(renewed) : renewed.keys(first)) {
            Optional<String> wanted = renewed.plain(key);
            Optional<String> before = first == null ? Optional.empty() : first.plain(key);
            boolean changed = first == null || !wanted.equals(before);
            if (!changed || wanted.equals(plain(key))) {
                continue;
            }
            if (first != null && !opening.isEmpty() && before.equals(plain(key))) {
                merged = merged.with(key, wanted, renewed);
                taken.add(key);
            } else {
                kept.add(key);
            }
        }
        return new Merge(merged, taken, kept);
    }

    private DraftText with(String key, Optional<String> wanted, DraftText model) {
        String lines = wanted.map(each -> opening.endsWith("\r\n") ? each.replace("\n", "\r\n") : each)
                .orElse("");
        if (key.equals(BODY)) {
            return new DraftText(opening, front, closing, lines);
        }
        List<Part> parts = new ArrayList<>(front);
        int at = place(key, model);
        parts.removeIf(part -> part.key().equals(key));
        if (!lines.isEmpty()) {
            parts.add(Math.min(at, parts.size()), new Part(key, lines));
        }
        return new DraftText(opening, parts, closing, body);
    }

    /** Where the key stands; a new one comes after the key that it follows in the model. */
    private int place(String key, DraftText model) {
        List<String> mine = front.stream().map(Part::key).toList();
        List<String> order = model.front.stream().map(Part::key).toList();
        if (mine.contains(key)) {
            return mine.indexOf(key);
        }
        for (int before = order.indexOf(key) - 1; before >= 0; before--) {
            if (mine.contains(order.get(before))) {
                return mine.lastIndexOf(order.get(before)) + 1;
            }
        }
        return mine.size();
    }

    /**
     * What became of a draft whose page changed.
     *
     * @param taken the parts that were taken over
     * @param kept the parts that the page has changed, and the curator too
     */
    record Merge(DraftText text, List<String> taken, List<String> kept) {

        Merge {
            taken = withoutProvenance(taken);
            kept = withoutProvenance(kept);
        }

        /** It goes with what was made of the page, and is no news by itself. */
        private static List<String> withoutProvenance(List<String> keys) {
            return keys.stream().filter(key -> !key.equals(PROVENANCE)).toList();
        }
    }
}
