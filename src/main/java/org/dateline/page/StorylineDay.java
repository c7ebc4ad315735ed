package org.dateline.page;

import java.util.List;

/**
 * The articles of one day in a storyline.
 *
 * @param gap how long nothing was reported before it, in words, or empty
 */
public record StorylineDay(DateText day, String dayHref, String gap, List<StorylineEntry> entries) {
    public StorylineDay {
        entries = List.copyOf(entries);
    }
}
