package org.dateline.parse;

import java.util.Optional;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.yaml.Fields;
import org.dateline.yaml.TextFile;
import org.dateline.yaml.YamlReader;

/**
 * A file taken apart: the YAML between its first two {@code ---} lines, and what follows.
 *
 * @param bodyLine how many lines stand before the body
 */
record FrontMatter(String yaml, String body, int bodyLine) {

    private static final String FENCE = "---";

    static Optional<FrontMatter> split(TextFile file, Problems problems) {
        String text = file.text();
        if (text.isBlank()) {
            problems.error(SourceSpan.of(file.name()), "the file is empty", "write its front matter, or delete it");
            return Optional.empty();
        }
        if (!isFence(text, 0)) {
            problems.error(
                    SourceSpan.of(file.name(), 1, 1),
                    "the file does not begin with front matter",
                    "begin it with a line '---', the keys, and another line '---'");
            return Optional.empty();
        }
        int start = text.indexOf('\n') + 1;
        int line = 1;
        for (int at = start; at > 0 && at < text.length(); at = text.indexOf('\n', at) + 1) {
            line++;
            if (isFence(text, at)) {
                int bodyStart = text.indexOf('\n', at) + 1;
                String body = bodyStart == 0 ? "" : text.substring(bodyStart);
                return Optional.of(new FrontMatter(text.substring(start, at), body, line));
            }
        }
        problems.error(
                SourceSpan.of(file.name(), 1, 1),
                "the front matter that begins here does not end",
                "close it with a line '---' before the text");
        return Optional.empty();
    }

    /** The keys of a file that was read before, so that what is wrong in it was told. */
    static Optional<Fields> fields(Optional<TextFile> file) {
        Problems told = new Problems();
        return file.flatMap(
                text -> split(text, told).flatMap(parts -> YamlReader.mapping(parts.yaml(), text.name(), 1, told)));
    }

    private static boolean isFence(String text, int at) {
        if (!text.startsWith(FENCE, at)) {
            return false;
        }
        int end = text.indexOf('\n', at);
        return text.substring(at + FENCE.length(), end < 0 ? text.length() : end)
                .isBlank();
    }
}
