package org.dateline.linked;

import java.util.List;

/**
 * An edition that is still being written, so that its coverage has a beginning and no end yet.
 *
 * @param coverageStart the beginning of its day
 * @param modified the moment of its last word
 */
public record LiveBlog(
        String url,
        String headline,
        String description,
        String language,
        String published,
        String coverageStart,
        String modified,
        String publisher,
        List<Update> updates)
        implements Node {

    public LiveBlog {
        updates = List.copyOf(updates);
    }

    /** One report of the day. */
    public record Update(String url, String headline, String published) {}

    @Override
    public void write(JsonText json) {
        json.text("@type", "LiveBlogPosting")
                .text("@id", url)
                .text("url", url)
                .text("headline", headline)
                .text("description", description)
                .text("inLanguage", language)
                .text("datePublished", published)
                .text("dateModified", modified)
                .text("coverageStartTime", coverageStart)
                .reference("author", publisher)
                .reference("publisher", publisher)
                .list(
                        "liveBlogUpdate",
                        updates,
                        update -> json.text("@type", "BlogPosting")
                                .text("url", update.url())
                                .text("headline", update.headline())
                                .text("datePublished", update.published()));
    }
}
