package org.dateline.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.CorrectedArticle;
import org.dateline.archive.Day;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Edition;
import org.dateline.article.PartialDate;
import org.jspecify.annotations.Nullable;

/** When what pages show changed last, told from what the files say and never from a clock. Safe for several threads. */
final class Changes {

    private final Archive archive;
    private final ZoneId zone;
    private final Map<LocalDate, List<CorrectedArticle>> correctionsByDay;
    private final Map<ArticleId, Change> articles = new ConcurrentHashMap<>();

    Changes(Archive archive, ZoneId zone, Map<LocalDate, List<CorrectedArticle>> correctionsByDay) {
        this.archive = archive;
        this.zone = zone;
        this.correctionsByDay = correctionsByDay;
    }

    Change published(Article article) {
        OffsetDateTime at = article.at();
        return at == null ? Change.on(article.day()) : Change.at(at, zone);
    }

    /** The newest of its publication, its update and its corrections. Each article stands on a dozen pages. */
    Change of(Article article) {
        return articles.computeIfAbsent(article.id(), id -> newest(article));
    }

    private Change newest(Article article) {
        Stream<Change> corrections = archive.correctionsOf(article).stream().map(each -> Change.on(each.date()));
        return Stream.concat(Stream.of(published(article), updated(article)), corrections)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Its publication where it was not updated, or only a month is known. */
    private Change updated(Article article) {
        PartialDate updated = article.updated();
        OffsetDateTime moment = updated == null ? null : updated.moment();
        LocalDate day = updated == null ? null : updated.day();
        if (moment != null) {
            return Change.at(moment, zone);
        }
        return day == null ? published(article) : Change.on(day);
    }

    /** The newest of the day itself, the edition's last word, its articles and the corrections made on it. */
    Change of(Day day) {
        Edition edition = day.edition();
        OffsetDateTime asOf = edition == null ? null : edition.asOf();
        Change begun = Change.on(day.date());
        Change said = asOf == null ? begun : Change.at(asOf, zone);
        return Stream.concat(
                        Stream.of(begun, said),
                        Stream.concat(
                                day.articles().stream().map(this::of),
                                correctionsByDay.getOrDefault(day.date(), List.of()).stream()
                                        .map(corrected -> of(corrected.article()))))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Null where there is no article. */
    @Nullable
    Change ofArticles(Collection<Article> articles) {
        return articles.stream().map(this::of).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Null where there is no edition. */
    @Nullable
    Change ofDays(Collection<Day> days) {
        return days.stream().map(this::of).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Null where there is no correction. */
    @Nullable
    Change ofCorrections(Collection<CorrectedArticle> corrections) {
        return corrections.stream()
                .map(corrected -> Change.on(corrected.correction().date()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
