package org.dateline.page;

import java.util.List;

/** An edition as a list of editions shows it: its date and its key developments. */
public record EditionTeaser(DateText day, String weekday, String href, List<DevelopmentLine> developments) {
    public EditionTeaser {
        developments = List.copyOf(developments);
    }
}
