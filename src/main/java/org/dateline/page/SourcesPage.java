package org.dateline.page;

import java.util.List;

/** All sources in a table. */
public record SourcesPage(Frame frame, List<Badge> statuses, List<SourceRow> rows) implements Page {
    public SourcesPage {
        statuses = List.copyOf(statuses);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "sources.ftlh";
    }
}
