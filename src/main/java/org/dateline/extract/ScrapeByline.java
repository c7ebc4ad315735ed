package org.dateline.extract;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.config.PatternGuard;
import org.dateline.config.SourceProfile;
import org.jspecify.annotations.Nullable;

/**
 * A line that says who wrote an article, or when it appeared, and nothing else.
 *
 * @param authors empty where the line only gives a date
 * @param published null where it gives none
 * @param updated null where it gives no later date
 * @param asOf whether the date is only that of the text's last state
 */
record ScrapeByline(
        List<String> authors,
        @Nullable ScrapeDate published,
        @Nullable ScrapeDate updated,
        boolean asOf) {

    private static final int LONGEST = 200;

    private static final Pattern READING_TIME = Pattern.compile(
            "(?:(?:reading time|read time|час читання|время чтения|czas czytania|lesezeit|temps de lecture|lecture) ?:? ?)?"
                    + "(?<!\\d)\\d{1,3}[ -]?(?:min(?:ute)?(?:s|n)?\\.?|хв(?:илин[аи]?)?\\.?|мин(?:ут[аы]?)?\\.?|minut[ya]?)"
                    + "(?![\\p{L}])(?: (?:read|reading|читання|чтения|czytania|lesezeit|de lecture))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How long ago it was on the day of the scrape, which says nothing on any other day. */
    private static final Pattern AGO = Pattern.compile(
            "(?:(?:updated|posted|published) )?(?:(?:il y a|vor) \\d+ \\p{L}+|\\d+ \\p{L}+ (?:ago|тому|назад|temu))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern UPDATED = Pattern.compile(
            "updated|modified|edited|оновлено|обновлено|zaktualizowano|aktualizacja|aktualisiert|mis à jour|mise à jour",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AS_OF =
            Pattern.compile("(?:^|\\W)(?:stand|stan na)\\W*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The words that may stand about a date without making the line more than a date. */
    private static final Set<String> ABOUT_DATES = Set.of(
            ("published posted updated last modified edited first date time on at and the of edition kyiv local et "
                            + "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun "
                            + "дата час опубліковано оновлено публікації опублікована оновлена за києвом року рік р "
                            + "понеділок вівторок середа четвер п'ятниця субота неділя пн вт ср чт пт сб нд "
                            + "время опубликовано обновлено публикации по киеву москве года год г мск "
                            + "понедельник вторник среда пятница суббота воскресенье вс "
                            + "data publikacji opublikowano dodano aktualizacja zaktualizowano ostatnia stan na godz godzina roku r o "
                            + "poniedziałek wtorek środa czwartek piątek sobota niedziela "
                            + "stand veröffentlicht erschienen aktualisiert zuletzt am um uhr vom datum "
                            + "montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so "
                            + "publié publiée paru le la à mis mise jour modifié dernière heure "
                            + "lundi mardi mercredi jeudi vendredi samedi dimanche")
                    .split(" "));

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.forLanguageTag("uk"),
            Locale.forLanguageTag("ru"),
            Locale.forLanguageTag("pl"),
            Locale.GERMAN,
            Locale.FRENCH);

    ScrapeByline {
        authors = List.copyOf(authors);
    }

    /** What the line says as a byline; null where it is none. */
    static @Nullable ScrapeByline of(String line, SourceProfile profile) {
        ScrapeByline told = profile.byline() == null ? null : byProfile(profile.byline(), line, profile);
        if (told != null) {
            return told;
        }
        return line.length() > LONGEST ? null : byForm(line, profile);
    }

    /** Whether it names an author and a date, as hardly any line but an article's own does. */
    boolean isFull() {
        return !authors.isEmpty() && published != null;
    }

    /** Whether the line is a reading time and no more. */
    static boolean isReadingTime(String line) {
        return READING_TIME.matcher(line).matches();
    }

    /** Whether the line is a time before the scrape and no more. */
    static boolean isTimeAgo(String line) {
        return AGO.matcher(line).matches();
    }

    private static @Nullable ScrapeByline byProfile(Pattern pattern, String line, SourceProfile profile) {
        Matcher matcher = PatternGuard.find(pattern, line);
        if (matcher == null) {
            return null;
        }
        String author = group(matcher, "author");
        String date = group(matcher, "date");
        return new ScrapeByline(
                author == null ? List.of() : ScrapeNames.split(author),
                date == null ? null : date(date, profile),
                null,
                false);
    }

    private static @Nullable String group(Matcher matcher, String name) {
        if (!matcher.pattern().pattern().contains("(?<" + name + ">")) {
            return null;
        }
        String group = matcher.group(name);
        return group == null || group.isBlank() ? null : group.strip();
    }

    private static @Nullable ScrapeByline byForm(String line, SourceProfile profile) {
        ScrapeDate byProfile = line.length() > LONGEST / 2 ? null : datesOfProfile(line, profile);
        List<ScrapeDate> dates = byProfile != null ? List.of(byProfile) : ScrapeDates.in(line);
        ScrapeDate published = null;
        ScrapeDate updated = null;
        boolean asOf = false;
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (ScrapeDate date : dates) {
            String before = line.substring(from, date.start());
            if (UPDATED.matcher(before).find()) {
                updated = updated == null ? date : updated;
            } else if (published == null) {
                published = date;
                asOf = AS_OF.matcher(before).find();
            }
            rest.append(before).append(" | ");
            from = date.end();
        }
        rest.append(line.substring(from));
        String words = READING_TIME.matcher(AGO.matcher(rest).replaceAll(" | ")).replaceAll(" | ");
        boolean dated = published != null || updated != null;
        if (dated && isAboutDates(words)) {
            return new ScrapeByline(List.of(), published, updated, asOf);
        }
        List<String> authors = ScrapeNames.ofByline(words, dated, ScrapeByline::isAboutDates);
        return authors.isEmpty() ? null : new ScrapeByline(authors, published, updated, asOf);
    }

    private static boolean isAboutDates(String words) {
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
            if (!word.isEmpty() && !ABOUT_DATES.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable ScrapeDate date(String written, SourceProfile profile) {
        ScrapeDate byProfile = datesOfProfile(written, profile);
        if (byProfile != null) {
            return byProfile;
        }
        List<ScrapeDate> dates = ScrapeDates.in(written);
        return dates.isEmpty() ? null : dates.get(0);
    }

    /** The first date of the line in one of the profile's own forms. */
    private static @Nullable ScrapeDate datesOfProfile(String line, SourceProfile profile) {
        for (String pattern : profile.datePatterns()) {
            for (Locale language : LANGUAGES) {
                ScrapeDate date = date(line, formatter(pattern, language));
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private static DateTimeFormatter formatter(String pattern, Locale language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language);
    }

    private static @Nullable ScrapeDate date(String line, DateTimeFormatter formatter) {
        for (int start = 0; start < line.length(); start++) {
            boolean wordBegins = start == 0 || !Character.isLetterOrDigit(line.charAt(start - 1));
            if (wordBegins && Character.isLetterOrDigit(line.charAt(start))) {
                ScrapeDate date = date(line, start, formatter);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private static @Nullable ScrapeDate date(String line, int start, DateTimeFormatter formatter) {
        ParsePosition position = new ParsePosition(start);
        try {
            // the unresolved form tells without an exception, for almost every place of almost every line
            if (formatter.parseUnresolved(line, position) == null || position.getErrorIndex() >= 0) {
                return null;
            }
            position = new ParsePosition(start);
            TemporalAccessor parsed = formatter.parse(line, position);
            LocalDate day = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            return day == null ? null : new ScrapeDate(day, time, null, start, position.getIndex());
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            return null;
        }
    }
}
