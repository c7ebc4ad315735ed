package org.dateline.map;

import java.util.List;

/** The data of an SVG path, in whole units and in steps from corner to corner, which is short. */
final class SvgPath {

    private final StringBuilder data = new StringBuilder();

    void ring(List<Corner> ring) {
        // z closes it, so its last corner, which is its first, is not drawn
        if (draw(ring, ring.size() - 1)) {
            data.append('z');
        }
    }

    void line(List<Corner> line) {
        draw(line, line.size());
    }

    private boolean draw(List<Corner> line, int corners) {
        int x = whole(line.get(0).x());
        int y = whole(line.get(0).y());
        StringBuilder steps = new StringBuilder();
        int drawnX = x;
        int drawnY = y;
        for (int i = 1; i < corners; i++) {
            int nextX = whole(line.get(i).x());
            int nextY = whole(line.get(i).y());
            if (nextX != drawnX || nextY != drawnY) {
                steps.append(number(nextX - drawnX, steps.length() == 0)).append(number(nextY - drawnY, false));
                drawnX = nextX;
                drawnY = nextY;
            }
        }
        if (steps.length() == 0) {
            return false;
        }
        data.append('M').append(x).append(number(y, false)).append('l').append(steps);
        return true;
    }

    /** A minus sign parts numbers as well as a space. */
    private static String number(int number, boolean first) {
        return first || number < 0 ? Integer.toString(number) : " " + number;
    }

    private static int whole(double coordinate) {
        return (int) Math.round(coordinate);
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
