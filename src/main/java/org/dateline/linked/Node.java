package org.dateline.linked;

/** One thing that a page tells of, in a type of schema.org; every address in it is absolute, what is unknown is empty. */
public sealed interface Node
        permits Breadcrumbs, ClaimReview, Collection, CorrectionsList, LiveBlog, NewsArticle, Publisher, WebSite {

    /** Fills the object that stands for it in the graph. */
    void write(JsonText json);
}
