package org.dateline.extract;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.config.SourceProfile;

/**
 * Finds the cards that tease other articles: a headline, the beginning of a text that breaks off, and often the outlet's
 * logo run into the author's name. A list of key developments that is whole is no card.
 */
final class ScrapeCards {

    /** Bullets within a line: a list that a card ran together. */
    private static final Pattern INNER_BULLETS = Pattern.compile("(?:^|.*: ?)[*•] .+ [*•] .+");

    private static final int LONGEST_HEADLINE = 200;
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_TEASER_WORDS = 7;

    private final List<ScrapeLine> lines;
    private final boolean spaced;
    private final BitSet cards = new BitSet();

    private ScrapeCards(List<ScrapeLine> lines) {
        this.lines = lines;
        long spacedLines = lines.stream().filter(ScrapeLine::afterBlank).count();
        this.spaced = spacedLines * 3 > lines.size();
    }

    /** The indexes of the lines that belong to cards. */
    static BitSet in(List<ScrapeLine> lines) {
        ScrapeCards cards = new ScrapeCards(lines);
        for (int i = 1; i < lines.size(); i++) {
            cards.look(i);
        }
        return cards.cards;
    }

    /** Looks whether the line is the last of a card's text. */
    private void look(int end) {
        ScrapeLine line = lines.get(end);
        boolean logo = hasLogoAfter(end);
        boolean teaser = line.isTruncated() && (line.isItem() || line.words() >= FEWEST_TEASER_WORDS);
        if (!teaser && !(logo && (line.isSentence() || line.isItem()))) {
            return;
        }
        int first = firstOfText(end);
        int headline = first - 1;
        boolean headed = headline >= 0 && isHeadline(headline, first);
        boolean runOn = INNER_BULLETS.matcher(line.text()).matches();
        if (headed || teaser && (logo || runOn)) {
            cards.set(headed ? headline : first, end + 1);
            if (logo) {
                cards.set(end + 1);
            }
        }
    }

    /** The first line of the card's text: of a list its introduction. */
    private int firstOfText(int end) {
        int first = end;
        while (first > 0 && lines.get(first).isItem() && lines.get(first - 1).isItem()) {
            first--;
        }
        boolean introduced =
                first > 0 && lines.get(first).isItem() && lines.get(first - 1).isIntroduction();
        return introduced ? first - 1 : first;
    }

    private boolean isHeadline(int index, int first) {
        ScrapeLine line = lines.get(index);
        boolean adjacent = !lines.get(first).afterBlank();
        boolean shaped = !line.isSentence()
                && !line.isItem()
                && !line.isIntroduction()
                && line.length() <= LONGEST_HEADLINE
                && line.words() >= FEWEST_WORDS
                && ScrapeFurniture.of(line) == null
                && !ScrapeTags.isTagLine(line.text(), SourceProfile.NONE);
        return shaped && (adjacent || !spaced || lines.get(index).afterBlank());
    }

    private boolean hasLogoAfter(int end) {
        if (end + 1 >= lines.size()) {
            return false;
        }
        ScrapeLine next = lines.get(end + 1);
        return !next.afterBlank() && !next.isItem() && next.isGlued();
    }
}
