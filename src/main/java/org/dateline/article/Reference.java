package org.dateline.article;

import org.dateline.problem.SourceSpan;

/** A file's mention of an article, with its place. */
public record Reference(ArticleId target, SourceSpan where) {}
