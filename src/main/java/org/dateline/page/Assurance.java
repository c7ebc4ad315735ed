package org.dateline.page;

/** The status of an article in a sentence, and where its meaning is explained. */
public record Assurance(String sentence, Link meaning) {}
