package org.dateline.page;

import java.util.List;

/**
 * The articles of one month (or day, in a busy month) of a topic, tag, place, source or status.
 *
 * @param dayPages the month's days, where it is cut by day
 */
public record ListingMonthPage(
        Frame frame, String heading, Link whole, List<DayGroup> days, List<CountedLink> dayPages, Neighbours neighbours)
        implements Page {
    public ListingMonthPage {
        days = List.copyOf(days);
        dayPages = List.copyOf(dayPages);
    }

    @Override
    public String template() {
        return "listing-month.ftlh";
    }
}
