package org.dateline.page;

/** Linked data as JSON, escaped so that it may stand within a script element as it is. */
public record DataBlock(String json) {}
