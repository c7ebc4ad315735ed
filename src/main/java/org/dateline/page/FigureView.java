package org.dateline.page;

/** A figure that the article reports, and who says so. */
public record FigureView(String label, String value, String attribution) {}
