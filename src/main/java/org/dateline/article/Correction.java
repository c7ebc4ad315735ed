package org.dateline.article;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A dated note of what was changed after publication.
 *
 * @param was what it said before; empty where the text tells it
 * @param now what it says now; empty where the text tells it
 * @param language of these texts
 */
public record Correction(LocalDate date, Kind kind, String text, String was, String now, String language) {

    /** An error is a mistake; a change of status ("claimed" to "confirmed") is news. */
    public enum Kind {
        ERROR,
        STATUS;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
