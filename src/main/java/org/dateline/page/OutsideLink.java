package org.dateline.page;

/** A link that leaves the site; {@code language} is that of its text, or empty. */
public record OutsideLink(String text, String href, String language) {}
