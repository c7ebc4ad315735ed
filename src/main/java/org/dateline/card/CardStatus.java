package org.dateline.card;

import org.dateline.article.Status;

/** A status as a card shows it: the shape and colours of the badge, and its words, with who says so. */
public record CardStatus(Status status, String words) {}
