package org.dateline.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article file in its parts: each top-level key of the front matter with the lines that belong to it, and the body.
 * Two texts with the same parts in the same order are the same file.
 *
 * @param parts by key, in their order; the body's key is {@link #BODY}
 */
record DraftText(Map<String, String> parts) {

    /** No key of a front matter has this name. */
    static final String BODY = "the text";

    private static final String FENCE = "---\n";

    DraftText {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Takes a file apart; a file without front matter is all body. */
    static DraftText parse(String file) {
        Map<String, String> parts = new LinkedHashMap<>();
        int end = file.startsWith(FENCE) ? file.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            parts.put(BODY, file);
            return new DraftText(parts);
        }
        String key = "";
        StringBuilder lines = new StringBuilder();
        for (String line : file.substring(FENCE.length(), end + 1).split("(?<=\n)")) {
            if (line.matches("(?s)[A-Za-z][A-Za-z0-9-]*:.*")) {
                put(parts, key, lines);
                key = line.substring(0, line.indexOf(':'));
                lines.setLength(0);
            }
            lines.append(line);
        }
        put(parts, key, lines);
        parts.put(BODY, file.substring(end + 1 + FENCE.length()));
        return new DraftText(parts);
    }

    private static void put(Map<String, String> parts, String key, StringBuilder lines) {
        if (lines.length() > 0) {
            parts.put(key, lines.toString());
        }
    }

    String file() {
        StringBuilder file = new StringBuilder();
        boolean fenced = parts.size() > 1;
        if (fenced) {
            file.append(FENCE);
            parts.forEach((key, lines) -> {
                if (!key.equals(BODY)) {
                    file.append(lines);
                }
            });
            file.append(FENCE);
        }
        return file.append(parts.getOrDefault(BODY, "")).toString();
    }

    /**
     * Takes over what is new in a page that changed, and nothing that a curator has edited.
     *
     * @param current the draft as it is now: this
     * @param first the draft as it was first written; null where it is not at hand: then everything counts as edited
     * @param renewed the draft of the changed page
     */
    Merge merge(@Nullable DraftText first, DraftText renewed) {
        Map<String, String> merged = new LinkedHashMap<>(parts);
        List<String> taken = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Map.Entry<String, String> part : renewed.parts.entrySet()) {
            String key = part.getKey();
            String now = parts.get(key);
            if (part.getValue().equals(now)) {
                continue;
            }
            boolean untouched = first != null && Objects.equals(first.parts.get(key), now);
            if (untouched) {
                merged.put(key, part.getValue());
                taken.add(key);
            } else if (first == null || !part.getValue().equals(first.parts.get(key))) {
                kept.add(key);
            }
        }
        return new Merge(new DraftText(inOrder(merged)), taken, kept);
    }

    /** The body stays last where a key was added. */
    private static Map<String, String> inOrder(Map<String, String> parts) {
        Map<String, String> ordered = new LinkedHashMap<>(parts);
        String body = ordered.remove(BODY);
        if (body != null) {
            ordered.put(BODY, body);
        }
        return ordered;
    }

    /**
     * What became of a draft whose page changed.
     *
     * @param taken the parts that were taken over
     * @param kept the parts that the page has changed, and the curator too
     */
    record Merge(DraftText text, List<String> taken, List<String> kept) {
        Merge {
            taken = List.copyOf(taken);
            kept = List.copyOf(kept);
        }
    }
}
