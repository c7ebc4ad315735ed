package org.dateline.extract;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the scores of all evaluation sets are made of. */
final class Scores {

    private static final int SHINGLE = 4;

    /** Marks are no part of a word, as in the sets' own scorers: in some scripts that splits words, on both sides. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private static final Pattern BLANKS = Pattern.compile("[\\p{IsWhite_Space}\\x1C-\\x1F]+");

    private Scores() {}

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Each four words that follow one another; a shorter text is one shingle, and an empty one has none. */
    static List<List<String>> shingles(String text) {
        List<String> words = words(text);
        if (words.size() < SHINGLE) {
            return words.isEmpty() ? List.of() : List.of(words);
        }
        return IntStream.rangeClosed(0, words.size() - SHINGLE)
                .mapToObj(at -> words.subList(at, at + SHINGLE))
                .toList();
    }

    /** The text with each run of white space as one space, and none around it. */
    static String collapsed(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** A title or a name, equal to another that is written in other code points or spaces. */
    static String comparable(String text) {
        return collapsed(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** The mean of the values that are numbers; not a number where there are none. */
    static <T> double mean(Collection<T> items, ToDoubleFunction<T> value) {
        return items.stream()
                .mapToDouble(value)
                .filter(number -> !Double.isNaN(number))
                .average()
                .orElse(Double.NaN);
    }

    static double harmonicMean(double precision, double recall) {
        double sum = precision + recall;
        return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
}
