package org.dateline.extract;

/**
 * Blocks that follow one another.
 *
 * @param first the index of the first one
 * @param last the index of the last one; less than the first where there is none
 */
record Span(int first, int last) {

    static final Span EMPTY = new Span(0, -1);

    boolean contains(Block block) {
        return block.index() >= first && block.index() <= last;
    }

    boolean isEmpty() {
        return last < first;
    }
}
