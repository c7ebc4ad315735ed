package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Sorted things, cut into a number of blocks of about equal weight, each a file. A block holds what is not below its own
 * bound and below the next one's.
 *
 * @param bounds the least word that would stand in each block, as short as it can be
 */
record Blocks<T>(List<List<T>> blocks, List<String> bounds) {

    /** Above every word. */
    private static final String END = "\uFFFF";

    /**
     * @param sorted by their words
     * @param count how many blocks; some are empty where there is too little to share out
     */
    static <T> Blocks<T> cut(List<T> sorted, Function<T, String> word, ToIntFunction<T> weight, int count) {
        long total = sorted.stream().mapToLong(weight::applyAsInt).sum();
        List<List<T>> blocks = new ArrayList<>();
        List<String> bounds = new ArrayList<>();
        int begin = 0;
        long passed = 0;
        for (int block = 0; block < count; block++) {
            int end = begin;
            while (end < sorted.size() && (block == count - 1 || passed * count < total * (block + 1))) {
                passed += weight.applyAsInt(sorted.get(end));
                end++;
            }
            blocks.add(sorted.subList(begin, end));
            bounds.add(bound(sorted, word, begin));
            begin = end;
        }
        return new Blocks<>(blocks, bounds);
    }

    private static <T> String bound(List<T> sorted, Function<T, String> word, int begin) {
        if (begin == 0) {
            return "";
        }
        if (begin == sorted.size()) {
            return END;
        }
        String before = word.apply(sorted.get(begin - 1));
        String first = word.apply(sorted.get(begin));
        int same = 0;
        while (same < before.length() && before.charAt(same) == first.charAt(same)) {
            same++;
        }
        return first.substring(0, same + 1);
    }
}
