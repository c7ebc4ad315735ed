package org.dateline.page;

import java.util.List;

/** A month in its year: its calendar, and each edition's first key development. */
public record YearMonthView(CalendarMonth calendar, List<EditionTeaser> editions) {
    public YearMonthView {
        editions = List.copyOf(editions);
    }
}
