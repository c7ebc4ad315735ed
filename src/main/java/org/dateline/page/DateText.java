package org.dateline.page;

/** A date or moment as the reader sees it, and as {@code datetime} gives it to machines. */
public record DateText(String text, String iso) {}
