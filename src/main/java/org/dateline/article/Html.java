package org.dateline.article;

/** HTML that is safe as it stands: only the resolving of a sanitised body makes one. */
public record Html(String value) {}
