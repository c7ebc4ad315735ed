package org.dateline.drafting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dateline.archive.Visibility;
import org.dateline.article.Article;
import org.dateline.article.KeyRank;
import org.dateline.yaml.YamlText;

/** Writes the file of an edition: its key developments are the day's key articles, for a curator to put into words. */
public final class EditionDraft {

    private EditionDraft() {}

    /**
     * The articles that begin as key developments: those with a rank in its order; where none is key, all.
     *
     * @param articles those of the day, in the order of their names
     * @param asOf the moment that decides which of them are public: an edition is, so it speaks of nothing that is not
     * @param zone the digest's
     */
    public static List<Article> developments(List<Article> articles, Instant asOf, ZoneId zone) {
        List<Article> shown = articles.stream()
                .filter(article -> Visibility.of(article, asOf, zone) == Visibility.PUBLIC)
                .toList();
        List<Article> key = shown.stream()
                .filter(article -> article.key() != null)
                .sorted(Comparator.comparing(
                                (Article article) -> Objects.requireNonNullElse(article.key(), KeyRank.UNRANKED))
                        .thenComparing(Article::id))
                .toList();
        return key.isEmpty() ? shown : key;
    }

    /** The whole file. */
    public static String of(List<Article> developments) {
        StringBuilder text = new StringBuilder("---\n");
        text.append("# One or two sentences at the head of the day.\n");
        text.append("lead:\n");
        text.append(
                "# The key developments in their order: a sentence each, and the articles behind it, the main one\n");
        text.append(
                "# first, by the names of their files; an article of another day as 2025/03/17/storm-closes-harbour.\n");
        text.append("developments:\n");
        for (Article article : developments) {
            text.append("  - text: ").append(YamlText.scalar(article.title())).append('\n');
            text.append("    articles: [").append(article.id().slug()).append("]\n");
        }
        text.append("# true while the day is still being written; remove it at the end of the day.\n");
        text.append("open:\n");
        text.append("# Below the next line may stand a note by the editor.\n");
        return text.append("---\n").toString();
    }
}
