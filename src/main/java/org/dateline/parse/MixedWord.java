package org.dateline.parse;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word with letters of two alphabets that look alike, as a change of the keyboard in mid-word leaves it.
 *
 * @param word as it is written
 * @param odd its letters of the alphabet that it has fewer of
 * @param oddAlphabet which that is: {@code Cyrillic}
 * @param alphabet of its other letters
 */
record MixedWord(String word, String odd, String oddAlphabet, String alphabet) {

    // source: of all pairs of alphabets, Unicode's list of confusable letters (UTS 39) has most for these three
    private static final List<UnicodeScript> ALIKE =
            List.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** The first in a text. */
    static Optional<MixedWord> in(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .flatMap(word -> of(word).stream())
                .findFirst();
    }

    private static Optional<MixedWord> of(String word) {
        Map<UnicodeScript, String> letters = new EnumMap<>(UnicodeScript.class);
        word.codePoints().forEach(letter -> {
            UnicodeScript script = UnicodeScript.of(letter);
            if (ALIKE.contains(script)) {
                letters.merge(script, Character.toString(letter), String::concat);
            }
        });
        if (letters.size() < 2) {
            return Optional.empty();
        }
        List<Map.Entry<UnicodeScript, String>> fewestFirst = letters.entrySet().stream()
                .sorted((one, other) -> Integer.compare(
                        one.getValue().length(), other.getValue().length()))
                .toList();
        return Optional.of(new MixedWord(
                word,
                fewestFirst
                        .get(0)
                        .getValue()
                        .codePoints()
                        .mapToObj(Character::toString)
                        .distinct()
                        .collect(Collectors.joining()),
                name(fewestFirst.get(0).getKey()),
                name(fewestFirst.get(fewestFirst.size() - 1).getKey())));
    }

    private static String name(UnicodeScript script) {
        return script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
