package org.dateline.page;

/**
 * A page's translation, or the page itself among them.
 *
 * @param language a BCP 47 tag, or {@code x-default} for the one that suits whoever speaks none of the languages
 * @param href absolute
 */
public record Alternate(String language, String href) {}
