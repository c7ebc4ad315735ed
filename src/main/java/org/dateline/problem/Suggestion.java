package org.dateline.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what an author probably meant, and says it. */
public final class Suggestion {

    private static final int LONGEST_LIST = 32;

    private Suggestion() {}

    /**
     * "did you mean 'diplomacy'?" where one of the known names is near, else the list of the known names, else
     * {@code otherwise}.
     */
    public static String among(String given, Collection<String> known, String otherwise) {
        Optional<String> near = nearest(given, known);
        if (near.isPresent()) {
            return "did you mean '" + near.get() + "'?";
        }
        if (known.isEmpty() || known.size() > LONGEST_LIST) {
            return otherwise;
        }
        List<String> sorted = known.stream().sorted().toList();
        return "use one of: " + String.join(", ", sorted);
    }

    /** The known name at the least distance, at most a third of the length away; ties by alphabet. */
    public static Optional<String> nearest(String given, Collection<String> known) {
        String wanted = given.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, Math.min(wanted.length(), 24) / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - wanted.length()) <= limit)
                .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= limit)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private record Candidate(String name, int distance) {}

    /** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours cost 1 each. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int[][] cost, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
