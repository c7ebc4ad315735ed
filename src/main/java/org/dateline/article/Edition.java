package org.dateline.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a curator says of one day.
 *
 * @param lead one or two sentences, or empty
 * @param open whether the day is still being written
 * @param asOf the moment of its last word, or null
 * @param note the editor's note
 * @param file the file that says so, relative to the digest's root
 */
public record Edition(
        LocalDate day,
        String lead,
        List<Development> developments,
        boolean open,
        @Nullable OffsetDateTime asOf,
        Body note,
        String file) {

    public Edition {
        developments = List.copyOf(developments);
    }

    /** A key development: one sentence, and the articles behind it, the first of which it links to. */
    public record Development(String text, List<Reference> articles) {
        public Development {
            articles = List.copyOf(articles);
        }
    }
}
