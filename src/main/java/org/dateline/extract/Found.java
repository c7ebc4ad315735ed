package org.dateline.extract;

/**
 * A finding, and where on the page it was found.
 *
 * @param evidence for a curator who asks: {@code meta property="article:published_time"}, {@code byline, line 23} …
 */
public record Found<T>(T value, String evidence) {}
