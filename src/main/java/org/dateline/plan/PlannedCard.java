package org.dateline.plan;

import org.dateline.card.Card;

/**
 * The card of a page: where its picture stands, and its words.
 *
 * @param origin what a message names as the reason for it
 */
public record PlannedCard(SitePath path, String origin, Card card) {}
