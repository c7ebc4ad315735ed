package org.dateline.page;

import java.util.List;

/** A year: its months as calendars, and each edition's first key development. */
public record YearPage(Frame frame, String heading, List<YearMonthView> months, Neighbours neighbours) implements Page {
    public YearPage {
        months = List.copyOf(months);
    }

    @Override
    public String template() {
        return "year.ftlh";
    }
}
