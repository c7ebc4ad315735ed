package org.dateline.article;

/** The lead image: a file beside the article, with its text alternative; caption and credit may be empty. */
public record ArticleImage(String file, String alt, String caption, String credit) {}
