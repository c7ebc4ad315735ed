package org.dateline.page;

import java.util.List;

/** All editions, as calendars of the latest year and links to the others. */
public record ArchivePage(Frame frame, List<CountedLink> years, List<CalendarMonth> calendars) implements Page {
    public ArchivePage {
        years = List.copyOf(years);
        calendars = List.copyOf(calendars);
    }

    @Override
    public String template() {
        return "archive.ftlh";
    }
}
