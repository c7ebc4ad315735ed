package org.dateline.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows and whose it is, as a line gives it.
 *
 * @param text empty where the line gives the credit alone
 * @param credit empty where it gives none
 */
record ScrapeCaption(String text, String credit) {

    private static final int LONGEST = 600;
    private static final String WHOSE =
            "(?:photo|photos|photograph|image|picture|pic|illustration|credit|image credit|photo credit|"
                    + "image source|фото|світлина|світлини|ілюстрація|ілюстративне фото|фото ілюстративне|скриншот|иллюстрация|"
                    + "иллюстративное фото|zdjęcie|zdjęcia|fot\\.|foto|zdj\\.|bild|bildquelle|grafik|crédit|crédits|crédit photo|crédits photo|"
                    + "photographie)";

    private static final Pattern IN_BRACKETS =
            Pattern.compile("^(?<text>.*\\S) ?[(\\[](?<credit>[^()\\[\\]]{2,120})[)\\]]$");
    private static final Pattern AGENCY = Pattern.compile(
            "(?U)\\bvia\\b|getty|\\bafp\\b|reuters|\\bap\\b|\\bap photo|\\bepa\\b|\\bdpa\\b|\\bpap\\b|\\bafp/|images|photo|фото|foto|fot\\.|"
                    + "press service|пресслужб|прес-служб|пресс-служб|handout|courtesy|anadolu|укрінформ|укринформ|уніан|униан|"
                    + "illustrat|ілюстра|скриншот|screenshot|archiv|архів|архив|telegram|facebook|©| / ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CREDIT_ONLY = Pattern.compile(
            "^(?:©|" + WHOSE + "(?: by)? ?[:,©/]|(?:fot\\.|zdj\\.)) ?(?<credit>\\S.{1,80})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AT_END = Pattern.compile(
            "^(?<text>.{8,}?)[.,;|/]? ?(?:©|(?<=[.,;|/ ])" + WHOSE
                    + "(?: by)? ?[:©/]|(?:fot\\.|zdj\\.)) ?(?<credit>[^.!?]{2,80})\\.?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LABELLED = Pattern.compile(
            "^(?:image caption|photo caption|caption|підпис|подпись|podpis|bildunterschrift|légende)[:,] ?(?<text>.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whether the line only says that a caption follows. */
    static boolean announces(String line) {
        Matcher labelled = LABELLED.matcher(line);
        return labelled.matches() && labelled.group("text").isEmpty();
    }

    static boolean isCaption(String line) {
        return of(line) != null;
    }

    /** What the line says as a caption; null where it is none. */
    static @Nullable ScrapeCaption of(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        Matcher only = CREDIT_ONLY.matcher(line);
        if (only.matches()) {
            ScrapeCaption both = of(only.group("credit"));
            return both != null && !both.text().isEmpty() ? both : new ScrapeCaption("", clean(only.group("credit")));
        }
        Matcher brackets = IN_BRACKETS.matcher(line);
        if (brackets.matches() && AGENCY.matcher(brackets.group("credit")).find()) {
            return new ScrapeCaption(brackets.group("text"), clean(brackets.group("credit")));
        }
        Matcher end = AT_END.matcher(line);
        if (end.matches()) {
            return new ScrapeCaption(end.group("text").strip(), clean(end.group("credit")));
        }
        Matcher labelled = LABELLED.matcher(line);
        return labelled.matches() ? withoutLabel(labelled.group("text")) : null;
    }

    private static ScrapeCaption withoutLabel(String text) {
        ScrapeCaption inner = of(text);
        return inner == null ? new ScrapeCaption(text, "") : inner;
    }

    private static String clean(String credit) {
        return credit.replaceFirst("(?iu)^(?:©|(?:" + WHOSE + ")(?: by)? ?[:/]) ?", "")
                .strip();
    }
}
