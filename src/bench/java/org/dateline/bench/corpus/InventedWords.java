package org.dateline.bench.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Words that no language has, made of syllables, and the phrases and sentences made of them. */
final class InventedWords {

    private static final List<String> BEGINNINGS = List.of(
            "bra", "ce", "dro", "fi", "gla", "hu", "ja", "kle", "lo", "mi", "nu", "pra", "que", "ri", "sta", "tu", "vo",
            "wi", "xe", "ze");
    private static final List<String> ENDINGS = List.of(
            "bel", "cor", "dan", "fen", "gos", "kar", "lim", "mund", "nost", "per", "rix", "sul", "tam", "vek", "zon");

    private final Random random;
    private final List<String> words;

    InventedWords(Random random, int howMany) {
        this.random = random;
        this.words = List.copyOf(words(howMany));
    }

    private Set<String> words(int howMany) {
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < howMany) {
            StringBuilder word = new StringBuilder();
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                word.append(one(BEGINNINGS));
            }
            made.add(word.append(one(ENDINGS)).toString());
        }
        return made;
    }

    /** Names that begin with a capital, no two alike, each followed by the given words in turn. */
    List<String> names(int howMany, List<String> after) {
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < howMany) {
            String second = after.isEmpty() ? "" : after.get(names.size() % after.size());
            names.add((capital(word()) + " " + second).strip());
        }
        return List.copyOf(names);
    }

    /** Phrases of six to eleven words, for headlines and headings. */
    List<String> phrases(int howMany) {
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            phrases.add(capital(String.join(" ", someWords(6, 11))));
        }
        return List.copyOf(phrases);
    }

    /** Sentences in Markdown of seven to nineteen words, some emphasised, some a link. */
    List<String> sentences(int howMany) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            List<String> some = someWords(7, 19);
            int marked = 1 + random.nextInt(some.size() - 1);
            some.set(marked, marked(some.get(marked)));
            int comma = some.size() / 2;
            if (some.size() > 11 && comma != marked) {
                some.set(comma, some.get(comma) + ",");
            }
            sentences.add(capital(String.join(" ", some)) + ".");
        }
        return List.copyOf(sentences);
    }

    private String marked(String word) {
        int dice = random.nextInt(100);
        if (dice < 20) {
            return "*" + word + "*";
        }
        if (dice < 32) {
            return "**" + word + "**";
        }
        if (dice < 40) {
            return "[" + word + "](https://reference.example/" + word + "/" + random.nextInt(1_000_000) + ")";
        }
        return dice < 43 ? "`" + word + "`" : word;
    }

    private List<String> someWords(int least, int most) {
        List<String> some = new ArrayList<>();
        for (int left = least + random.nextInt(most - least + 1); left > 0; left--) {
            some.add(word());
        }
        return some;
    }

    /** Small numbers are drawn more often than large ones, as a language uses few words much. */
    private String word() {
        double drawn = random.nextDouble();
        return words.get((int) (drawn * drawn * words.size()));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
