package org.dateline.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.Correction;
import org.dateline.article.Edition;

/** The moments at which what is public changes of itself: a day begins, an embargo ends, an article expires. */
public final class Turns {

    private final ZoneId zone;

    /** @param zone the digest's, in which a day begins */
    public Turns(ZoneId zone) {
        this.zone = zone;
    }

    /** The first of them after the given moment; empty where nothing is ahead. */
    public Optional<Instant> next(Collection<Article> articles, Collection<Edition> editions, Instant after) {
        return Stream.concat(
                        articles.stream().filter(article -> !article.draft()).flatMap(this::of),
                        editions.stream().map(edition -> beginning(edition.day())))
                .filter(turn -> turn.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    private Stream<Instant> of(Article article) {
        OffsetDateTime at = article.at();
        return Stream.concat(
                Stream.of(
                                at == null ? beginning(article.day()) : at.toInstant(),
                                article.publishAt(),
                                article.expiresAt())
                        .filter(Objects::nonNull),
                article.corrections().stream().map(Correction::date).map(this::beginning));
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
