package org.dateline.importing;

import java.util.List;
import org.dateline.extract.LearnedLines;
import org.dateline.yaml.YamlText;

/**
 * The lines that recur in the scrapes of one source: proposals for its profile.
 *
 * @param file the profile, relative to the digest's root
 */
public record LearnedOfSource(String file, List<LearnedLines.Proposal> lines) {

    public LearnedOfSource {
        lines = List.copyOf(lines);
    }

    /** An entry for the profile's {@code drop}, with what speaks for it. */
    public static String entry(LearnedLines.Proposal line) {
        String where = line.inArticles() == 0 ? "" : ", in the article on " + line.inArticles();
        return "- " + YamlText.scalar(line.pattern()) + " # on " + line.pages() + " of " + line.of() + " pages" + where;
    }
}
