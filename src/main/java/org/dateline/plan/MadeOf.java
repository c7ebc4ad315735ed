package org.dateline.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.Day;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Correction;
import org.dateline.article.Edition;
import org.dateline.article.Reference;
import org.dateline.article.Tag;
import org.dateline.cache.Print;
import org.dateline.config.SiteConfig;
import org.dateline.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What files about many articles are made of, told without making them: of each article all that can be said of it
 * anywhere, and the settings, on which everything may depend. Safe for several threads.
 */
final class MadeOf {

    private final Archive archive;
    private final Print settings;
    private final Map<ArticleId, Print> articles = new ConcurrentHashMap<>();

    MadeOf(Archive archive, SiteConfig config, Messages messages, Print settings) {
        this.archive = archive;
        this.settings = settings.with(Print.ofValue(
                List.of(messages.language(), messages.texts(), config.title(), config.description(), config.rights())));
    }

    /**
     * An article, and what else decides what is said of it.
     *
     * @param corrections those that have been made by now
     * @param tags as the archive spells them
     * @param others the public articles that it names
     */
    private record Known(Article article, List<Correction> corrections, List<Tag> tags, List<Named> others) {}

    /** What one article says of another. */
    private record Named(ArticleId id, String title, String language, boolean withdrawn) {}

    /** An edition, but for what its articles say. */
    private record OfDay(LocalDate date, @Nullable Edition edition, List<Development> developments, Print articles) {}

    private record Development(String text, List<ArticleId> articles) {}

    Print of(Article article) {
        return articles.computeIfAbsent(article.id(), id -> Print.ofValue(known(article)));
    }

    /** The articles in this order, and the settings. */
    Print of(Collection<Article> several) {
        return Print.ofValue(several.stream().map(this::of).toList()).with(settings);
    }

    /** An edition, its articles, and the settings. */
    Print of(Day day) {
        return Print.ofValue(new OfDay(
                day.date(),
                day.edition(),
                day.developments().stream()
                        .map(development -> new Development(
                                development.text(),
                                development.articles().stream().map(Article::id).toList()))
                        .toList(),
                of(day.articles())));
    }

    private Known known(Article article) {
        return new Known(
                article,
                archive.correctionsOf(article),
                article.tags().stream()
                        .map(tag -> archive.tag(tag.key()))
                        .filter(Objects::nonNull)
                        .toList(),
                Stream.concat(article.related().stream(), article.body().links().stream())
                        .map(Reference::target)
                        .map(archive::article)
                        .filter(Objects::nonNull)
                        .map(other -> new Named(other.id(), other.title(), other.language(), other.withdrawn() != null))
                        .toList());
    }
}
