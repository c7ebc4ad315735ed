package org.dateline.feed;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as the formats write them. */
final class Moments {

    private Moments() {}

    /** {@code 2025-03-18T14:05:00+02:00}. */
    static String rfc3339(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(inWholeMinutes(moment));
    }

    /** {@code Tue, 18 Mar 2025 14:05:00 +0200}; the names are the standard's own, in no locale. */
    static String rfc822(OffsetDateTime moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(inWholeMinutes(moment));
    }

    /** Before zones were agreed upon, an offset could have seconds, which neither standard can write. */
    private static OffsetDateTime inWholeMinutes(OffsetDateTime moment) {
        return moment.getOffset().getTotalSeconds() % 60 == 0 ? moment : moment.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
