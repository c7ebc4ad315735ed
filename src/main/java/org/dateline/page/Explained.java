package org.dateline.page;

/** A status with what it means and its page. */
public record Explained(Badge badge, String meaning, String href) {}
