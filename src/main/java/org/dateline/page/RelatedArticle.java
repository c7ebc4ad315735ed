package org.dateline.page;

import org.jspecify.annotations.Nullable;

/** An article of another day that belongs to this one. */
public record RelatedArticle(
        Link headline, DateText day, @Nullable Badge badge, String storyline) {}
