package org.dateline.page;

/** A link within the site: its text, and its address relative to the page that it stands on. */
public record Link(String text, String href) {}
