package org.dateline.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.dateline.article.Article;

/** Whether an article is public at a moment. */
public enum Visibility {
    PUBLIC,
    DRAFT,
    /** Its date or its {@code publish-at} lies ahead. */
    EMBARGOED,
    EXPIRED;

    /**
     * @param asOf the moment that is asked about
     * @param zone the digest's, in which a day begins
     */
    public static Visibility of(Article article, Instant asOf, ZoneId zone) {
        if (article.draft()) {
            return DRAFT;
        }
        OffsetDateTime at = article.at();
        Instant publishAt = article.publishAt();
        boolean ahead = at == null
                ? !hasBegun(article.day(), asOf, zone)
                : at.toInstant().isAfter(asOf);
        if (ahead || publishAt != null && publishAt.isAfter(asOf)) {
            return EMBARGOED;
        }
        Instant expiresAt = article.expiresAt();
        return expiresAt != null && !expiresAt.isAfter(asOf) ? EXPIRED : PUBLIC;
    }

    /** Whether a day is not ahead. */
    public static boolean hasBegun(LocalDate day, Instant asOf, ZoneId zone) {
        return !day.atStartOfDay(zone).toInstant().isAfter(asOf);
    }
}
