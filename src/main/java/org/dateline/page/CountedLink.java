package org.dateline.page;

/** A link with the number of articles behind it, as a number and in words. */
public record CountedLink(Link link, long count, String countText) {}
