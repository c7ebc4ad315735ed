package org.dateline.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Leaves out the corners that a line does not need, by the rule of Douglas and Peucker. A line keeps its ends, so that
 * lines that meet go on meeting, and the border of two neighbours stays one line.
 */
final class Simplifier {

    private Simplifier() {}

    /** @param tolerance how far at most what is left out lies from what is kept */
    static List<Corner> simplified(List<Corner> line, double tolerance) {
        int last = line.size() - 1;
        BitSet kept = new BitSet(line.size());
        kept.set(0);
        kept.set(last);
        Deque<int[]> stretches = new ArrayDeque<>();
        stretches.push(new int[] {0, last});
        while (!stretches.isEmpty()) {
            int[] stretch = stretches.pop();
            int farthest = farthest(line, stretch[0], stretch[1], tolerance);
            if (farthest > 0) {
                kept.set(farthest);
                stretches.push(new int[] {stretch[0], farthest});
                stretches.push(new int[] {farthest, stretch[1]});
            }
        }
        List<Corner> corners = new ArrayList<>(kept.cardinality());
        kept.stream().forEach(i -> corners.add(line.get(i)));
        return corners;
    }

    /** The corner that lies farthest from the straight line between two others; -1 where none is beyond the tolerance. */
    private static int farthest(List<Corner> line, int from, int to, double tolerance) {
        int farthest = -1;
        double most = tolerance * tolerance;
        for (int i = from + 1; i < to; i++) {
            double distance = squaredDistance(line.get(i), line.get(from), line.get(to));
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }

    private static double squaredDistance(Corner corner, Corner from, Corner to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((corner.x() - from.x()) * dx + (corner.y() - from.y()) * dy) / length;
        double part = Math.max(0, Math.min(1, along));
        double x = corner.x() - from.x() - part * dx;
        double y = corner.y() - from.y() - part * dy;
        return x * x + y * y;
    }
}
