package org.dateline.card;

/**
 * How much of each pixel of a rectangle an outline covers, from 0 to 1, by its exact area.
 *
 * <p>Of its own, since what the JDK's rasteriser gives at an edge is another thing in another version. Every edge adds, in
 * the pixels that it passes, what it changes of the area to its right; the sum along a row is then the area itself.
 * An outline's edges may come in any order, contours within one another must turn the other way.
 */
final class Coverage {

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final double[] changes;

    /** Nothing is covered yet; what lies outside this rectangle will be cut off. */
    Coverage(int left, int top, int width, int height) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.changes = new double[height * (width + 2)];
    }

    int left() {
        return left;
    }

    int top() {
        return top;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The coverage of one row, from its left to its right. */
    double[] row(int row) {
        double[] covered = new double[width];
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum += changes[row * (width + 2) + i];
            covered[i] = Math.min(Math.abs(sum), 1);
        }
        return covered;
    }

    /** A straight edge of an outline, in pixels of the whole picture. */
    void edge(double fromX, double fromY, double toX, double toY) {
        if (fromY == toY) {
            return;
        }
        boolean down = fromY < toY;
        double x0 = (down ? fromX : toX) - left;
        double y0 = (down ? fromY : toY) - top;
        double x1 = (down ? toX : fromX) - left;
        double y1 = (down ? toY : fromY) - top;
        double slope = (x1 - x0) / (y1 - y0);
        int last = Math.min(height - 1, (int) Math.ceil(y1) - 1);
        for (int row = Math.max(0, (int) Math.floor(y0)); row <= last; row++) {
            double from = Math.max(y0, row);
            double to = Math.min(y1, row + 1);
            double high = to - from;
            if (high > 0) {
                slice(row, x0 + (from - y0) * slope, x0 + (to - y0) * slope, down ? high : -high);
            }
        }
    }

    /** The part of an edge within one row; {@code high} is how much of the row it passes, negative on its way up. */
    private void slice(int row, double fromX, double toX, double high) {
        double low = Math.min(Math.max(Math.min(fromX, toX), 0), width);
        double up = Math.min(Math.max(Math.max(fromX, toX), 0), width);
        int base = row * (width + 2);
        int first = (int) low;
        int end = (int) Math.ceil(up);
        if (end <= first + 1) {
            // within one pixel: what lies right of the middle of the slice
            double inside = high * (first + 1 - (low + up) / 2);
            changes[base + first] += inside;
            changes[base + first + 1] += high - inside;
            return;
        }
        double perPixel = high / (up - low);
        double before = 0;
        for (int pixel = first; pixel < end; pixel++) {
            double start = Math.max(low, pixel);
            double stop = Math.min(up, pixel + 1);
            double passed = perPixel * (stop - start);
            double inside = passed * (pixel + 1 - (start + stop) / 2);
            changes[base + pixel] += before + inside;
            before = passed - inside;
        }
        changes[base + end] += before;
    }
}
