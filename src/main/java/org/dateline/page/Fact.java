package org.dateline.page;

/** A name and what is said of it. */
public record Fact(String name, String value) {}
