package org.dateline.feed;

import java.time.OffsetDateTime;

/** What was an entry and was taken back, and why. */
public record DeletedEntry(String id, OffsetDateTime when, String reason) {}
