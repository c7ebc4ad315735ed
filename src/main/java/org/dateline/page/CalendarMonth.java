package org.dateline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month as a table of weeks from Monday to Sunday.
 *
 * @param month the month's name, with its page where it has one
 */
public record CalendarMonth(String caption, @Nullable String href, List<Weekday> weekdays, List<Week> weeks) {
    public CalendarMonth {
        weekdays = List.copyOf(weekdays);
        weeks = List.copyOf(weeks);
    }

    /** A column's head: the whole name, and the letter that the eye needs. */
    public record Weekday(String name, String letter) {}

    /** Seven cells. */
    public record Week(List<Cell> cells) {
        public Week {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A day: empty outside the month; without an address where it has no edition.
     *
     * @param label the date and how many reports there are
     * @param step how many reports in five steps, from 0 for none to 4 for 15 or more
     * @param shown whether the page shows this very edition
     */
    public record Cell(String day, @Nullable String href, String label, int step, boolean shown) {}
}
