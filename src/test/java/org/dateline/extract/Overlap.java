package org.dateline.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an answer shares with the truth.
 *
 * @param common in both
 * @param extra only in the answer
 * @param missing only in the truth
 */
record Overlap(long common, long extra, long missing) {

    static final Overlap NONE = new Overlap(0, 0, 0);

    /** Of two bags, in which an item that stands twice counts twice. */
    static <T> Overlap of(List<T> truth, List<T> answer) {
        Map<T, Integer> left = new HashMap<>();
        truth.forEach(item -> left.merge(item, 1, Integer::sum));
        long common = 0;
        for (T item : answer) {
            if (left.getOrDefault(item, 0) > 0) {
                left.merge(item, -1, Integer::sum);
                common++;
            }
        }
        return new Overlap(common, answer.size() - common, truth.size() - common);
    }

    Overlap plus(Overlap other) {
        return new Overlap(common + other.common, extra + other.extra, missing + other.missing);
    }

    /** The share of the answer that is true; not a number for an empty answer. */
    double precision() {
        return (double) common / (common + extra);
    }

    /** The share of the truth that was found; not a number for an empty truth. */
    double recall() {
        return (double) common / (common + missing);
    }

    /** The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
    double f1() {
        return equals(NONE) ? 1 : 2.0 * common / (2 * common + extra + missing);
    }
}
