package org.dateline.card;

/**
 * A part of a run that stands in one line.
 *
 * @param from the first of its signs
 * @param to the one after its last
 * @param cut whether an ellipsis tells that more was said
 */
record Line(Run run, int from, int to, boolean cut) {

    /** In the face's units. */
    int width() {
        return run.width(from, to) + (cut ? run.ellipsis().advance() : 0);
    }

    /** Draws it at this size with its line of writing on this height. */
    void draw(Coverage coverage, double size, double x, double y) {
        double scale = size / run.face().unitsPerEm();
        for (int i = from; i < to; i++) {
            run.glyph(i).draw(coverage, scale, x + run.offset(from, i) * scale, y);
        }
        if (cut) {
            run.ellipsis().draw(coverage, scale, x + run.width(from, to) * scale, y);
        }
    }
}
