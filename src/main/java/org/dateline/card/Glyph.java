package org.dateline.card;

import java.util.List;

/**
 * One sign of a face, in its units, its heights counted downwards from the line of writing.
 *
 * @param id its number in the face
 * @param advance how far the next one stands
 */
record Glyph(int id, int advance, List<Curve> curves) {

    Glyph {
        curves = List.copyOf(curves);
    }

    /** A piece of an outline: a quadratic curve, which a straight line is too. */
    record Curve(double x0, double y0, double x1, double y1, double x2, double y2) {

        /** How many straight pieces stand for it so that none is further from it than a twentieth of a pixel. */
        private int pieces(double scale) {
            double bend = Math.max(Math.abs(x0 - 2 * x1 + x2), Math.abs(y0 - 2 * y1 + y2)) * scale / 4;
            return Math.max(1, (int) Math.ceil(Math.sqrt(bend * 20)));
        }

        private void draw(Coverage coverage, double scale, double x, double y) {
            int pieces = pieces(scale);
            double fromX = x0;
            double fromY = y0;
            for (int i = 1; i <= pieces; i++) {
                double t = (double) i / pieces;
                double toX = i == pieces ? x2 : (1 - t) * (1 - t) * x0 + 2 * t * (1 - t) * x1 + t * t * x2;
                double toY = i == pieces ? y2 : (1 - t) * (1 - t) * y0 + 2 * t * (1 - t) * y1 + t * t * y2;
                coverage.edge(x + fromX * scale, y + fromY * scale, x + toX * scale, y + toY * scale);
                fromX = toX;
                fromY = toY;
            }
        }
    }

    /** Draws it with its foot at this point. */
    void draw(Coverage coverage, double scale, double x, double y) {
        curves.forEach(curve -> curve.draw(coverage, scale, x, y));
    }
}
