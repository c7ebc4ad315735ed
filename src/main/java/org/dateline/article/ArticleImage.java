package org.dateline.article;

import org.dateline.problem.SourceSpan;

/**
 * The lead image: a file beside the article, with its text alternative; caption and credit may be empty.
 *
 * @param file relative to the content folder
 * @param where the article names it
 */
public record ArticleImage(String file, String alt, String caption, String credit, SourceSpan where) {

    public AssetReference reference() {
        return new AssetReference(file, where);
    }
}
