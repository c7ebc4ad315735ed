package org.dateline.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.article.Transliteration;

/**
 * The words of a text as search compares them. Case, accents, apostrophes, Cyrillic or Latin letters, y or i, and single
 * or double letters make no difference. {@code search.js} folds what a reader types by the same steps, one for one.
 */
final class SearchWords {

    private static final Map<String, String> LETTERS = letters();

    /** Stands for a sign that is not said; no text holds it. */
    private static final char UNSAID_SIGN = 0;

    private static final Pattern LETTER = Pattern.compile(String.join("|", LETTERS.keySet()));
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019][sS](?![\\p{L}\\p{N}])");
    private static final Pattern UNSAID = Pattern.compile("\\p{Mn}|\\p{Cf}");
    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");

    /** Scripts that put no space between words give a word for each sign. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
            + "|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

    private SearchWords() {}

    /** What each letter becomes, the longest first; none holds a space or an equals sign. */
    static Map<String, String> letters() {
        Map<String, String> folded = new TreeMap<>();
        Transliteration.letters().forEach((letter, latin) -> folded.put(letter, latin.replace('y', 'i')));
        folded.put("y", "i");
        folded.put("\u03C2", "\u03C3");
        List.of("'", "\u2018", "\u2019", "\u02BC", "`", "\u0640").forEach(unsaid -> folded.put(unsaid, ""));
        List<String> longestFirst = new ArrayList<>(folded.keySet());
        longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        Map<String, String> letters = new LinkedHashMap<>();
        longestFirst.forEach(letter -> letters.put(letter, folded.getOrDefault(letter, "")));
        return letters;
    }

    /** In the order of the text, repeated ones repeated. */
    static List<String> of(String text) {
        return text.chars().allMatch(c -> c < 0x80)
                ? ofPlain(text)
                : WORD.matcher(folded(text)).results().map(MatchResult::group).toList();
    }

    /** The same for a text that is ASCII, as most are: without the patterns, which take thirty times as long. */
    private static List<String> ofPlain(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            if (isPossessive(text, i)) {
                i++;
            } else if (c != UNSAID_SIGN && (c != before || c < 'a')) {
                before = c;
                if (isWord(c)) {
                    word.append(c);
                } else if (word.length() > 0) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isPossessive(String text, int i) {
        return text.charAt(i) == '\''
                && i + 1 < text.length()
                && folded(text.charAt(i + 1)) == 's'
                && (i + 2 == text.length() || !isWord(folded(text.charAt(i + 2))));
    }

    private static char folded(char c) {
        if (c == '\'' || c == '`') {
            return UNSAID_SIGN;
        }
        char lower = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        return lower == 'y' ? 'i' : lower;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static String folded(String text) {
        String whole = POSSESSIVE.matcher(text).replaceAll("");
        String lower = Normalizer.normalize(whole, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String latin = LETTER.matcher(lower).replaceAll(match -> LETTERS.getOrDefault(match.group(), ""));
        String bare =
                UNSAID.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        return DOUBLED.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC)).replaceAll("$1");
    }
}
