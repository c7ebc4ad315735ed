package org.dateline.build;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Correction;
import org.dateline.article.Edition;
import org.dateline.config.SiteConfig;
import org.dateline.parse.Content;
import org.dateline.problem.Problem;
import org.dateline.problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * When what is public changes next by the clock alone, so that somebody can build then.
 *
 * @param problems sorted
 * @param changes all that lie ahead, the next first
 */
public record DueReport(List<Problem> problems, List<Due> changes) {

    public DueReport {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param at when
     * @param file whose, relative to the digest's root
     * @param what such as "embargo ends"
     */
    public record Due(Instant at, String file, String what) {}

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    static List<Due> of(Content content, SiteConfig config, Instant now) {
        List<Due> changes = new ArrayList<>();
        ZoneId zone = config.timeZone();
        for (String language : config.allLanguages()) {
            for (Article article : content.in(language).articles()) {
                if (!article.draft()) {
                    add(changes, article, zone);
                }
            }
            for (Edition edition : content.in(language).editions()) {
                changes.add(new Due(beginning(edition.day(), zone), edition.file(), "edition begins"));
            }
        }
        return changes.stream()
                .filter(each -> each.at().isAfter(now))
                .sorted(Comparator.comparing(Due::at).thenComparing(Due::file).thenComparing(Due::what))
                .toList();
    }

    private static void add(List<Due> changes, Article article, ZoneId zone) {
        Instant dated = article.at() == null
                ? beginning(article.day(), zone)
                : article.at().toInstant();
        changes.add(new Due(latest(dated, article.publishAt()), article.file(), "embargo ends"));
        if (article.expiresAt() != null) {
            changes.add(new Due(article.expiresAt(), article.file(), "article expires"));
        }
        for (Correction correction : article.corrections()) {
            changes.add(new Due(beginning(correction.date(), zone), article.file(), "correction appears"));
        }
    }

    private static Instant latest(Instant dated, @Nullable Instant publishAt) {
        return publishAt == null || publishAt.isBefore(dated) ? dated : publishAt;
    }

    private static Instant beginning(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
