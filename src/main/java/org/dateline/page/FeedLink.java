package org.dateline.page;

/**
 * A feed in one of its formats.
 *
 * @param format the format's name
 * @param label which feed in which format, in words that no other link of the page has
 * @param type the media type
 */
public record FeedLink(String format, String label, String type, String href) {}
