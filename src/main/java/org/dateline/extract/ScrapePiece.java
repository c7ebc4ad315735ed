package org.dateline.extract;

import org.jspecify.annotations.Nullable;

/**
 * A line of a scrape with what it is taken for by itself.
 *
 * @param rule the name of what it is, for the report of what was dropped
 * @param byline what it says where it is a byline or a date, else null
 */
record ScrapePiece(
        ScrapeLine line, Kind kind, String rule, @Nullable ScrapeByline byline) {

    /** What a line can be. */
    enum Kind {
        /** A paragraph of running text. */
        SENTENCE,
        /** A paragraph that leads a list on, or a short line that ends with a colon. */
        INTRODUCTION,
        /** An item of a list. */
        ITEM,
        /** A list that the scrape ran into one line. */
        RUN_ON_LIST,
        /** Who wrote it, perhaps with when. */
        BYLINE,
        /** When it appeared. */
        DATE,
        /** A time of day alone, as feeds of news have it. */
        TIME,
        /** What it is filed under. */
        TAGS,
        /** What a picture shows, or whose it is. */
        CAPTION,
        /** Furniture that may stand among the paragraphs. */
        BOX,
        /** Furniture that begins what follows an article. */
        TAIL,
        /** Furniture that never stands within one. */
        END,
        /** A teaser of another article. */
        CARD,
        /** What the source's profile drops. */
        REFUSED,
        /** Any other line: a headline, a label, an item of a menu. */
        OTHER
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it is text that an article may hold. */
    boolean isProse() {
        return kind == Kind.SENTENCE
                || kind == Kind.ITEM
                || kind == Kind.RUN_ON_LIST
                || kind == Kind.INTRODUCTION && line.words() >= 3;
    }
}
