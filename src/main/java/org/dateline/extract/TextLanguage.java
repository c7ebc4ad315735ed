package org.dateline.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which of six languages a text is in, by its letters and its smallest words. */
final class TextLanguage {

    private static final int LONGEST = 20_000;
    private static final int FEWEST_HITS = 3;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}']+");

    private record Words(String language, Set<String> words) {

        static Words of(String language, String words) {
            return new Words(language, new HashSet<>(List.of(words.split(" "))));
        }
    }

    private static final List<Words> LATIN = List.of(
            Words.of("en", "the of and to in that is was for on with by from at has have said were are it as he they"),
            Words.of(
                    "de",
                    "der die das und den dem des ist nicht ein eine einer mit von auf für im sich auch nach wurde wurden"),
            Words.of(
                    "fr", "le la les des du un une et est dans que qui pour sur au aux par avec pas plus ont été sont"),
            Words.of("pl", "i w na z się że do nie jest to o od po przez oraz został została są dla jak które"));

    private TextLanguage() {}

    /** The language's code; null where the text is in none of the six, or too short to tell. */
    static @Nullable String of(String text) {
        String sample = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
        long cyrillic = sample.chars().filter(c -> c >= 0x400 && c < 0x500).count();
        long latin =
                sample.chars().filter(c -> c < 0x250 && Character.isLetter(c)).count();
        return cyrillic > latin ? cyrillic(sample) : latin(sample);
    }

    private static @Nullable String cyrillic(String sample) {
        long ukrainian = sample.chars().filter(c -> "іїєґ".indexOf(c) >= 0).count();
        long russian = sample.chars().filter(c -> "ыэъё".indexOf(c) >= 0).count();
        if (ukrainian == russian) {
            return null;
        }
        return ukrainian > russian ? "uk" : "ru";
    }

    private static @Nullable String latin(String sample) {
        List<String> words = List.of(NO_LETTERS.split(sample));
        String best = null;
        long most = FEWEST_HITS - 1;
        for (Words known : LATIN) {
            long hits = words.stream().filter(known.words()::contains).count();
            if (hits > most) {
                most = hits;
                best = known.language();
            }
        }
        return best;
    }
}
