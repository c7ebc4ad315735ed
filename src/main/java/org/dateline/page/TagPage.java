package org.dateline.page;

import org.jspecify.annotations.Nullable;

/** A tag: its latest articles and its months. */
public record TagPage(
        Frame frame, Listing listing, @Nullable OutsideLink reference) implements Page {
    @Override
    public String template() {
        return "tag.ftlh";
    }
}
