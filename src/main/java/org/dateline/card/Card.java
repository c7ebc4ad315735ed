package org.dateline.card;

import org.jspecify.annotations.Nullable;

/**
 * The words of one social card. Texts that the faces cannot write become empty, and single signs that they lack are
 * left out; what is empty is not shown.
 *
 * @param name the digest's, at the top
 * @param date beside it
 * @param day the weekday, with the day's number where the digest counts days; below the date
 * @param kicker what the headline belongs to: a topic, the key developments
 * @param headline in at most four lines; never empty
 * @param summary a sentence or two below it; with it the headline has two lines
 * @param status null where nothing is weighed
 * @param foot the source's name, or the digest's address
 */
public record Card(
        String name,
        String date,
        String day,
        String kicker,
        String headline,
        String summary,
        @Nullable CardStatus status,
        String foot) {

    /** In pixels. */
    public static final int WIDTH = 1_200;

    /** In pixels. */
    public static final int HEIGHT = 630;

    public Card {
        name = Lettering.of(name);
        date = Lettering.of(date);
        day = Lettering.of(day);
        kicker = Lettering.of(kicker);
        headline = Lettering.of(headline);
        summary = Lettering.of(summary);
        foot = Lettering.of(foot);
        if (status != null) {
            String words = Lettering.of(status.words());
            status = words.isEmpty() ? null : new CardStatus(status.status(), words);
        }
        if (headline.isEmpty()) {
            throw new IllegalArgumentException("a card has a headline that its faces can write");
        }
    }

    /** Whether a card can have this headline: the faces have its letters, which run from left to right. */
    public static boolean canShow(String headline) {
        return !Lettering.of(headline).isEmpty();
    }
}
