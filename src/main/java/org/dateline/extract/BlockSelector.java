package org.dateline.extract;

import java.util.List;

/** Finds the span of blocks that reads most like an article by the looks of each block alone. */
final class BlockSelector {

    private BlockSelector() {}

    /** The span with the greatest sum of weights. */
    static Span select(List<Block> blocks) {
        double best = 0;
        double sum = 0;
        int start = 0;
        Span span = Span.EMPTY;
        for (Block block : blocks) {
            if (sum <= 0) {
                sum = 0;
                start = block.index();
            }
            sum += weight(block);
            if (sum > best) {
                best = sum;
                span = new Span(start, block.index());
            }
        }
        return span;
    }

    /** How much a block speaks for an article, or against. */
    static double weight(Block block) {
        int words = block.words();
        double density = block.linkDensity();
        if (block.kind() == Block.Kind.CAPTION) {
            return -1;
        }
        if (density > 0.6) {
            return -4 - Math.min(words, 20) * 0.3;
        }
        double own = Math.min(words, 80) * (1 - density);
        if (words >= 8 && block.endsSentence() || words >= 18) {
            return own * (block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.QUOTE ? 1 : 0.7);
        }
        return switch (block.kind()) {
            case HEADING -> -2;
            case PARAGRAPH, QUOTE, CODE -> block.endsSentence() ? 1 : -2;
            case CELL -> -2;
            default -> block.endsSentence() ? -1 : -5;
        };
    }
}
