package org.dateline.parse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.dateline.article.ArticleId;
import org.dateline.cache.SeenFolder;
import org.dateline.config.DigestFiles;
import org.dateline.config.ReservedNames;
import org.dateline.config.SiteConfig;
import org.dateline.parse.Content.FileKind;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/**
 * What the names in the content folder say before a file is read.
 *
 * @param content whose names they are
 * @param languages those of the digest, the main one first
 * @param kinds what each file is, by its path relative to the content folder; those without an id are among the articles
 * @param assets the images among them
 * @param articles by each language the id of every article's file
 * @param ids of all languages
 * @param rejected the articles that can have no id
 * @param problems what is wrong with the names
 */
record Names(
        SeenFolder content,
        List<String> languages,
        SortedMap<String, FileKind> kinds,
        Set<String> assets,
        Map<String, Map<String, ArticleId>> articles,
        Set<ArticleId> ids,
        Set<String> rejected,
        Problems problems) {

    static Names of(SeenFolder content, SiteConfig config) {
        Problems problems = new Problems();
        SortedMap<String, FileKind> kinds = ContentFiles.kinds(content, config.languages(), problems);
        Map<String, Map<String, ArticleId>> articles = new LinkedHashMap<>();
        Set<ArticleId> ids = new LinkedHashSet<>();
        Set<String> rejected = new LinkedHashSet<>();
        Set<String> reserved = ReservedNames.of(config);
        for (String language : config.allLanguages()) {
            Set<String> paths = ContentFiles.of(FileKind.ARTICLE, language, config.language(), kinds);
            Map<String, ArticleId> ofLanguage = articleIds(paths, reserved, rejected, problems);
            articles.put(language, ofLanguage);
            ids.addAll(ofLanguage.values());
        }
        return new Names(
                content,
                config.allLanguages(),
                kinds,
                ContentFiles.of(FileKind.ASSET, kinds),
                articles,
                ids,
                rejected,
                problems);
    }

    /** Whether they are those of another look, too. */
    boolean fit(SeenFolder other, SiteConfig config) {
        return languages.equals(config.allLanguages()) && content.hasNamesOf(other);
    }

    /** The id of each article file; two files that want one id are an error that names both. */
    private static Map<String, ArticleId> articleIds(
            Set<String> paths, Set<String> reserved, Set<String> rejected, Problems problems) {
        Map<String, ArticleId> ids = new LinkedHashMap<>();
        Map<ArticleId, String> taken = new HashMap<>();
        for (String path : paths) {
            LocalDate day = ContentFiles.dayOf(path).orElseThrow();
            String original =
                    TranslatedName.of(path).map(TranslatedName::original).orElse(path);
            Optional<ArticleId> id = ArticleReader.slug(shown(path), original, reserved, problems)
                    .map(slug -> new ArticleId(day, slug));
            String other = id.map(each -> taken.putIfAbsent(each, path)).orElse(null);
            if (other != null) {
                problems.error(
                        SourceSpan.of(shown(path)),
                        "the file wants the same address as " + shown(other) + ": /" + id.get() + "/",
                        "give one of the two another name");
            }
            if (id.isEmpty() || other != null) {
                rejected.add(path);
            } else {
                ids.put(path, id.get());
            }
        }
        return ids;
    }

    private static String shown(String path) {
        return DigestFiles.CONTENT + "/" + path;
    }
}
