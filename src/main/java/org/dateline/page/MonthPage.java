package org.dateline.page;

import java.util.List;

/**
 * A month: every edition with its whole lead list.
 *
 * @param data the same for programs, a link for each format
 */
public record MonthPage(
        Frame frame,
        String heading,
        Link year,
        CalendarMonth calendar,
        List<EditionTeaser> editions,
        List<FeedLink> data,
        Neighbours neighbours)
        implements Page {
    public MonthPage {
        editions = List.copyOf(editions);
        data = List.copyOf(data);
    }

    @Override
    public String template() {
        return "month.ftlh";
    }
}
