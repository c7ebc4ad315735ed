package org.dateline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One storyline from its first entry to its newest. */
public record StorylinePage(
        Frame frame,
        String heading,
        String state,
        String summary,
        List<String> story,
        @Nullable DateText asOf,
        @Nullable Link newest,
        List<StorylineDay> days)
        implements Page {
    public StorylinePage {
        story = List.copyOf(story);
        days = List.copyOf(days);
    }

    @Override
    public String template() {
        return "storyline.ftlh";
    }
}
