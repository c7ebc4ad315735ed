package org.dateline.extract;

/**
 * A piece of the page that was left out of the article.
 *
 * @param rule the name of the rule that dropped it, e.g. {@code related stories}
 * @param text the beginning of what was dropped, at most 120 characters
 */
public record Dropped(String rule, String text) {}
