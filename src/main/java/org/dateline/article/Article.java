package org.dateline.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cleaned report.
 *
 * @param at the moment that the report is dated; null where only the day is known
 * @param sources at least one
 * @param topics at least one, in the curated order
 * @param status null for a report that is not weighed
 * @param attribution who says so
 * @param key null for an article that is not among its day's key developments
 * @param publishAt when its embargo ends; null for none
 * @param aliases earlier addresses, each as {@code /path/}
 * @param file its file, relative to the digest's root
 */
public record Article(
        ArticleId id,
        @Nullable OffsetDateTime at,
        String title,
        String summary,
        String language,
        List<SourceReference> sources,
        List<Topic> topics,
        List<Tag> tags,
        List<Place> places,
        List<Storyline> storylines,
        @Nullable Status status,
        List<String> attribution,
        @Nullable KeyRank key,
        @Nullable ArticleImage image,
        @Nullable PartialDate updated,
        List<Correction> corrections,
        @Nullable Withdrawal withdrawn,
        @Nullable Review review,
        List<String> aliases,
        boolean draft,
        @Nullable Instant publishAt,
        @Nullable Instant expiresAt,
        List<Reference> related,
        List<Figure> figures,
        @Nullable Provenance provenance,
        Body body,
        String file) {

    /** Newest day first; within a day by time, those without one after those with one, then by slug. */
    public static final Comparator<Article> NEWEST_FIRST = Article::newestFirst;

    public Article {
        sources = List.copyOf(sources);
        topics = topics.stream().sorted(Comparator.comparingInt(Topic::rank)).toList();
        tags = List.copyOf(tags);
        places = List.copyOf(places);
        storylines = List.copyOf(storylines);
        attribution = List.copyOf(attribution);
        corrections = List.copyOf(corrections);
        aliases = List.copyOf(aliases);
        related = List.copyOf(related);
        figures = List.copyOf(figures);
        if (sources.isEmpty() || topics.isEmpty()) {
            throw new IllegalArgumentException("an article has a source and a topic: " + id);
        }
    }

    /** In one method, since an archive is put in this order again and again. */
    private static int newestFirst(Article one, Article other) {
        int byDay = other.id.day().compareTo(one.id.day());
        if (byDay != 0) {
            return byDay;
        }
        int byTime = byTime(other.at, one.at);
        return byTime != 0 ? byTime : one.id.slug().compareTo(other.id.slug());
    }

    private static int byTime(@Nullable OffsetDateTime one, @Nullable OffsetDateTime other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        int bySecond = Long.compare(one.toEpochSecond(), other.toEpochSecond());
        return bySecond != 0 ? bySecond : Integer.compare(one.getNano(), other.getNano());
    }

    public LocalDate day() {
        return id.day();
    }

    /** The moment that the report is dated; null where only the day is known. */
    public @Nullable Instant instant() {
        return at == null ? null : at.toInstant();
    }
}
