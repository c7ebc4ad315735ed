package org.dateline.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A thread that runs over days.
 *
 * @param story the story so far, in paragraphs of plain text
 * @param asOf the day of that text, or null
 */
public record Storyline(
        Slug id,
        String title,
        State state,
        String summary,
        List<String> story,
        @Nullable LocalDate asOf,
        List<Reference> turningPoints) {

    public Storyline {
        story = List.copyOf(story);
        turningPoints = List.copyOf(turningPoints);
    }

    /** Whether the thread goes on. */
    public enum State {
        RUNNING,
        ENDED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
