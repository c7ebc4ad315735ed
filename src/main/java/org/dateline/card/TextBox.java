package org.dateline.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Room for a text, in pixels: the text is as large as it can be, then no smaller than the floor, and then cut.
 *
 * @param largest the size of letters where there is room enough
 * @param floor the smallest
 * @param leading how far one line stands below the other, as a part of the size
 */
record TextBox(int width, int height, int lines, int largest, int floor, double leading) {

    private static final int STEP = 2;

    /** One line of a text. */
    static TextBox line(int width, int largest, int floor) {
        return new TextBox(width, largest, 1, largest, floor, 1);
    }

    /** A text as it stands in its room. */
    record Fitted(List<Line> lines, int size) {
        Fitted {
            lines = List.copyOf(lines);
        }

        /** How wide its widest line is, in pixels, rounded up. */
        int width() {
            return lines.stream()
                    .mapToInt(line -> (int) Math.ceil(
                            (double) line.width() * size / line.run().face().unitsPerEm()))
                    .max()
                    .orElse(0);
        }
    }

    Fitted fit(Face face, String text) {
        Run run = new Run(face, text);
        for (int size = largest; size > floor; size -= STEP) {
            int room = units(face, size);
            Optional<List<Line>> fitting = run.lines(room);
            if (fitting.isPresent() && fits(fitting.get().size(), size)) {
                return new Fitted(balanced(run, fitting.get(), room), size);
            }
        }
        int room = units(face, floor);
        List<Line> rest = lines == 1 ? List.of(run.oneLine(room)) : run.lines(room, lines);
        return new Fitted(rest.get(rest.size() - 1).cut() ? rest : balanced(run, rest, room), floor);
    }

    private int units(Face face, int size) {
        return width * face.unitsPerEm() / size;
    }

    private boolean fits(int count, int size) {
        return count <= lines && count * leading * size <= Math.max(height, size);
    }

    /** As many lines, but of like width: the narrowest room that needs no more. */
    private static List<Line> balanced(Run run, List<Line> lines, int room) {
        List<Line> best = new ArrayList<>(lines);
        int low = 0;
        int high = room;
        while (high - low > 16) {
            int middle = (low + high) / 2;
            Optional<List<Line>> narrower = run.lines(middle);
            if (narrower.isPresent() && narrower.get().size() <= lines.size()) {
                best = narrower.get();
                high = middle;
            } else {
                low = middle;
            }
        }
        return best;
    }
}
