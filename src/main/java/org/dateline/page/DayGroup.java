package org.dateline.page;

import java.util.List;

/** The articles of one day in a list that mixes days. */
public record DayGroup(DateText day, String href, List<Item> items) {
    public DayGroup {
        items = List.copyOf(items);
    }
}
