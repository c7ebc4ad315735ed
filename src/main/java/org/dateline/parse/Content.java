package org.dateline.parse;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.dateline.article.Article;
import org.dateline.article.Body;
import org.dateline.article.Edition;
import org.dateline.article.ImageSize;

/**
 * All that the content folder says.
 *
 * @param articles by id, drafts and embargoed ones among them
 * @param editions by day
 * @param about the text of the about page, or empty
 * @param images the size of each image that they show, by its path relative to the content folder
 * @param files every file below the content folder by its path relative to that, and what it is
 */
public record Content(
        List<Article> articles,
        List<Edition> editions,
        Body about,
        Map<String, ImageSize> images,
        SortedMap<String, FileKind> files) {

    public Content {
        articles = List.copyOf(articles);
        editions = List.copyOf(editions);
    }

    /** What a file of the content folder is. */
    public enum FileKind {
        ARTICLE,
        EDITION,
        ABOUT,
        TRANSLATION,
        SETTINGS,
        ASSET,
        /** Left out since it has an error. */
        REJECTED,
        /** Hidden, or left by an editor or the system. */
        IGNORED
    }
}
