package org.dateline.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.dateline.archive.Archive;
import org.dateline.archive.Shelf;
import org.dateline.article.Article;
import org.dateline.message.Messages;
import org.dateline.page.Sparkline;
import org.jspecify.annotations.Nullable;

/** Draws how a subject's reports are spread over the months, or over the latest editions. */
final class Sparklines {

    private static final int FEWEST_MONTHS = 12;
    private static final int MOST_MONTHS = 36;

    /** With fewer bars there is no line to see. */
    private static final int FEWEST_BARS = 3;

    private static final int BAR = 4;
    private static final int STEP = 5;
    private static final int HEIGHT = 24;

    /** The height of the line that the bars stand on. */
    private static final int BASE = 1;

    private final Messages messages;

    Sparklines(Messages messages) {
        this.messages = messages;
    }

    /**
     * The months up to the archive's newest: from the subject's first, but at least the last twelve and at most the
     * last thirty-six. Null where fewer than three of them have reports.
     */
    @Nullable
    Sparkline ofMonths(Shelf<?> shelf, Archive archive) {
        SortedMap<YearMonth, List<Article>> months = shelf.months();
        if (archive.days().isEmpty() || months.isEmpty()) {
            return null;
        }
        YearMonth newest = YearMonth.from(archive.days().lastKey());
        long sinceFirst = ChronoUnit.MONTHS.between(months.lastKey(), newest) + 1;
        long shown = Math.max(FEWEST_MONTHS, Math.min(MOST_MONTHS, sinceFirst));
        List<YearMonth> window = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (long before = shown - 1; before >= 0; before--) {
            YearMonth month = newest.minusMonths(before);
            window.add(month);
            counts.add(months.getOrDefault(month, List.of()).size());
        }
        int most = highest(counts);
        return line(
                counts,
                "sparkline.months",
                messages.month(window.get(first(counts))),
                messages.month(window.get(most)));
    }

    /** The given editions, oldest first. Null where fewer than three of them have reports. */
    @Nullable
    Sparkline ofEditions(Shelf<?> shelf, List<LocalDate> editions) {
        Map<LocalDate, Long> byDay =
                shelf.articles().stream().collect(Collectors.groupingBy(Article::day, Collectors.counting()));
        List<Integer> counts = editions.stream()
                .map(day -> byDay.getOrDefault(day, 0L).intValue())
                .toList();
        return counts.isEmpty()
                ? null
                : line(
                        counts,
                        "sparkline.editions",
                        messages.count("count.editions", counts.size()),
                        messages.day(editions.get(highest(counts))));
    }

    private @Nullable Sparkline line(List<Integer> counts, String key, String span, String peak) {
        if (counts.stream().filter(count -> count > 0).count() < FEWEST_BARS) {
            return null;
        }
        int most = counts.get(highest(counts));
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        return new Sparkline(
                most == 1
                        ? messages.text(key + ".even", messages.count("count.reports", all), span)
                        : messages.text(key, messages.count("count.reports", all), span, peak, most),
                width(counts),
                HEIGHT + BASE,
                bars(counts, most));
    }

    /** The earliest of those with most. */
    private static int highest(List<Integer> counts) {
        int highest = 0;
        for (int i = 1; i < counts.size(); i++) {
            if (counts.get(i) > counts.get(highest)) {
                highest = i;
            }
        }
        return highest;
    }

    private static int first(List<Integer> counts) {
        int first = 0;
        while (first < counts.size() - 1 && counts.get(first) == 0) {
            first++;
        }
        return first;
    }

    private static int width(List<Integer> counts) {
        return counts.size() * STEP - (STEP - BAR);
    }

    /** What is not nothing is seen: a bar is at least two units high. */
    private static String bars(List<Integer> counts, int most) {
        StringBuilder path = new StringBuilder();
        path.append("M0 ").append(HEIGHT).append('h').append(width(counts)).append("v1H0z");
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                long height = Math.max(2, Math.round((double) HEIGHT * counts.get(i) / most));
                path.append('M').append(i * STEP).append(' ').append(HEIGHT);
                path.append('v')
                        .append(-height)
                        .append('h')
                        .append(BAR)
                        .append('v')
                        .append(height)
                        .append('z');
            }
        }
        return path.toString();
    }
}
