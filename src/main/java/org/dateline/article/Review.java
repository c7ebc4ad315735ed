package org.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * A fact check that an article reports.
 *
 * @param claimant who made the claim, or empty
 * @param rating the verdict in words
 */
public record Review(
        String claim,
        String claimant,
        String rating,
        @Nullable WebAddress url) {}
