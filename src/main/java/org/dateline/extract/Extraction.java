package org.dateline.extract;

import java.util.List;
import org.dateline.article.PartialDate;
import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was found on a raw page; what was not found is null or empty, and nothing is guessed.
 *
 * @param markdown the body as Markdown that commonmark-java reads back to the same structure
 * @param text the body as plain text, its blocks separated by line feeds
 * @param excerpt one or two sentences that tell what it is about
 * @param textFound the characters of running text that the page holds outside its furniture
 * @param textKept the characters of those that the body keeps
 */
public record Extraction(
        @Nullable Found<String> title,
        List<Found<String>> authors,
        @Nullable Found<Published> published,
        @Nullable Found<PartialDate> modified,
        @Nullable Found<String> section,
        List<Found<String>> tags,
        @Nullable Found<String> language,
        @Nullable Found<WebAddress> canonical,
        @Nullable Found<String> siteName,
        @Nullable Found<LeadImage> image,
        @Nullable Found<Boolean> paywalled,
        @Nullable Found<Boolean> liveBlog,
        String markdown,
        String text,
        String excerpt,
        List<Dropped> dropped,
        int textFound,
        int textKept) {

    public Extraction {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        dropped = List.copyOf(dropped);
    }
}
