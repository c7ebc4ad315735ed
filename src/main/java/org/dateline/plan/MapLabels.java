package org.dateline.plan;

import java.util.ArrayList;
import java.util.List;
import org.dateline.map.Pixel;
import org.dateline.map.RegionMap;
import org.dateline.page.MapView.MapLabel;

/** Writes the names of the largest dots beside them, where there is room. */
final class MapLabels {

    private static final int LARGEST_DOT = 34;
    private static final int LINE_HEIGHT = 30;

    /** Of a letter, at most on average. */
    private static final int LETTER = 15;

    private static final int LONGEST_NAME = 18;

    private final List<Box> taken = new ArrayList<>();
    private final List<MapLabel> labels = new ArrayList<>();

    private MapLabels() {}

    /**
     * A dot that may be named.
     *
     * @param size 1 to 3
     */
    record Named(String name, Pixel at, int size) {}

    private record Box(int left, int top, int right, int bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** @param dots the most important first */
    static List<MapLabel> of(List<Named> dots) {
        MapLabels labels = new MapLabels();
        dots.forEach(dot -> labels.taken.add(labels.around(dot.at())));
        dots.stream()
                .filter(dot -> dot.size() == 3 && dot.name().length() <= LONGEST_NAME)
                .forEach(labels::place);
        return labels.labels;
    }

    private Box around(Pixel at) {
        return new Box(at.x() - LARGEST_DOT, at.y() - LARGEST_DOT, at.x() + LARGEST_DOT, at.y() + LARGEST_DOT);
    }

    private void place(Named dot) {
        int width = dot.name().codePointCount(0, dot.name().length()) * LETTER;
        int top = dot.at().y() - LINE_HEIGHT / 2;
        int left = dot.at().x() - LARGEST_DOT;
        int right = dot.at().x() + LARGEST_DOT;
        if (isFree(new Box(right, top, right + width, top + LINE_HEIGHT))) {
            labels.add(new MapLabel(dot.name(), right + 6, dot.at().y(), false));
        } else if (isFree(new Box(left - width, top, left, top + LINE_HEIGHT))) {
            labels.add(new MapLabel(dot.name(), left - 6, dot.at().y(), true));
        }
    }

    private boolean isFree(Box box) {
        if (box.left < 0 || box.right > RegionMap.WIDTH || taken.stream().anyMatch(box::overlaps)) {
            return false;
        }
        taken.add(box);
        return true;
    }
}
