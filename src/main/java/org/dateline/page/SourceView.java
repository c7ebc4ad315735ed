package org.dateline.page;

import org.jspecify.annotations.Nullable;

/**
 * A source as its article names it; what is not known is empty or null.
 *
 * @param page the source's page here
 * @param report the original, its headline or the outlet's name as the text
 */
public record SourceView(
        Link page,
        OutsideLink report,
        String author,
        @Nullable DateText published,
        @Nullable DateText retrieved,
        String language,
        boolean translated,
        String via,
        @Nullable OutsideLink archived,
        String stateAffiliated) {}
