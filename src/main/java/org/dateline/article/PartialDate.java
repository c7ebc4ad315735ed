package org.dateline.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date only as precise as it is known: a month, a day, or a moment with its offset.
 *
 * @param day null where only the month is known
 * @param moment null where no time is known
 */
public record PartialDate(
        YearMonth month, @Nullable LocalDate day, @Nullable OffsetDateTime moment) {

    public static PartialDate of(LocalDate day) {
        return new PartialDate(YearMonth.from(day), day, null);
    }

    /** Reads {@code 2025-03}, {@code 2025-03-18} or {@code 2025-03-18T14:05:00+02:00}. */
    public static Optional<PartialDate> parse(String written) {
        try {
            if (written.length() == 7) {
                return Optional.of(new PartialDate(YearMonth.parse(written), null, null));
            }
            if (written.length() == 10) {
                return Optional.of(of(LocalDate.parse(written)));
            }
            OffsetDateTime moment = OffsetDateTime.parse(written.replaceFirst("^(\\S{10}) ", "$1T"));
            return Optional.of(new PartialDate(YearMonth.from(moment), moment.toLocalDate(), moment));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** As precise as it is known: {@code 2025-03}, {@code 2025-03-18} or {@code 2025-03-18T14:05+02:00}. */
    public String iso() {
        if (moment != null) {
            return moment.toString();
        }
        return day != null ? day.toString() : month.toString();
    }

    /** The day in the given zone; null where only the month is known. */
    public @Nullable LocalDate dayIn(ZoneId zone) {
        return moment == null ? day : moment.atZoneSameInstant(zone).toLocalDate();
    }
}
