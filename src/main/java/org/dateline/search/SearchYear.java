package org.dateline.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which words a year has and in which of its months, so that no month is asked in vain. */
final class SearchYear {

    /** A word that more than one in so many reports has is one that a result need not have. */
    private static final int COMMON = 4;

    /** The bit after those of the twelve months. */
    private static final int COMMON_BIT = 1 << 12;

    /** Shorter words are not looked for by their ends. */
    private static final int LEAST_TAIL = 4;

    private final SortedMap<YearMonth, SearchMonth> months;
    private final Blocks<Map.Entry<String, Integer>> words;
    private final Blocks<String> tails;

    SearchYear(SortedMap<YearMonth, SearchMonth> months) {
        this.months = months;
        int articles = months.values().stream().mapToInt(SearchMonth::size).sum();
        SortedMap<String, Integer> found = new TreeMap<>();
        SortedMap<String, Integer> masks = new TreeMap<>();
        months.forEach((month, content) -> content.frequencies().forEach((word, frequency) -> {
            found.merge(word, frequency, Integer::sum);
            masks.merge(word, 1 << month.getMonthValue() - 1, (a, b) -> a | b);
        }));
        found.forEach((word, frequency) -> {
            if (frequency * COMMON > articles) {
                masks.merge(word, COMMON_BIT, (a, b) -> a | b);
            }
        });
        int files = fileCount(articles);
        words = Blocks.cut(
                List.copyOf(masks.entrySet()),
                Map.Entry::getKey,
                word -> word.getKey().length() + 4,
                files);
        List<String> reversed = new ArrayList<>();
        masks.keySet().stream()
                .filter(word -> word.length() >= LEAST_TAIL)
                .forEach(word -> reversed.add(reversed(word)));
        reversed.sort(Comparator.naturalOrder());
        tails = Blocks.cut(reversed, word -> word, String::length, files);
    }

    /** A vocabulary grows more slowly than the texts that it comes from (Heaps' law). */
    static int fileCount(int articles) {
        return (int) StrictMath.ceil(StrictMath.pow(articles, 0.6) / 3);
    }

    byte[] index() {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeFieldName("words");
            Json.strings(json, words.bounds());
            json.writeFieldName("tails");
            Json.strings(json, tails.bounds());
            json.writeFieldName("months");
            json.writeStartObject();
            for (Map.Entry<YearMonth, SearchMonth> month : months.entrySet()) {
                json.writeFieldName(SearchIndex.two(month.getKey().getMonthValue()));
                month.getValue().writeIndex(json);
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    byte[] wordFile(int block) {
        return Json.bytes(json -> {
            json.writeStartObject();
            for (Map.Entry<String, Integer> word : words.blocks().get(block)) {
                json.writeNumberField(word.getKey(), word.getValue());
            }
            json.writeEndObject();
        });
    }

    /** Words by their ends, for those that were mistyped at their beginnings; each is written backwards. */
    byte[] tailFile(int block) {
        return Json.bytes(json -> Json.strings(json, tails.blocks().get(block)));
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }
}
