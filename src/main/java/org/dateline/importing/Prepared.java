package org.dateline.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dateline.article.WebAddress;
import org.dateline.config.SourceProfile;
import org.dateline.extract.Extraction;
import org.dateline.raw.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A page that was read and accepted, on its way into the digest.
 *
 * @param found where it was found, or null where nothing says so
 * @param day the day that it is filed under, in the digest's zone
 */
record Prepared(
        Origin origin,
        @Nullable WebAddress found,
        @Nullable Instant retrieved,
        String sha256,
        SourceProfile profile,
        LocalDate day,
        Extraction extraction) {

    /** The address of the article: the one that the page itself calls its own, else where it was found. */
    Optional<WebAddress> address() {
        var canonical = extraction.canonical();
        return Optional.ofNullable(canonical == null ? found : canonical.value());
    }
}
