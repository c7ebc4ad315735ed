package org.dateline.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When something was said or changed, as precisely as it is known; a day alone comes before every moment of it, so that
 * no time is made up.
 *
 * @param day in the digest's time zone
 * @param moment in that zone too; null where only the day is known
 */
record Change(LocalDate day, @Nullable OffsetDateTime moment) implements Comparable<Change> {

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::day)
            .thenComparing(
                    change -> change.moment() == null ? null : change.moment().toInstant(),
                    Comparator.nullsFirst(Comparator.naturalOrder()));

    static Change on(LocalDate day) {
        return new Change(day, null);
    }

    static Change at(OffsetDateTime moment, ZoneId zone) {
        OffsetDateTime local = moment.atZoneSameInstant(zone).toOffsetDateTime();
        return new Change(local.toLocalDate(), local);
    }

    // spec: W3C, Date and Time Formats: a day, or a moment whose offset is in whole minutes
    String iso() {
        if (moment == null) {
            return day.toString();
        }
        boolean wholeMinutes = moment.getOffset().getTotalSeconds() % 60 == 0;
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                wholeMinutes ? moment : moment.withOffsetSameInstant(ZoneOffset.UTC));
    }

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }
}
