package org.dateline.page;

import org.jspecify.annotations.Nullable;

/** A storyline in the list of all; dates and headline are null where no article is public. */
public record StorylineRow(
        Link storyline,
        String state,
        String summary,
        @Nullable DateText first,
        @Nullable DateText last,
        @Nullable Link latest) {}
