package org.dateline.page;

import java.util.List;

/** One topic of an edition: its articles, and those that stand in full under an earlier topic. */
public record TopicSection(String anchor, Link topic, List<Item> items, List<Link> also) {
    public TopicSection {
        items = List.copyOf(items);
        also = List.copyOf(also);
    }
}
