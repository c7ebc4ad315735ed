package org.dateline.drafting;

import java.util.List;
import org.dateline.article.Source;
import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article before it is written.
 *
 * @param title in one line
 * @param date the digest's day, or the moment with its offset, as front matter has it
 * @param topics ids, perhaps none
 * @param places ids
 * @param storylines ids
 * @param language where it is not the digest's, else null
 * @param source null where that is not known yet
 * @param url the address of the report; null where that is not known yet
 */
public record ArticleOutline(
        String title,
        String date,
        List<String> topics,
        List<String> tags,
        List<String> places,
        List<String> storylines,
        @Nullable String language,
        @Nullable Source source,
        @Nullable WebAddress url) {

    public ArticleOutline {
        topics = List.copyOf(topics);
        tags = List.copyOf(tags);
        places = List.copyOf(places);
        storylines = List.copyOf(storylines);
    }

    /** What a curator must still say before the article can be published, in words. */
    public List<String> missing() {
        return List.of(
                        topics.isEmpty() ? "its topics" : "",
                        source == null ? "its source" : "",
                        url == null ? "the address of the report" : "")
                .stream()
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
