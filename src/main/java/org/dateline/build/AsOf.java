package org.dateline.build;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The moment that decides what is public: a moment, or the end of a day in the digest's zone. */
public record AsOf(@Nullable Instant moment, @Nullable LocalDate day) {

    public static AsOf moment(Instant moment) {
        return new AsOf(moment, null);
    }

    /** Reads {@code 2025-03-18} or {@code 2025-03-18T21:00:00+02:00}. */
    public static Optional<AsOf> parse(String written) {
        try {
            return Optional.of(
                    written.length() == 10
                            ? new AsOf(null, LocalDate.parse(written))
                            : moment(OffsetDateTime.parse(written).toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Instant in(ZoneId zone) {
        if (day != null) {
            return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        }
        if (moment == null) {
            throw new IllegalStateException("neither a moment nor a day");
        }
        return moment;
    }
}
