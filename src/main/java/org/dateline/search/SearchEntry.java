package org.dateline.search;

import java.time.LocalDate;
import java.util.List;

/**
 * What search knows of an article: what a result shows, and in which words it is found.
 *
 * @param href its page, as the search page links to it
 * @param dayText the day in words
 * @param language where it is another than the page's; else empty
 * @param isKey whether it is among its day's key developments
 * @param status the id of its status, or empty
 * @param badge the status in words, or empty
 * @param sources the names of its sources
 * @param topics the ids of its topics
 * @param names its tags, places and who says so, in every spelling that is known
 * @param context what it is filed under, and the words of its address
 */
public record SearchEntry(
        LocalDate day,
        String href,
        String dayText,
        String title,
        String summary,
        String language,
        boolean isKey,
        String status,
        String badge,
        List<String> sources,
        List<String> topics,
        List<String> names,
        List<String> context) {
    public SearchEntry {
        sources = List.copyOf(sources);
        topics = List.copyOf(topics);
        names = List.copyOf(names);
        context = List.copyOf(context);
    }
}
