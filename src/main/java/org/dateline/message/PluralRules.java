package org.dateline.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plural categories of one language for whole numbers, in the syntax of CLDR: the message file's keys
 * {@code plural.zero}, {@code plural.one}, {@code plural.two}, {@code plural.few} and {@code plural.many} each hold a
 * condition such as {@code v = 0 and i % 10 = 1 and i % 100 != 11}; what meets none is {@code other}.
 *
 * <p>spec: UTS #35, part 3, "Language Plural Rules". For a whole number the operands n and i are the number, and v, w,
 * f, t, c and e are 0.
 */
final class PluralRules {

    private static final String[] CATEGORIES = {"zero", "one", "two", "few", "many"};

    private static final Pattern RELATION =
            Pattern.compile("\\s*([nivwftce])\\s*(?:%\\s*(\\d+))?\\s*(!?=)\\s*([\\d.,\\s]+)");

    private final Map<String, LongPredicate> rules = new LinkedHashMap<>();

    static PluralRules of(Map<String, String> texts) {
        PluralRules plurals = new PluralRules();
        for (String category : CATEGORIES) {
            String condition = texts.get("plural." + category);
            if (condition != null) {
                plurals.rules.put(category, anyOf(condition));
            }
        }
        return plurals;
    }

    static boolean isRule(String condition) {
        try {
            anyOf(condition).test(1);
            return true;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    String category(long count) {
        long number = Math.abs(count);
        for (Map.Entry<String, LongPredicate> rule : rules.entrySet()) {
            if (rule.getValue().test(number)) {
                return rule.getKey();
            }
        }
        return "other";
    }

    private static LongPredicate anyOf(String condition) {
        LongPredicate any = number -> false;
        for (String alternative : condition.split("\\bor\\b")) {
            any = any.or(allOf(alternative));
        }
        return any;
    }

    private static LongPredicate allOf(String condition) {
        LongPredicate all = number -> true;
        for (String relation : condition.split("\\band\\b")) {
            all = all.and(relation(relation));
        }
        return all;
    }

    private static LongPredicate relation(String text) {
        Matcher matcher = RELATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a plural rule of CLDR: " + text.strip());
        }
        boolean whole = matcher.group(1).equals("n") || matcher.group(1).equals("i");
        long modulus = matcher.group(2) == null ? Long.MAX_VALUE : Long.parseLong(matcher.group(2));
        boolean wanted = matcher.group(3).equals("=");
        String[] ranges = matcher.group(4).strip().split("\\s*,\\s*");
        return number -> isIn(ranges, (whole ? number : 0) % modulus) == wanted;
    }

    private static boolean isIn(String[] ranges, long value) {
        for (String range : ranges) {
            String[] ends = range.split("\\.\\.");
            if (value >= Long.parseLong(ends[0]) && value <= Long.parseLong(ends[ends.length - 1])) {
                return true;
            }
        }
        return false;
    }
}
