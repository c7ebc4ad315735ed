package org.dateline.raw;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads the dates that machines write: ISO 8601, e-mail's and RSS's, and JavaScript's. */
final class WrittenDate {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    // spec: RFC 822, 5.1: the zones that have a name
    private static final Map<String, Integer> ZONES = Map.of(
            "UT", 0, "GMT", 0, "UTC", 0, "Z", 0, "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "PST", -8, "PDT", -7);

    private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?";
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{2})(?:-(\\d{2})(?:[T ]" + TIME + "\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)?)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3})\\p{L}*\\.?[\\s-]+" + "(\\d{4}|\\d{2})(?:\\s+" + TIME
                    + "(?:\\s*([+-]\\d{2}:?\\d{2}|[A-Za-z]{1,4}))?)?(?:\\s*\\(.*\\))?");
    private static final Pattern SCRIPT =
            Pattern.compile("\\p{L}{3} (\\p{L}{3}) (\\d{1,2}) (\\d{4}) " + TIME + " GMT([+-]\\d{4})(?:\\s*\\(.*\\))?");

    private WrittenDate() {}

    /** The moment where a time and its zone are written, else the day or the month; what is not written is not made up. */
    static Optional<PartialDate> parse(String written) {
        String text = written.strip();
        if (text.length() > 100) {
            return Optional.empty();
        }
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(iso(iso));
            }
            Matcher mail = MAIL.matcher(text);
            if (mail.matches()) {
                return mail(mail);
            }
            Matcher script = SCRIPT.matcher(text);
            return script.matches() ? script(script) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Instant> moment(String written) {
        return parse(written).map(PartialDate::moment).map(OffsetDateTime::toInstant);
    }

    private static PartialDate iso(Matcher iso) {
        int year = number(iso.group(1));
        int month = number(iso.group(2));
        if (iso.group(3) == null) {
            return new PartialDate(YearMonth.of(year, month), null, null);
        }
        return date(LocalDate.of(year, month, number(iso.group(3))), iso, 4, iso.group(7));
    }

    private static Optional<PartialDate> mail(Matcher mail) {
        int month = month(mail.group(2));
        int year = number(mail.group(3));
        if (month == 0) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(year < 100 ? 2000 + year : year, month, number(mail.group(1)));
        return Optional.of(date(day, mail, 4, mail.group(7)));
    }

    private static Optional<PartialDate> script(Matcher script) {
        int month = month(script.group(1));
        if (month == 0) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(number(script.group(3)), month, number(script.group(2)));
        return Optional.of(date(day, script, 4, script.group(7)));
    }

    /** @param hour the group of the hour, which those of the minute and of the second follow */
    private static PartialDate date(LocalDate day, Matcher matcher, int hour, @Nullable String zone) {
        Optional<ZoneOffset> offset = zone == null ? Optional.empty() : offset(zone);
        if (matcher.group(hour) == null || offset.isEmpty()) {
            return PartialDate.of(day);
        }
        String second = matcher.group(hour + 2);
        LocalTime time = LocalTime.of(
                number(matcher.group(hour)),
                number(matcher.group(hour + 1)),
                second == null ? 0 : Math.min(number(second), 59));
        OffsetDateTime moment = OffsetDateTime.of(day, time, offset.get());
        return new PartialDate(YearMonth.from(day), day, moment);
    }

    private static Optional<ZoneOffset> offset(String zone) {
        if (Character.isLetter(zone.charAt(0))) {
            return Optional.ofNullable(ZONES.get(zone.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
        }
        String digits = zone.replace(":", "");
        int minutes = digits.length() > 3 ? number(digits.substring(3, 5)) : 0;
        int total = number(digits.substring(1, 3)) * 60 + minutes;
        return Optional.of(ZoneOffset.ofTotalSeconds((zone.charAt(0) == '-' ? -total : total) * 60));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
