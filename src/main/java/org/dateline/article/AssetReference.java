package org.dateline.article;

import org.dateline.problem.SourceSpan;

/**
 * A file's mention of an image beside it, with its place.
 *
 * @param path relative to the content folder
 */
public record AssetReference(String path, SourceSpan where) {}
