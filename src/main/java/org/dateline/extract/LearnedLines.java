package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.config.SourceProfile;

/**
 * The lines that recur on most pages of one source: what a curator may add to its profile. They are proposed and never
 * dropped unasked, since a line that recurs may also be an outlet's turn of phrase.
 */
public final class LearnedLines {

    /** Fewer pages than this have in common what their subject has in common. */
    private static final int FEWEST_PAGES = 3;

    private static final int LONGEST = 200;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\.\\[\\]{}()*+?^$|]");

    private LearnedLines() {}

    /**
     * A line that is proposed for a profile's {@code drop}.
     *
     * @param pages how many of the pages hold it
     * @param of how many pages there are
     * @param inArticles on how many of them it was taken for a part of the article, so that dropping it changes them
     * @param pattern a regular expression that matches this line and no other
     */
    public record Proposal(String line, int pages, int of, int inArticles, String pattern) {}

    /**
     * The proposals of these texts, the most pressing first: those that stand in articles, then those on most pages.
     * Empty for fewer than three pages that differ. What the rules or the profile already know is not proposed.
     */
    public static List<Proposal> among(List<String> texts, SourceProfile profile) {
        List<List<TextExtractor.ToldLine>> pages = differing(texts, profile);
        if (pages.size() < FEWEST_PAGES) {
            return List.of();
        }
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (List<TextExtractor.ToldLine> page : pages) {
            Set<String> seen = new HashSet<>();
            for (TextExtractor.ToldLine line : page) {
                String key = ScrapeLine.fold(line.text());
                boolean proposable =
                        !line.isKnown() && !key.isEmpty() && line.text().length() <= LONGEST;
                if (proposable && seen.add(key)) {
                    tallies.computeIfAbsent(key, first -> new Tally(new ArrayList<>()))
                            .lines
                            .add(line);
                }
            }
        }
        return tallies.values().stream()
                .filter(tally -> tally.lines.size() * 2 > pages.size())
                .map(tally -> tally.proposal(pages.size()))
                .sorted(Comparator.comparingInt(Proposal::inArticles)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(Proposal::pages).reversed())
                        .thenComparing(Proposal::line))
                .toList();
    }

    /** A page that was scraped twice would make the whole of its article recur. */
    private static List<List<TextExtractor.ToldLine>> differing(List<String> texts, SourceProfile profile) {
        Map<String, List<TextExtractor.ToldLine>> byArticle = new LinkedHashMap<>();
        for (String text : texts) {
            TextExtractor extractor = TextExtractor.of(text, profile);
            byArticle.putIfAbsent(extractor.identity(), extractor.toldLines());
        }
        return List.copyOf(byArticle.values());
    }

    /** One line on several pages. */
    private record Tally(List<TextExtractor.ToldLine> lines) {

        Proposal proposal(int pages) {
            int inArticles = (int)
                    lines.stream().filter(TextExtractor.ToldLine::inArticle).count();
            String line = mostWritten();
            String pattern = "^" + SPECIAL.matcher(line).replaceAll("\\\\$0") + "$";
            return new Proposal(line, lines.size(), pages, inArticles, pattern);
        }

        /** The spelling on most pages; of two the first in the alphabet. */
        private String mostWritten() {
            Map<String, Integer> counts = new HashMap<>();
            lines.forEach(line -> counts.merge(line.text(), 1, Integer::sum));
            return counts.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey();
        }
    }
}
