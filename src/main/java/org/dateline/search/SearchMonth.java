package org.dateline.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A month's articles and the words that find them. A report's number is its place in the month, oldest day first, so
 * that the files of earlier days stay as they are when a day is added.
 */
final class SearchMonth {

    /** Reports in a file: a result needs one file, so few are fetched in vain. */
    static final int REPORTS_IN_FILE = 8;

    private static final int ARTICLES_PER_BLOCK = 20;

    private static final int TITLE = 3;
    private static final int NAME = 2;
    private static final int SUMMARY = 1;
    private static final int CONTEXT = 0;

    // what filters ask for stands among the words, before them all
    private static final String TOPIC = "!topic=";
    private static final String STATUS = "!status=";
    private static final String SOURCE = "!source=";
    private static final String END = ";";

    private final YearMonth month;
    private final List<SearchEntry> entries;
    private final SortedMap<String, int[]> words;
    private final Blocks<Map.Entry<String, int[]>> blocks;

    /** @param entries oldest day first */
    SearchMonth(YearMonth month, List<SearchEntry> entries) {
        this.month = month;
        this.entries = entries;
        this.words = words(entries);
        blocks = Blocks.cut(
                List.copyOf(words.entrySet()),
                Map.Entry::getKey,
                word -> word.getKey().length() + 3 + 2 * word.getValue().length,
                blockCount(entries.size()));
    }

    static int blockCount(int articles) {
        return (articles + ARTICLES_PER_BLOCK - 1) / ARTICLES_PER_BLOCK;
    }

    static int reportFiles(int articles) {
        return (articles + REPORTS_IN_FILE - 1) / REPORTS_IN_FILE;
    }

    /**
     * The reports that each word finds, in ascending order. A value is eight times the distance from the report before,
     * plus twice the rank of the field, plus one for a key development.
     */
    private static SortedMap<String, int[]> words(List<SearchEntry> entries) {
        Map<String, IntStream.Builder> found = new HashMap<>();
        for (int number = 0; number < entries.size(); number++) {
            int report = number * 8 + (entries.get(number).isKey() ? 1 : 0);
            ranks(entries.get(number))
                    .forEach((word, rank) -> found.computeIfAbsent(word, each -> IntStream.builder())
                            .add(report + 2 * rank));
        }
        SortedMap<String, int[]> words = new TreeMap<>();
        found.forEach(
                (word, reports) -> words.put(word, distances(reports.build().toArray())));
        return words;
    }

    private static int[] distances(int[] reports) {
        int before = -8;
        for (int i = 0; i < reports.length; i++) {
            int report = reports[i];
            reports[i] = report - before;
            before = report & ~7;
        }
        return reports;
    }

    /** The words of an article, each with the highest rank of the fields that have it, and what filters ask for. */
    private static Map<String, Integer> ranks(SearchEntry entry) {
        Map<String, Integer> ranks = new HashMap<>();
        rank(ranks, CONTEXT, entry.context());
        // an outlet that is called after a town would be found before what happened there
        rank(ranks, SUMMARY, entry.sources());
        rank(ranks, SUMMARY, List.of(entry.summary()));
        rank(ranks, NAME, entry.names());
        rank(ranks, TITLE, List.of(entry.title()));
        entry.topics().forEach(topic -> ranks.put(TOPIC + topic + END, 0));
        if (!entry.status().isEmpty()) {
            ranks.put(STATUS + entry.status() + END, 0);
        }
        entry.sources().forEach(source -> ranks.put(SOURCE + String.join(" ", SearchWords.of(source)), 0));
        return ranks;
    }

    private static void rank(Map<String, Integer> ranks, int rank, List<String> texts) {
        texts.forEach(text -> SearchWords.of(text).forEach(word -> ranks.put(word, rank)));
    }

    int size() {
        return entries.size();
    }

    /** The words and how many reports each finds, without what filters ask for. */
    SortedMap<String, Integer> frequencies() {
        SortedMap<String, Integer> frequencies = new TreeMap<>();
        words.tailMap("0").forEach((word, postings) -> frequencies.put(word, postings.length));
        return frequencies;
    }

    /** What the year's index says of the month. */
    void writeIndex(JsonGenerator json) throws IOException {
        int[] days = new int[month.lengthOfMonth()];
        entries.forEach(entry -> days[entry.day().getDayOfMonth() - 1]++);
        json.writeStartObject();
        json.writeFieldName("days");
        json.writeArray(days, 0, days.length);
        json.writeFieldName("words");
        Json.strings(json, blocks.bounds());
        json.writeEndObject();
    }

    byte[] wordFile(int block) {
        return Json.bytes(json -> {
            json.writeStartObject();
            for (Map.Entry<String, int[]> word : blocks.blocks().get(block)) {
                json.writeFieldName(word.getKey());
                json.writeArray(word.getValue(), 0, word.getValue().length);
            }
            json.writeEndObject();
        });
    }

    byte[] reportFile(int file) {
        int begin = file * REPORTS_IN_FILE;
        return Json.bytes(json -> {
            json.writeStartArray();
            for (SearchEntry entry : entries.subList(begin, Math.min(begin + REPORTS_IN_FILE, entries.size()))) {
                Json.strings(
                        json,
                        List.of(
                                entry.href(),
                                entry.title(),
                                entry.day().toString(),
                                entry.dayText(),
                                entry.status(),
                                entry.badge(),
                                String.join(", ", entry.sources()),
                                entry.summary(),
                                entry.language()));
            }
            json.writeEndArray();
        });
    }
}
