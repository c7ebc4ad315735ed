package org.dateline.extract;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/** Tells in a sentence or two what an article is about. */
final class Excerpt {

    private static final int LONGEST = 320;

    private static final int SHORTEST = 40;

    private Excerpt() {}

    /** The page's own description, else the article's first sentences. */
    static String of(String description, List<Block> article) {
        if (description.length() >= SHORTEST && description.length() <= LONGEST) {
            return description;
        }
        for (Block block : article) {
            if (!block.isHeading() && block.length() >= SHORTEST) {
                return firstSentences(Words.collapsed(block.text()));
            }
        }
        return description;
    }

    private static String firstSentences(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int end = sentences.first();
        for (int next = sentences.next(), count = 0;
                next != BreakIterator.DONE && next <= LONGEST && count < 2;
                next = sentences.next(), count++) {
            end = next;
        }
        if (end > 0) {
            return text.substring(0, end).strip();
        }
        int space = text.lastIndexOf(' ', Math.min(text.length(), LONGEST) - 1);
        return text.substring(0, space > 0 ? space : Math.min(text.length(), LONGEST))
                        .strip() + "…";
    }
}
