package org.dateline.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.cache.Print;

/**
 * The search data of an archive. How many files a month and a year have follows from the number of their articles alone,
 * so that the files can be planned before a word is read.
 */
public final class SearchIndex {

    /** What a browser asks for first. */
    public static final String FIRST_FILE = "index.json";

    private final NavigableMap<YearMonth, List<Article>> articles = new TreeMap<>();
    private final Function<YearMonth, String> monthName;
    private final SortedMap<YearMonth, Remembered<SearchMonth>> months = new TreeMap<>();
    private final SortedMap<YearMonth, Remembered<Print>> prints = new TreeMap<>();
    private final SortedMap<Integer, Remembered<SearchYear>> years = new TreeMap<>();

    /**
     * @param articles those that can be found, in any order
     * @param entry what search knows of each
     * @param inputs differs where what search knows of several differs
     * @param monthName a month in words
     */
    public SearchIndex(
            List<Article> articles,
            Function<Article, SearchEntry> entry,
            Function<Collection<Article>, Print> inputs,
            Function<YearMonth, String> monthName) {
        this.monthName = monthName;
        articles.stream()
                .sorted(Article.NEWEST_FIRST.reversed())
                .forEach(article -> this.articles
                        .computeIfAbsent(YearMonth.from(article.day()), month -> new ArrayList<>())
                        .add(article));
        this.articles.forEach((month, ofMonth) -> {
            Remembered<List<SearchEntry>> entries =
                    new Remembered<>(() -> ofMonth.stream().map(entry).toList());
            months.put(month, new Remembered<>(() -> new SearchMonth(month, entries.get())));
            prints.put(month, new Remembered<>(() -> inputs.apply(ofMonth)));
        });
        this.articles
                .keySet()
                .forEach(month -> years.computeIfAbsent(
                        month.getYear(), year -> new Remembered<>(() -> new SearchYear(monthsOf(year)))));
    }

    private SortedMap<YearMonth, SearchMonth> monthsOf(int year) {
        SortedMap<YearMonth, SearchMonth> ofYear = new TreeMap<>();
        months.subMap(YearMonth.of(year, 1), YearMonth.of(year + 1, 1))
                .forEach((month, content) -> ofYear.put(month, content.get()));
        return ofYear;
    }

    /** What letters of other alphabets become, each as {@code letter=latin}, separated by spaces. */
    public static String letters() {
        return SearchWords.letters().entrySet().stream()
                .map(letter -> letter.getKey() + "=" + letter.getValue())
                .collect(Collectors.joining(" "));
    }

    /** All of the data, with the paths that {@code search.js} asks for. */
    public List<DataFile> files() {
        List<DataFile> files = new ArrayList<>();
        files.add(new DataFile(FIRST_FILE, this::index, () -> Print.of(index())));
        years.forEach((year, content) -> {
            String folder = year + "/";
            int count = SearchYear.fileCount(monthsOf(year, articles).values().stream()
                    .mapToInt(List::size)
                    .sum());
            Remembered<Print> print = new Remembered<>(
                    () -> Print.of(monthsOf(year, prints).values().stream().map(Remembered::get)));
            files.add(new DataFile(folder + "index.json", () -> content.get().index(), print::get));
            add(files, folder + "words-", count, file -> content.get().wordFile(file), print);
            add(files, folder + "tails-", count, file -> content.get().tailFile(file), print);
        });
        months.forEach((month, content) -> {
            String folder = month.getYear() + "/" + two(month.getMonthValue()) + "/";
            int size = articles.getOrDefault(month, List.of()).size();
            Remembered<Print> print = Objects.requireNonNull(prints.get(month));
            add(
                    files,
                    folder + "words-",
                    SearchMonth.blockCount(size),
                    file -> content.get().wordFile(file),
                    print);
            add(
                    files,
                    folder + "reports-",
                    SearchMonth.reportFiles(size),
                    file -> content.get().reportFile(file),
                    print);
        });
        return files;
    }

    private static <T> SortedMap<YearMonth, T> monthsOf(int year, SortedMap<YearMonth, T> months) {
        return months.subMap(YearMonth.of(year, 1), YearMonth.of(year + 1, 1));
    }

    private static void add(
            List<DataFile> files, String name, int count, IntFunction<byte[]> bytes, Remembered<Print> print) {
        for (int i = 0; i < count; i++) {
            int file = i;
            files.add(new DataFile(name + file + ".json", () -> bytes.apply(file), print::get));
        }
    }

    private byte[] index() {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("letters");
            for (Map.Entry<String, String> letter : SearchWords.letters().entrySet()) {
                json.writeStringField(letter.getKey(), letter.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("months");
            for (YearMonth month : articles.descendingMap().keySet()) {
                json.writeStartObject();
                json.writeNumberField("year", month.getYear());
                json.writeStringField("name", two(month.getMonthValue()));
                json.writeStringField("label", monthName.apply(month));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
