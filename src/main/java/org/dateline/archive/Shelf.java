package org.dateline.archive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.article.Article;

/**
 * All public articles of one topic, tag, place, source, storyline or status.
 *
 * @param articles newest first
 */
public record Shelf<T>(T subject, List<Article> articles) {

    public Shelf {
        articles = articles.stream().sorted(Article.NEWEST_FIRST).toList();
    }

    /** The articles by calendar month, newest month first. */
    public SortedMap<YearMonth, List<Article>> months() {
        SortedMap<YearMonth, List<Article>> months = new TreeMap<>(Comparator.reverseOrder());
        int from = 0;
        while (from < articles.size()) {
            LocalDate first = articles.get(from).day().withDayOfMonth(1);
            int end = from + 1;
            while (end < articles.size() && !articles.get(end).day().isBefore(first)) {
                end++;
            }
            months.put(YearMonth.from(first), articles.subList(from, end));
            from = end;
        }
        return months;
    }
}
