package org.dateline.extract;

import java.util.List;

/** Chooses the blocks that two selectors, which err in different ways, both take for the article. */
final class Agreement {

    /** With less text than this, one of the two has lost the article. */
    private static final int TOO_LITTLE = 200;

    private static final double TOO_SMALL_A_SHARE = 0.35;

    private Agreement() {}

    static List<Block> of(List<Block> blocks) {
        Span span = BlockSelector.select(blocks);
        List<Block> bySpan = blocks.stream().filter(span::contains).toList();
        List<Block> byParagraphs = ParagraphSelector.select(blocks);
        List<Block> both = byParagraphs.stream().filter(span::contains).toList();
        int agreed = length(both);
        int longer = Math.max(length(bySpan), length(byParagraphs));
        if (agreed >= TOO_LITTLE && agreed >= longer * TOO_SMALL_A_SHARE) {
            return both;
        }
        return length(byParagraphs) >= length(bySpan) ? byParagraphs : bySpan;
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::length).sum();
    }
}
