package org.dateline.page;

import org.jspecify.annotations.Nullable;

/** A fact check that the article reports. */
public record ReviewView(
        String claim,
        String claimant,
        String rating,
        @Nullable OutsideLink url) {}
