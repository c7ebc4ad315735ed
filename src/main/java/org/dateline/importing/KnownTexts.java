package org.dateline.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dateline.article.ArticleId;

/** Finds the text that shares nearly all its runs of words with another, among thousands. */
final class KnownTexts {

    /** Texts that share so much of all their runs of words are one article, in per cent. */
    private static final int ALIKE = 80;

    private static final int RUN = 4;

    /**
     * How many runs of a text lead to it: those with the smallest hashes, so that two texts that share most of their
     * runs share some of these. See Broder, On the resemblance and containment of documents (1997).
     */
    private static final int SAMPLES = 12;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<Integer, List<Text>> bySample = new HashMap<>();

    /** @param runs the hashes of the runs, ascending, none twice */
    private record Text(ArticleId id, int[] runs) {}

    void add(ArticleId id, String text) {
        Text known = new Text(id, runs(text));
        samples(known.runs())
                .forEach(sample -> bySample.computeIfAbsent(sample, none -> new ArrayList<>())
                        .add(known));
    }

    /** The article whose text is most alike, where one is nearly the same. */
    Optional<ArticleId> alike(String text) {
        int[] runs = runs(text);
        Set<Text> candidates = new LinkedHashSet<>();
        samples(runs).forEach(sample -> candidates.addAll(bySample.getOrDefault(sample, List.of())));
        return candidates.stream()
                .filter(other -> likeness(runs, other.runs()) >= ALIKE)
                .max(Comparator.comparingLong((Text other) -> likeness(runs, other.runs()))
                        .thenComparing(Text::id, Comparator.reverseOrder()))
                .map(Text::id);
    }

    private static IntStream samples(int[] runs) {
        return Arrays.stream(runs).limit(SAMPLES);
    }

    /** What two texts share of all their runs, in per cent. */
    private static long likeness(int[] a, int[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        int all = a.length + b.length - shared;
        return all == 0 ? 0 : 100L * shared / all;
    }

    private static int[] runs(String text) {
        String[] words = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT).strip());
        return IntStream.rangeClosed(0, words.length - RUN)
                .map(i -> mixed(String.join(" ", Arrays.asList(words).subList(i, i + RUN))))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The hash of a string, spread so that the smallest ones are of no particular words. */
    private static int mixed(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
