package org.dateline.parse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.dateline.article.PartialDate;
import org.dateline.yaml.Fields;
import org.dateline.yaml.Text;
import org.jspecify.annotations.Nullable;

/** Reads the dates of one mapping: never guessed, never more precise than they were written. */
final class FrontMatterDates {

    private static final Pattern TIME_WITHOUT_OFFSET =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");

    private final Fields fields;
    private final ZoneId zone;

    FrontMatterDates(Fields fields, ZoneId zone) {
        this.fields = fields;
        this.zone = zone;
    }

    /** The article's moment, or null where only its day is known; it must lie on the folder's day. */
    @Nullable
    OffsetDateTime articleDate(String key, LocalDate folder) {
        PartialDate date = dayOrMoment(key);
        if (date == null) {
            return null;
        }
        LocalDate day = date.dayIn(zone);
        if (!folder.equals(day)) {
            String where = date.moment() == null ? "" : " is " + day + " in " + zone + ", and";
            fields.error(
                    key,
                    "the date " + fields.line(key) + where + " disagrees with the folder " + shown(folder),
                    "correct the date, or move the file to " + shown(day));
        }
        return date.moment();
    }

    private static String shown(@Nullable LocalDate folder) {
        return "content/" + String.valueOf(folder).replace('-', '/') + "/";
    }

    /** A month, a day or a moment. */
    @Nullable
    PartialDate monthDayOrMoment(String key) {
        return read(key, true);
    }

    /** A day or a moment. */
    @Nullable
    PartialDate dayOrMoment(String key) {
        return read(key, false);
    }

    /** A moment; a day stands for its beginning in the digest's zone. */
    @Nullable
    Instant instant(String key) {
        PartialDate date = dayOrMoment(key);
        if (date == null) {
            return null;
        }
        OffsetDateTime moment = date.moment();
        if (moment != null) {
            return moment.toInstant();
        }
        LocalDate day = date.day();
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** A moment with its offset. */
    @Nullable
    OffsetDateTime moment(String key) {
        PartialDate date = dayOrMoment(key);
        if (date != null && date.moment() == null) {
            fields.error(
                    key,
                    "'" + key + "' is a day, not a moment",
                    "add the time and its offset: 2025-03-18T21:00:00+02:00");
        }
        return date == null ? null : date.moment();
    }

    /** A day that must be there. */
    @Nullable
    LocalDate requiredDay(String key) {
        fields.require(key, "2025-03-18");
        PartialDate date = dayOrMoment(key);
        return date == null ? null : date.dayIn(zone);
    }

    private @Nullable PartialDate read(String key, boolean monthAllowed) {
        Text written = fields.lineAt(key);
        if (written == null) {
            return null;
        }
        PartialDate date = PartialDate.parse(written.value()).orElse(null);
        if (date == null && TIME_WITHOUT_OFFSET.matcher(written.value()).matches()) {
            fields.error(
                    written.where(),
                    key + " '" + written.value() + "' has a time without an offset",
                    "add the offset from UTC, e.g. +02:00, or leave the time out");
            return null;
        }
        if (date == null || !monthAllowed && date.day() == null) {
            fields.error(
                    written.where(),
                    key + " '" + written.value() + "' is not a calendar date",
                    monthAllowed
                            ? "write the day as YYYY-MM-DD, the month as YYYY-MM, or a moment with its offset"
                            : "write the day as YYYY-MM-DD, or a moment with its offset");
            return null;
        }
        return date;
    }
}
