package org.dateline.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Correction;
import org.dateline.article.Slug;
import org.dateline.config.SiteConfig;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/**
 * The ids of feed entries: tag URIs (RFC 4151) of the site's host, an article's day and its slug, such as {@code
 * tag:example.org,2025-03-18:harbour-reopens}. Neither the scheme nor the path of the site is part of one, so that a
 * digest may move on its host; and where an article has had other addresses, the first of them decides.
 */
final class FeedIds {

    private static final Pattern DATED = Pattern.compile("/(\\d{4}/\\d{2}/\\d{2}/([^/]+))/");

    private final String host;
    private final String folder;

    /** @param folder that of the language: a translation is an entry of its own */
    FeedIds(SiteConfig config, String folder) {
        this.host = config.baseUrl().getHost().toLowerCase(Locale.ROOT);
        this.folder = folder;
    }

    String article(Article article) {
        ArticleId first = firstId(article);
        return tag(first.day(), first.slug().value());
    }

    /** No article is called "edition". */
    String edition(LocalDate day) {
        return tag(day, "edition");
    }

    /** @param nth which of the article's corrections of that date, from 1 */
    String correction(Article article, Correction correction, int nth) {
        return article(article) + "/correction/" + correction.date() + (nth == 1 ? "" : "/" + nth);
    }

    private String tag(LocalDate day, String name) {
        return "tag:" + host + "," + day + ":" + new SitePath(folder + name).encodedAddress();
    }

    /** Under which the article was first published: the first earlier address that is one of an article. */
    private static ArticleId firstId(Article article) {
        return article.aliases().stream()
                .map(FeedIds::idAt)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(article.id());
    }

    private static Optional<ArticleId> idAt(String address) {
        Matcher dated = DATED.matcher(address);
        return dated.matches() && Slug.isSlug(dated.group(2))
                ? ArticleId.parse(dated.group(1), LocalDate.MIN)
                : Optional.empty();
    }

    /** Two entries with one id are one entry to a reader's program, so no two articles may claim one. */
    void tellShared(Iterable<Article> articles, Problems problems) {
        Map<ArticleId, Article> taken = new HashMap<>();
        for (Article article : articles) {
            Article other = taken.putIfAbsent(firstId(article), article);
            if (other != null) {
                ArticleId first = firstId(article);
                boolean isOwn = first.equals(article.id());
                problems.error(
                        SourceSpan.of((isOwn ? other : article).file()),
                        "the earlier address '/" + first + "/' is also one of " + (isOwn ? article : other).file(),
                        "take it out of the 'aliases' of the article that never stood there");
            }
        }
    }
}
