package org.dateline.page;

import java.util.List;

/** A source in the table: what is not known is empty; counts by status in the order of the heads. */
public record SourceRow(Link source, String country, String kind, String language, List<String> counts, String total) {
    public SourceRow {
        counts = List.copyOf(counts);
    }
}
