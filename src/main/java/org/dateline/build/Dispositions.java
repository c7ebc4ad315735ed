package org.dateline.build;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.archive.Visibility;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Edition;
import org.dateline.config.DigestFiles;
import org.dateline.config.SiteConfig;
import org.dateline.parse.Content;
import org.dateline.parse.Content.FileKind;
import org.dateline.plan.LanguageVersion;
import org.dateline.plan.PlannedAsset;
import org.dateline.plan.PlannedPage;
import org.dateline.plan.SitePlan;

/** Accounts for every file below the content folder, so that none is skipped in silence. */
final class Dispositions {

    private Dispositions() {}

    /** @param texts what {@link #ofTexts} says of the same content */
    static SortedMap<String, Disposition> of(Content content, SitePlan plan, Map<String, Disposition> texts) {
        Set<String> shown =
                plan.assets().stream().map(PlannedAsset::contentPath).collect(Collectors.toSet());
        SortedMap<String, Disposition> all = new TreeMap<>();
        content.files().forEach((path, kind) -> all.put(path, of(path, kind, texts, shown)));
        return all;
    }

    /** What becomes of articles and editions, by their paths relative to the content folder. */
    static Map<String, Disposition> ofTexts(Content content, Instant asOf, SiteConfig config) {
        Map<String, Disposition> told = new HashMap<>();
        Map<ArticleId, Disposition> originals = new HashMap<>();
        for (Article article : content.in(config.language()).articles()) {
            Disposition disposition = of(article, asOf, config.timeZone());
            originals.put(article.id(), disposition);
            told.put(inContent(article.file()), disposition);
        }
        for (String language : config.languages()) {
            for (Article article : content.in(language).articles()) {
                Disposition own = of(article, asOf, config.timeZone());
                Disposition original = originals.getOrDefault(article.id(), Disposition.PUBLISHED);
                told.put(inContent(article.file()), own == Disposition.PUBLISHED ? original : own);
            }
        }
        for (String language : config.allLanguages()) {
            for (Edition edition : content.in(language).editions()) {
                boolean isPublic = Visibility.hasBegun(edition.day(), asOf, config.timeZone());
                told.put(inContent(edition.file()), isPublic ? Disposition.PUBLISHED : Disposition.EMBARGOED);
            }
        }
        return told;
    }

    /** Those of the pages that are there although their file is not public, by their addresses. */
    static SortedMap<String, Disposition> unpublished(Map<String, Disposition> texts, List<PlannedPage> pages) {
        SortedMap<String, Disposition> unpublished = new TreeMap<>();
        for (PlannedPage page : pages) {
            Disposition disposition =
                    page.origin().startsWith(DigestFiles.CONTENT + "/") ? texts.get(inContent(page.origin())) : null;
            if (disposition == Disposition.DRAFT || disposition == Disposition.EMBARGOED) {
                unpublished.put(page.path().address(), disposition);
            }
        }
        return unpublished;
    }

    /** The file of each article, public or not, by the address that its page has or would have. */
    static SortedMap<String, String> places(Content content, List<LanguageVersion> versions) {
        SortedMap<String, String> places = new TreeMap<>();
        for (LanguageVersion version : versions) {
            for (Article article : content.in(version.messages().language()).articles()) {
                places.put(version.addressOf(article.id()), inContent(article.file()));
            }
        }
        return places;
    }

    private static Disposition of(Article article, Instant asOf, ZoneId zone) {
        return switch (Visibility.of(article, asOf, zone)) {
            case DRAFT -> Disposition.DRAFT;
            case EMBARGOED -> Disposition.EMBARGOED;
            case EXPIRED -> Disposition.EXPIRED;
            case PUBLIC -> article.withdrawn() == null ? Disposition.PUBLISHED : Disposition.WITHDRAWN;
        };
    }

    private static Disposition of(String path, FileKind kind, Map<String, Disposition> told, Set<String> shown) {
        return switch (kind) {
            case ARTICLE, EDITION -> told.getOrDefault(path, Disposition.REJECTED);
            case ABOUT -> Disposition.PUBLISHED;
            case SETTINGS -> Disposition.SETTINGS;
            case ASSET -> shown.contains(path) ? Disposition.PUBLISHED : Disposition.UNUSED;
            case REJECTED -> Disposition.REJECTED;
            case IGNORED -> Disposition.IGNORED;
        };
    }

    private static String inContent(String file) {
        return file.substring(DigestFiles.CONTENT.length() + 1);
    }
}
