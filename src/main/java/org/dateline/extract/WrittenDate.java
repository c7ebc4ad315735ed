package org.dateline.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as a page writes it, for machines or for people, in the languages of Europe and some others.
 *
 * @param time null where none is written
 * @param offset null where the time is written without one
 */
record WrittenDate(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    private static final Map<String, Integer> MONTHS = months(
            "january jan jän jänner januar janv janvier gennaio gen enero ene janeiro januari styczeń stycznia sty января янв январь січня січ січень ocak ledna leden ianuarie ιανουαρίου tammikuu tammikuuta január",
            "february feb febr februar fév févr février febbraio febrero fevereiro fev februari luty lutego lut февраля фев февр февраль лютого лют лютий şubat února únor februarie φεβρουαρίου helmikuu helmikuuta február",
            "march mar märz maerz mrz mär mars marzo março marco maart mrt marzec marca марта мар март березня бер березень mart března březen martie μαρτίου maaliskuu maaliskuuta marec",
            "april apr avril avr aprile abril abr kwiecień kwietnia kwi апреля апр апрель квітня кві квіт квітень nisan dubna duben aprilie απριλίου huhtikuu huhtikuuta apríl",
            "may mai maggio mag mayo maio mei maj maja мая май травня тра трав травень mayıs května květen μαΐου toukokuu toukokuuta máj",
            "june jun juni juin giugno giu junio junho czerwiec czerwca cze июня июн июнь червня чер черв червень haziran června červen iunie ιουνίου kesäkuu kesäkuuta jún",
            "july jul juli juil juillet luglio lug julio julho lipiec lipca lip июля июл июль липня лип липень temmuz července červenec iulie ιουλίου heinäkuu heinäkuuta júl",
            "august aug août aout agosto ago augustus sierpień sierpnia sie августа авг август серпня сер серп серпень ağustos srpna srpen αυγούστου elokuu elokuuta augusti",
            "september sep sept septembre settembre set septiembre setembro wrzesień września wrz сентября сен сент сентябрь вересня вер вересень eylül září septembrie σεπτεμβρίου syyskuu syyskuuta",
            "october oct oktober okt octobre ottobre ott octubre outubro out październik października paź октября окт октябрь жовтня жов жовт жовтень ekim října říjen octombrie οκτωβρίου lokakuu lokakuuta október",
            "november nov novembre noviembre novembro listopad listopada lis ноября ноя нояб ноябрь листопада лис листопад kasım listopadu noiembrie νοεμβρίου marraskuu marraskuuta",
            "december dec dezember dez décembre déc decembre dicembre dic diciembre dezembro grudzień grudnia gru декабря дек декабрь грудня гру груд грудень aralık prosince prosinec decembrie δεκεμβρίου joulukuu joulukuuta desember des");

    private static final Pattern NUMERIC_BIG_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");

    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?!\\d|-\\d)");

    private static final Pattern NUMERIC_BIG_LAST = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)\\d\\d|\\d\\d)(?![\\d.]\\d)");

    private static final Pattern EASTERN =
            Pattern.compile("((?:19|20)\\d\\d)\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");

    /** {@code 18. März 2025}, {@code 18 de marzo de 2025}, {@code 18th of March, 2025}. */
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|º|°)?[.,]?[\\s\\u00A0-]*(?:de |del |of |d')?\\s?(\\p{L}{3,13})\\.?,?[\\s\\u00A0-]+(?:de |del )?[’']?((?:19|20)\\d\\d|(?<=-)\\d\\d)(?!\\d)");

    /** {@code March 18, 2025}. */
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,13})\\.?[\\s\\u00A0-]+(\\d{1,2})(?:st|nd|rd|th)?,?[\\s\\u00A0-]+((?:19|20)\\d\\d)(?!\\d)");

    /** {@code 2025 March 18}. */
    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[\\s,-]+(\\p{L}{3,13})\\.?[\\s,-]+(\\d{1,2})(?!\\d)");

    private static final Pattern TIME = Pattern.compile(
            "^.{0,12}?(?<![\\d.])(\\d{1,2})[:.h](\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?(?!\\p{L}))?\\s*(?:uhr)?\\s*\\(?(z(?!\\p{L})|utc|gmt|(?:utc|gmt)?\\s?[+-]\\d{1,2}:?(?:\\d\\d)?(?!\\d))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

    private static Map<String, Integer> months(String... names) {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 0; month < names.length; month++) {
            for (String name : names[month].split(" ")) {
                months.putIfAbsent(name, month + 1);
            }
        }
        return months;
    }

    /** The first date of a text. */
    static Optional<WrittenDate> find(String written) {
        String text = written.strip();
        if (EPOCH.matcher(text).matches()) {
            OffsetDateTime moment =
                    Instant.ofEpochSecond(Long.parseLong(text.substring(0, 10))).atOffset(ZoneOffset.UTC);
            return Optional.of(new WrittenDate(moment.toLocalDate(), moment.toLocalTime(), ZoneOffset.UTC));
        }
        return firstDay(text).map(day -> withTime(day.date(), text.substring(day.end())));
    }

    /** The date with its time where that has an offset or the zone is known, else the day alone. */
    Published published(@Nullable ZoneId zone) {
        if (time == null || offset == null && zone == null) {
            return new Published(PartialDate.of(day), false);
        }
        OffsetDateTime moment = offset != null
                ? day.atTime(time).atOffset(offset)
                : day.atTime(time).atZone(zone).toOffsetDateTime();
        return new Published(new PartialDate(YearMonth.from(day), moment.toLocalDate(), moment), offset == null);
    }

    private record Day(LocalDate date, int start, int end) {}

    private static Optional<Day> firstDay(String text) {
        List<Day> days = new ArrayList<>();
        Matcher matcher = NUMERIC_BIG_FIRST.matcher(text);
        find(matcher, days, () -> day(matcher.group(1), matcher.group(3), matcher.group(4)));
        matcher.usePattern(COMPACT).reset();
        find(matcher, days, () -> day(matcher.group(1), matcher.group(2), matcher.group(3)));
        matcher.usePattern(EASTERN).reset();
        find(matcher, days, () -> day(matcher.group(1), matcher.group(2), matcher.group(3)));
        matcher.usePattern(NUMERIC_BIG_LAST).reset();
        find(matcher, days, () -> dayFirst(matcher.group(1), matcher.group(3), matcher.group(4)));
        matcher.usePattern(DAY_MONTH).reset();
        find(matcher, days, () -> named(matcher.group(3), matcher.group(2), matcher.group(1)));
        matcher.usePattern(MONTH_DAY).reset();
        find(matcher, days, () -> named(matcher.group(3), matcher.group(1), matcher.group(2)));
        matcher.usePattern(YEAR_MONTH_DAY).reset();
        find(matcher, days, () -> named(matcher.group(1), matcher.group(2), matcher.group(3)));
        return days.stream().min(Comparator.comparing(Day::start).thenComparing(Day::end));
    }

    private interface Reading {
        @Nullable
        LocalDate date();
    }

    private static void find(Matcher matcher, List<Day> days, Reading reading) {
        while (matcher.find()) {
            LocalDate date = reading.date();
            if (date != null) {
                days.add(new Day(date, matcher.start(), matcher.end()));
                return;
            }
        }
    }

    private static @Nullable LocalDate named(String year, String month, String day) {
        Integer number = MONTHS.get(month.toLowerCase(Locale.ROOT));
        return number == null ? null : day(year, String.valueOf(number), day);
    }

    /** Days come first everywhere but in the United States; what can be no month tells. */
    private static @Nullable LocalDate dayFirst(String first, String second, String year) {
        String full = year.length() == 2 ? "20" + year : year;
        LocalDate date = day(full, second, first);
        return date == null ? day(full, first, second) : date;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1995 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static WrittenDate withTime(LocalDate day, String after) {
        Matcher written = TIME.matcher(after.length() > 60 ? after.substring(0, 60) : after);
        LocalTime time = written.find() ? clock(written) : null;
        return new WrittenDate(day, time, time == null ? null : offset(written.group(5)));
    }

    private static @Nullable LocalTime clock(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        String half = time.group(4);
        if (half != null) {
            boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        int minute = Integer.parseInt(time.group(2));
        return hour < 24 && minute < 60 && second < 60 ? LocalTime.of(hour, minute, second) : null;
    }

    private static @Nullable ZoneOffset offset(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String digits = written.toLowerCase(Locale.ROOT).replaceAll("utc|gmt|z|\\s|:", "");
        if (digits.isEmpty()) {
            return ZoneOffset.UTC;
        }
        int number = Integer.parseInt(digits.substring(1));
        int hours = digits.length() > 3 ? number / 100 : number;
        int minutes = digits.length() > 3 ? number % 100 : 0;
        int sign = digits.charAt(0) == '-' ? -1 : 1;
        return hours > 18 || minutes > 59 || hours == 18 && minutes > 0
                ? null
                : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
