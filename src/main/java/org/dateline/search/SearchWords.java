package org.dateline.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.article.Transliteration;

/**
 * The words of a text as search compares them. Case, accents, apostrophes, Cyrillic or Latin letters, y or i, and single
 * or double letters make no difference. {@code search.js} folds what a reader types by the same steps, one for one.
 */
final class SearchWords {

    private static final Map<String, String> LETTERS = Transliteration.letters();

    private static final Pattern POSSESSIVE = Pattern.compile("['\u2018\u2019\u02BC`\u00B4][sS](?![\\p{L}\\p{N}])");
    private static final Pattern UNSAID = Pattern.compile("['\u2018\u2019\u02BC`\u00B4]|\\p{Cf}");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])[.,](?=[0-9]{3}(?![0-9]))");
    private static final Pattern LETTER = Pattern.compile(LETTERS.keySet().stream()
            .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
            .collect(Collectors.joining("|")));
    private static final Pattern MARKS =
            Pattern.compile("(?<=[a-z\u0370-\u03FF])\\p{Mn}+|[\u0591-\u05C7\u0640\u064B-\u065F\u0670]");
    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");

    /** Scripts that put no space between words give a word for each sign. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
            + "|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

    private SearchWords() {}

    /** In the order of the text, repeated ones repeated. */
    static List<String> of(String text) {
        return WORD.matcher(folded(text)).results().map(MatchResult::group).toList();
    }

    private static String folded(String text) {
        String said = UNSAID.matcher(POSSESSIVE.matcher(text).replaceAll("")).replaceAll("");
        String lower = Normalizer.normalize(said, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
        String whole = THOUSANDS.matcher(lower).replaceAll("");
        String latin = LETTER.matcher(whole).replaceAll(match -> LETTERS.getOrDefault(match.group(), ""));
        String bare =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        String composed = Normalizer.normalize(bare, Normalizer.Form.NFC);
        return DOUBLED.matcher(composed.replace('y', 'i')).replaceAll("$1");
    }
}
