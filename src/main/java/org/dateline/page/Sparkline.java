package org.dateline.page;

/**
 * How the reports are spread over time: a bar for each month or edition.
 *
 * @param text the same in words
 * @param path the bars as the data of an SVG path
 */
public record Sparkline(String text, int width, int height, String path) {}
