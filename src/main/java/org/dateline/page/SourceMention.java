package org.dateline.page;

/** A source as a list names it: the link to its report, and whose report it carries, or empty. */
public record SourceMention(OutsideLink report, String via) {}
