package org.dateline.extract;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.dateline.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that a line names, as precise as it is written there.
 *
 * @param time null where none is written
 * @param offset null where no zone is written
 * @param start where in the line it begins
 * @param end where in the line it ends
 */
record ScrapeDate(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset, int start, int end) {

    /** A time without a zone is no moment: without a zone to assume, only the day is known. */
    Published in(@Nullable ZoneId zone) {
        if (time == null || offset == null && zone == null) {
            return new Published(PartialDate.of(day), false);
        }
        OffsetDateTime moment = offset != null
                ? day.atTime(time).atOffset(offset)
                : day.atTime(time).atZone(zone).toOffsetDateTime();
        return new Published(new PartialDate(YearMonth.from(day), day, moment), offset == null);
    }
}
