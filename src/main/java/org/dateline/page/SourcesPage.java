package org.dateline.page;

import java.util.List;

/**
 * All sources in a table.
 *
 * @param countries whether the register names any source's country
 * @param kinds whether it names any source's kind
 * @param languages whether it names any source's language
 */
public record SourcesPage(
        Frame frame, boolean countries, boolean kinds, boolean languages, List<Badge> statuses, List<SourceRow> rows)
        implements Page {
    public SourcesPage {
        statuses = List.copyOf(statuses);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "sources.ftlh";
    }
}
