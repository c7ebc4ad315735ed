package org.dateline.parse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.dateline.article.Article;
import org.dateline.article.Body;
import org.dateline.article.Edition;
import org.dateline.article.ImageSize;

/**
 * All that the content folder says.
 *
 * @param texts by each of the digest's languages
 * @param images the size of each image that they show, by its path relative to the content folder
 * @param files every file below the content folder by its path relative to that, and what it is
 */
public record Content(Map<String, Texts> texts, Map<String, ImageSize> images, SortedMap<String, FileKind> files) {

    /**
     * What it says in one language.
     *
     * @param articles by id, drafts and embargoed ones among them
     * @param editions by day
     * @param about the text of the about page, or empty
     */
    public record Texts(List<Article> articles, List<Edition> editions, Body about) {

        public Texts {
            articles = List.copyOf(articles);
            editions = List.copyOf(editions);
        }
    }

    public Content {
        texts = Map.copyOf(texts);
    }

    /** What it says in a language of the digest. */
    public Texts in(String language) {
        return Objects.requireNonNull(texts.get(language), language);
    }

    /** What a file of the content folder is. */
    public enum FileKind {
        ARTICLE,
        EDITION,
        ABOUT,
        SETTINGS,
        ASSET,
        /** Left out since it has an error. */
        REJECTED,
        /** Hidden, or left by an editor or the system. */
        IGNORED
    }
}
