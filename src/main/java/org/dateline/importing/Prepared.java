package org.dateline.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dateline.article.WebAddress;
import org.dateline.config.SourceProfile;
import org.dateline.extract.Extraction;
import org.dateline.extract.Found;
import org.dateline.extract.Published;
import org.dateline.raw.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A page that was read and accepted, on its way into the digest.
 *
 * @param found where it was found, or null where nothing says so
 * @param day the day that it is filed under, in the digest's zone
 * @param scrape the whole text where the page is one, else empty
 */
record Prepared(
        Origin origin,
        @Nullable WebAddress found,
        @Nullable Instant retrieved,
        String sha256,
        SourceProfile profile,
        LocalDate day,
        Extraction extraction,
        Suggestions suggestions,
        String scrape) {

    private static final int FIRST_YEAR_OF_CALENDARS = 1970;

    /** When the page was published, so far as it says so. */
    Optional<Found<Published>> published() {
        return published(extraction);
    }

    /** Systems write the first day of their calendar where they know none. */
    static Optional<Found<Published>> published(Extraction extraction) {
        return Optional.ofNullable(extraction.published()).filter(found -> {
            int year = found.value().date().month().getYear();
            return year > FIRST_YEAR_OF_CALENDARS && year < FIRST_YEAR_OF_CALENDARS + 1000;
        });
    }

    /** Where the page was found; where nothing says so, the address that it calls its own. */
    Optional<WebAddress> place() {
        return Optional.ofNullable(found).or(this::canonical);
    }

    /** The address of the article: the one that the page itself calls its own, else where it was found. */
    Optional<WebAddress> address() {
        return canonical().or(() -> Optional.ofNullable(found));
    }

    /** Many a site calls its front page the address of every page. */
    private Optional<WebAddress> canonical() {
        var canonical = extraction.canonical();
        return Optional.ofNullable(canonical == null ? null : canonical.value())
                .filter(address -> KnownArticles.plain(address).matches(".*[/?].*"));
    }
}
