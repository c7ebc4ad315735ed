package org.dateline.map;

import java.util.ArrayList;
import java.util.List;

/** A rectangle that outlines are cut to. */
record Frame(double left, double top, double right, double bottom) {

    /** A side of the frame, as the line that corners lie within or beyond. */
    private enum Side {
        LEFT,
        TOP,
        RIGHT,
        BOTTOM;

        /** How far within the side a corner lies; negative beyond it. */
        double within(Frame frame, Corner corner) {
            return switch (this) {
                case LEFT -> corner.x() - frame.left;
                case TOP -> corner.y() - frame.top;
                case RIGHT -> frame.right - corner.x();
                case BOTTOM -> frame.bottom - corner.y();
            };
        }
    }

    boolean contains(Corner corner) {
        return corner.x() >= left && corner.x() <= right && corner.y() >= top && corner.y() <= bottom;
    }

    /** Whether a line may be seen: false only where all of it lies beyond one side. */
    boolean mayShow(List<Corner> line) {
        for (Side side : Side.values()) {
            if (line.stream().allMatch(corner -> side.within(this, corner) < 0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What of a ring's area lies within, by the rule of Sutherland and Hodgman: a ring again, which may run along the
     * frame; empty where nothing does.
     */
    List<Corner> cutRing(List<Corner> ring) {
        List<Corner> cut = ring;
        for (Side side : Side.values()) {
            List<Corner> whole = cut;
            cut = new ArrayList<>();
            for (int i = 1; i < whole.size(); i++) {
                Corner from = whole.get(i - 1);
                Corner to = whole.get(i);
                double within = side.within(this, to);
                if (side.within(this, from) < 0 != within < 0) {
                    cut.add(crossing(side, from, to));
                }
                if (within >= 0) {
                    cut.add(to);
                }
            }
            if (cut.isEmpty()) {
                return cut;
            }
            cut.add(cut.get(0));
        }
        return cut;
    }

    /** The pieces of a line that lie within. */
    List<List<Corner>> cutLine(List<Corner> line) {
        List<List<Corner>> pieces = new ArrayList<>();
        List<Corner> piece = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            List<Corner> seen = cutStretch(line.get(i - 1), line.get(i));
            boolean goesOn = !seen.isEmpty() && !piece.isEmpty() && seen.get(0).equals(piece.get(piece.size() - 1));
            if (!goesOn && !piece.isEmpty()) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
            piece.addAll(goesOn ? seen.subList(1, 2) : seen);
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    private List<Corner> cutStretch(Corner from, Corner to) {
        Corner first = from;
        Corner last = to;
        for (Side side : Side.values()) {
            boolean firstBeyond = side.within(this, first) < 0;
            boolean lastBeyond = side.within(this, last) < 0;
            if (firstBeyond && lastBeyond) {
                return List.of();
            }
            if (firstBeyond) {
                first = crossing(side, first, last);
            } else if (lastBeyond) {
                last = crossing(side, first, last);
            }
        }
        return List.of(first, last);
    }

    private Corner crossing(Side side, Corner from, Corner to) {
        double before = side.within(this, from);
        double part = before / (before - side.within(this, to));
        return new Corner(from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y()));
    }
}
