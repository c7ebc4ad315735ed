package org.dateline.archive;

import java.time.LocalDate;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Edition;
import org.jspecify.annotations.Nullable;

/**
 * One edition as it is public.
 *
 * @param edition what the curator says of the day; null where there is no file
 * @param articles by key rank, then newest first
 * @param developments in their order, each with at least one public article
 * @param previous the edition before it, across gaps; null for the first
 * @param next the edition after it; null for the latest
 */
public record Day(
        LocalDate date,
        @Nullable Edition edition,
        List<Article> articles,
        List<KeyDevelopment> developments,
        @Nullable LocalDate previous,
        @Nullable LocalDate next) {

    public Day {
        articles = List.copyOf(articles);
        developments = List.copyOf(developments);
    }

    /** A key development with its public articles, the most important first. */
    public record KeyDevelopment(String text, List<Article> articles) {
        public KeyDevelopment {
            articles = List.copyOf(articles);
        }
    }
}
