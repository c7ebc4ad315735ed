package org.dateline.page;

import org.jspecify.annotations.Nullable;

/** An article in its storyline. */
public record StorylineEntry(
        String anchor, Link headline, @Nullable Badge badge, String summary, boolean turningPoint) {}
