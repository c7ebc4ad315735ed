package org.dateline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map with places on it; all lengths are in the map's own units.
 *
 * @param name what the map shows, in words
 * @param image the drawing of land and borders
 * @param inset the part that a map of its own shows; null where there is none
 */
public record MapView(
        String name,
        String image,
        int width,
        int height,
        @Nullable Inset inset,
        List<MapDot> dots,
        List<MapLabel> labels) {
    public MapView {
        dots = List.copyOf(dots);
        labels = List.copyOf(labels);
    }

    /** A rectangle on the map. */
    public record Inset(int left, int top, int width, int height) {}

    /**
     * A place, or several that lie too near to one another for a dot each.
     *
     * @param label what the dot stands for, in words
     * @param size 1 to 3
     * @param number the number that the list of places has, too
     */
    public record MapDot(String href, String label, int x, int y, int size, String number) {}

    /**
     * A name beside a dot, for the eye.
     *
     * @param x where the name begins or ends
     */
    public record MapLabel(String text, int x, int y, boolean ends) {}
}
