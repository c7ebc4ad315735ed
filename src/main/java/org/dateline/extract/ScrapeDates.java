package org.dateline.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the dates that a line names, in English, Ukrainian, Russian, Polish, German and French. */
final class ScrapeDates {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    /** By month: the names that stand in dates (where a language has one, the genitive), then others and short ones. */
    private static final List<String> MONTHS = List.of(
            "january jan січня січень січ января январь янв stycznia styczeń sty januar jänner janvier janv",
            "february feb лютого лютий лют февраля февраль фев февр lutego luty lut februar feber février fevrier févr fév",
            "march mar березня березень бер марта март мар marca marzec märz maerz mär mrz mars",
            "april apr квітня квітень квіт апреля апрель апр kwietnia kwiecień kwi avril avr",
            "may травня травень трав мая май maja maj mai",
            "june jun червня червень черв июня июнь июн czerwca czerwiec cze juni juin",
            "july jul липня липень лип июля июль июл lipca lipiec lip juli juillet juil",
            "august aug серпня серпень серп августа август авг sierpnia sierpień sie août aout",
            "september sep sept вересня вересень вер сентября сентябрь сен сент września wrzesień wrz septembre",
            "october oct жовтня жовтень жовт октября октябрь окт października październik paź oktober okt octobre",
            "november nov листопада листопад лист ноября ноябрь ноя нояб listopada listopad lis novembre",
            "december dec грудня грудень груд декабря декабрь дек grudnia grudzień gru dezember dez décembre decembre déc");

    private static final Map<String, Integer> MONTH = months();

    /** Zones whose abbreviation means one thing in news. */
    private static final Map<String, ZoneOffset> ZONES = Map.ofEntries(
            Map.entry("z", ZoneOffset.UTC),
            Map.entry("utc", ZoneOffset.UTC),
            Map.entry("gmt", ZoneOffset.UTC),
            Map.entry("cet", ZoneOffset.ofHours(1)),
            Map.entry("mez", ZoneOffset.ofHours(1)),
            Map.entry("cest", ZoneOffset.ofHours(2)),
            Map.entry("mesz", ZoneOffset.ofHours(2)),
            Map.entry("eet", ZoneOffset.ofHours(2)),
            Map.entry("eest", ZoneOffset.ofHours(3)),
            Map.entry("msk", ZoneOffset.ofHours(3)),
            Map.entry("мск", ZoneOffset.ofHours(3)),
            Map.entry("est", ZoneOffset.ofHours(-5)),
            Map.entry("edt", ZoneOffset.ofHours(-4)));

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)(?<y>\\d{4})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?!\\d)T?");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er|-го|-е)?\\.? "
            + "(?:of |de )?(?<n>\\p{L}{3,12})\\.?,? (?<y>\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})(?<n>\\p{L}{3,9})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})(?!\\d)");
    private static final Pattern FIGURES =
            Pattern.compile("(?<!\\d)(?<d>\\d{1,2})(?<s>[./])(?<m>\\d{1,2})\\k<s>(?<y>\\d{4})(?!\\d)");

    private static final String CLOCK =
            "(?<h>\\d{1,2}) ?[:.h] ?(?<min>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(?!\\d)(?: ?(?<half>[ap])\\.? ?m(?![\\p{L}\\p{N}])\\.?)?";
    private static final String ZONE =
            "(?: ?(?:uhr|год\\.?))?(?: ?\\(?(?<zone>(?:(?:utc|gmt) ?)?[+-]\\d{1,2}(?::?\\d{2})?|"
                    + "z|utc|gmt|cet|mez|cest|mesz|eet|eest|msk|мск|est|edt)(?![\\p{L}\\p{N}])\\)?)?";
    private static final Pattern TIME_AFTER = Pattern.compile(
            "^(?: ?(?:года|року|roku|r\\.|г\\.|р\\.))?[ ,|·•–—@-]*" + "(?:(?:at|o|um|à|о|об|в|godz\\.?) ?)?" + CLOCK
                    + ZONE,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TIME_BEFORE = Pattern.compile(
            "(?<![\\d:.])" + CLOCK + ZONE + "(?: ?(?:on|am|uhr am|le))?[ ,|·•–—-]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** How far before a date its time is looked for. */
    private static final int REACH = 28;

    private ScrapeDates() {}

    /** The dates of a line in their order. */
    static List<ScrapeDate> in(String line) {
        List<ScrapeDate> dates = new ArrayList<>();
        if (!YEAR.matcher(line).find()) {
            return dates;
        }
        for (Pattern pattern : List.of(ISO, DAY_FIRST, MONTH_FIRST, FIGURES)) {
            Matcher matcher = pattern.matcher(line);
            while (matcher.find()) {
                ScrapeDate date = date(line, pattern, matcher);
                if (date != null && dates.stream().noneMatch(other -> overlap(other, date))) {
                    dates.add(date);
                }
            }
        }
        dates.sort(Comparator.comparingInt(ScrapeDate::start));
        return dates;
    }

    static boolean isMonth(String word) {
        return MONTH.containsKey(word.toLowerCase(Locale.ROOT));
    }

    private static boolean overlap(ScrapeDate one, ScrapeDate other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static @Nullable ScrapeDate date(String line, Pattern pattern, Matcher matcher) {
        Integer month = pattern == ISO || pattern == FIGURES
                ? Integer.valueOf(matcher.group("m"))
                : MONTH.get(matcher.group("n").toLowerCase(Locale.ROOT));
        int number = Integer.parseInt(matcher.group("d"));
        int year = Integer.parseInt(matcher.group("y"));
        // 3/4/2025 is a day in March or in April: only a profile may say which
        boolean ambiguous = pattern == FIGURES
                && matcher.group("s").equals("/")
                && number <= 12
                && month != null
                && month != number;
        if (month == null || ambiguous || year < EARLIEST || year > LATEST) {
            return null;
        }
        LocalDate day;
        try {
            day = LocalDate.of(year, month, number);
        } catch (DateTimeException e) {
            return null;
        }
        return withTime(line, day, matcher.start(), matcher.end());
    }

    private static ScrapeDate withTime(String line, LocalDate day, int start, int end) {
        Matcher after = TIME_AFTER.matcher(line.substring(end));
        if (after.find() && time(after) != null) {
            return new ScrapeDate(day, time(after), offset(after), start, end + after.end());
        }
        int from = Math.max(0, start - REACH);
        Matcher before = TIME_BEFORE.matcher(line.substring(from, start));
        if (before.find() && time(before) != null) {
            return new ScrapeDate(day, time(before), offset(before), from + before.start(), end);
        }
        return new ScrapeDate(day, null, null, start, end);
    }

    private static @Nullable LocalTime time(Matcher matcher) {
        int hour = Integer.parseInt(matcher.group("h"));
        int minute = Integer.parseInt(matcher.group("min"));
        String half = matcher.group("half");
        if (minute > 59 || hour > 23 || half != null && (hour == 0 || hour > 12)) {
            return null;
        }
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return LocalTime.of(hour, minute);
    }

    private static @Nullable ZoneOffset offset(Matcher matcher) {
        String zone = matcher.group("zone");
        if (zone == null) {
            return null;
        }
        ZoneOffset known = ZONES.get(zone.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        String digits = zone.replaceAll("[^\\d+-]", "");
        int hours = Integer.parseInt(digits.substring(1, Math.min(3, digits.length())));
        int minutes = digits.length() > 3 ? Integer.parseInt(digits.substring(3)) : 0;
        int sign = digits.startsWith("-") ? -1 : 1;
        return hours > 14 || minutes > 59 ? null : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String name : MONTHS.get(i).split(" ")) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
