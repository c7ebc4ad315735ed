package org.dateline.page;

import java.util.List;

/** All topics in the curated order. */
public record TopicsPage(Frame frame, List<Entry> entries) implements Page {
    public TopicsPage {
        entries = List.copyOf(entries);
    }

    @Override
    public String template() {
        return "topics.ftlh";
    }
}
