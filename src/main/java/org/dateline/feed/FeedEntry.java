package org.dateline.feed;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed. Every address in it is absolute.
 *
 * @param id the same for ever, whatever becomes of the entry's address
 * @param language of its title and text, a BCP 47 tag
 * @param updated never before it was published
 * @param summary plain text, its status in words first
 * @param content sanitised HTML; empty where the feed holds summaries only
 * @param sources the reports that it rests on, the most important first
 */
public record FeedEntry(
        String id,
        String title,
        String url,
        String language,
        OffsetDateTime published,
        OffsetDateTime updated,
        String summary,
        String content,
        List<Category> categories,
        List<Source> sources,
        @Nullable Status status) {

    public FeedEntry {
        categories = List.copyOf(categories);
        sources = List.copyOf(sources);
    }

    /** The same entry with its whole text. */
    public FeedEntry withContent(String html) {
        return new FeedEntry(id, title, url, language, published, updated, summary, html, categories, sources, status);
    }

    /**
     * What it is filed under.
     *
     * @param scheme the address of the list that the term is from: the topics' or the tags'
     * @param label for people
     */
    public record Category(String term, String scheme, String label) {}

    /** A report that the entry rests on: who published it, and where. */
    public record Source(String name, String url) {}

    /**
     * How far it is established.
     *
     * @param id {@code confirmed}, {@code claimed} …
     * @param attribution who says so
     */
    public record Status(String id, List<String> attribution) {
        public Status {
            attribution = List.copyOf(attribution);
        }
    }
}
