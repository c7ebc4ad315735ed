package org.dateline.message;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The interface's texts in one language. Dates, numbers and plurals come from the message file (with the values of
 * CLDR), never from the JDK's locale data, so that every machine writes the same.
 */
public final class Messages {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private final String language;
    private final Map<String, String> texts;
    private final PluralRules plurals;

    /** @param texts the message file's keys and texts */
    public Messages(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
        this.plurals = PluralRules.of(this.texts);
    }

    /** Whether this is the condition of a plural category as CLDR writes it. */
    public static boolean isPluralRule(String condition) {
        return PluralRules.isRule(condition);
    }

    /** The language, a BCP 47 tag. */
    public String language() {
        return language;
    }

    /** All texts by key. */
    public Map<String, String> texts() {
        return texts;
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The text of a key, with {@code {0}}, {@code {1}} … replaced by the arguments in their order. */
    public String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new MissingMessageException(language, key);
        }
        if (arguments.length == 0) {
            return text;
        }
        return ARGUMENT.matcher(text).replaceAll(match -> {
            int index = Integer.parseInt(match.group(1));
            return Matcher.quoteReplacement(index < arguments.length ? shown(arguments[index]) : match.group());
        });
    }

    /** The text for so many of something: {@code KEY.one}, {@code KEY.few} …; {@code {0}} is the count. */
    public String count(String key, long count) {
        return text(key + "." + plurals.category(count), number(count));
    }

    /** A whole number with its groups: "1,119". */
    public String number(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder grouped = new StringBuilder(number < 0 ? "-" : "");
        boolean group = digits.length() > 4
                || digits.length() == 4 && !text("number.min-grouping").equals("2");
        for (int i = 0; i < digits.length(); i++) {
            if (group && i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(text("number.group"));
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /** "18 March 2025". */
    public String day(LocalDate day) {
        return text("date.day", Integer.toString(day.getDayOfMonth()), monthInDate(day), year(day.getYear()));
    }

    /** "18 March", where the year is known. */
    public String dayOfYear(LocalDate day) {
        return text("date.day-of-year", Integer.toString(day.getDayOfMonth()), monthInDate(day));
    }

    /** "March 2025". */
    public String month(YearMonth month) {
        return text("date.month", monthName(month.getMonthValue()), year(month.getYear()));
    }

    /** "March", standing alone; 1 is January. */
    public String monthName(int month) {
        return text("month." + month);
    }

    /** "Tuesday"; 1 is Monday. */
    public String weekday(int weekday) {
        return text("weekday." + weekday);
    }

    /** "T", for the head of a narrow column; 1 is Monday. */
    public String weekdayLetter(int weekday) {
        return text("weekday." + weekday + ".letter");
    }

    public String year(int year) {
        return Integer.toString(year);
    }

    /** "14:05". */
    public String time(OffsetDateTime moment) {
        return text("date.time", two(moment.getHour()), two(moment.getMinute()));
    }

    /** "UTC+2", "UTC+5:30", "UTC". */
    public String offset(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            return "UTC";
        }
        String rest = minutes % 60 == 0 ? "" : ":" + two(Math.abs(minutes % 60));
        return "UTC" + (minutes < 0 ? "\u2212" : "+") + Math.abs(minutes / 60) + rest;
    }

    /** The zone's name where the message file has one, else its city: "Kyiv" for "Europe/Kyiv". */
    public String zone(String id) {
        return find("zone." + id)
                .orElseGet(() -> id.substring(id.lastIndexOf('/') + 1).replace('_', ' '));
    }

    /** "A", "A and B", "A, B and C". */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String first = String.join(text("list.comma"), items.subList(0, items.size() - 1));
        return text("list.and", first, items.get(items.size() - 1));
    }

    private String monthInDate(LocalDate day) {
        String inDate = texts.get("month." + day.getMonthValue() + ".in-date");
        return inDate == null ? monthName(day.getMonthValue()) : inDate;
    }

    private String shown(Object argument) {
        return argument instanceof Number number ? number(number.longValue()) : String.valueOf(argument);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
