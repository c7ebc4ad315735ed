package org.dateline.page;

/** A tag in the list of all; {@code aliases} are its other spellings, for the filter, or empty. */
public record TagEntry(CountedLink tag, String aliases) {}
