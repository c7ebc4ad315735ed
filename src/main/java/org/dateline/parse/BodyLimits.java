package org.dateline.parse;

import java.util.Optional;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.yaml.Limits;

/** Tells of a body that would take more time than any reader has, before it is parsed. */
final class BodyLimits {

    private BodyLimits() {}

    /**
     * Whether the body is within all limits; the first that is not kept is reported where it is passed.
     *
     * @param linesBefore how many lines of the file stand before the Markdown
     */
    static boolean areKept(String markdown, String file, int linesBefore, Problems problems) {
        Optional<Excess> excess = excess(markdown);
        excess.ifPresent(found -> problems.error(
                SourceSpan.of(
                        file,
                        (int) markdown.substring(0, found.at())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()
                                + 1
                                + linesBefore,
                        found.at() - markdown.lastIndexOf('\n', found.at() - 1)),
                found.what(),
                "shorten the text, or make several articles of it"));
        return excess.isEmpty();
    }

    /**
     * What is too much.
     *
     * @param at the index of the first character that is too many
     */
    private record Excess(int at, String what) {}

    private static Optional<Excess> excess(String markdown) {
        int brackets = 0;
        int angles = 0;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (i == Limits.LONGEST_BODY) {
                return Optional.of(new Excess(
                        i, "the text has " + markdown.length() + " characters; it may have " + Limits.LONGEST_BODY));
            }
            if (c == '[' && ++brackets > Limits.MOST_BRACKETS) {
                return Optional.of(new Excess(i, "the text has more than " + Limits.MOST_BRACKETS + " signs '['"));
            }
            if (c == '<' && ++angles > Limits.MOST_ANGLES) {
                return Optional.of(new Excess(i, "the text has more than " + Limits.MOST_ANGLES + " signs '<'"));
            }
        }
        return Optional.empty();
    }
}
