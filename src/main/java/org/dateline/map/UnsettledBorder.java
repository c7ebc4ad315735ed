package org.dateline.map;

import java.util.List;
import org.dateline.map.Borders.Border;

/**
 * A line between two countries that the United Nations does not regard as a final border; it is drawn broken.
 *
 * @param one the ISO 3166-1 numeric code of one country
 * @param part where the line is unsettled
 */
record UnsettledBorder(int one, int other, GeoBox part) {

    private static final GeoBox ANYWHERE = new GeoBox(-180, -90, 180, 90);

    private static final int NO_CODE = 0;

    /** What each of them is, and who says so, stands in {@code outlines.txt}. */
    private static final List<UnsettledBorder> ALL = List.of(
            new UnsettledBorder(376, 275, ANYWHERE),
            new UnsettledBorder(376, 760, ANYWHERE),
            new UnsettledBorder(504, 732, ANYWHERE),
            new UnsettledBorder(408, 410, ANYWHERE),
            new UnsettledBorder(728, 729, ANYWHERE),
            new UnsettledBorder(404, 728, ANYWHERE),
            new UnsettledBorder(729, 818, new GeoBox(33, 21, 38, 24)),
            new UnsettledBorder(356, 586, new GeoBox(73, 32, 78, 37)),
            new UnsettledBorder(156, 586, new GeoBox(74, 35, 78, 38)),
            new UnsettledBorder(156, 356, new GeoBox(77, 32, 81, 37)),
            new UnsettledBorder(156, 356, new GeoBox(91, 26, 98, 30)));

    /** Whether a border is unsettled there; an area without a code of its own has no settled one. */
    static boolean isUnsettled(Border border, Corner at) {
        return border.one() == NO_CODE
                || border.other() == NO_CODE
                || ALL.stream().anyMatch(each -> each.isOf(border) && each.part.contains(at));
    }

    private boolean isOf(Border border) {
        return one == border.one() && other == border.other() || one == border.other() && other == border.one();
    }
}
