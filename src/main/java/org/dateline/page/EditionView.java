package org.dateline.page;

import java.util.List;
import org.dateline.article.Html;
import org.jspecify.annotations.Nullable;

/**
 * One edition as the home page and its own page show it.
 *
 * @param kicker the day's number and its weekday
 * @param counts how many reports of each status
 * @param zone the sentence that names the time zone, or empty where no time is shown
 * @param textEdition the address of the same edition as plain text
 * @param address where the edition itself stands, from the page that shows it
 */
public record EditionView(
        String heading,
        String iso,
        String kicker,
        String counts,
        String zone,
        Link address,
        String textEdition,
        Neighbours neighbours,
        Link month,
        String lead,
        List<DevelopmentLine> developments,
        @Nullable Html note,
        List<TopicSection> topics,
        List<CorrectionNote> corrections,
        List<DevelopmentLine> onThisDay) {
    public EditionView {
        developments = List.copyOf(developments);
        topics = List.copyOf(topics);
        corrections = List.copyOf(corrections);
        onThisDay = List.copyOf(onThisDay);
    }
}
