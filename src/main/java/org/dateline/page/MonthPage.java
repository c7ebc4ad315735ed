package org.dateline.page;

import java.util.List;

/** A month: every edition with its whole lead list. */
public record MonthPage(
        Frame frame,
        String heading,
        Link year,
        CalendarMonth calendar,
        List<EditionTeaser> editions,
        Neighbours neighbours)
        implements Page {
    public MonthPage {
        editions = List.copyOf(editions);
    }

    @Override
    public String template() {
        return "month.ftlh";
    }
}
