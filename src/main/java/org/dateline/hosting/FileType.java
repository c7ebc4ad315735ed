package org.dateline.hosting;

import java.util.List;

/**
 * A media type that hosts get wrong, or need not know.
 *
 * @param name of the files that have it: whole, or {@code *.} and what it ends with
 */
record FileType(String name, String mediaType) {

    private static final String UTF_8 = "; charset=utf-8";

    static final List<FileType> ALL = List.of(
            new FileType("*.ndjson", "application/x-ndjson"),
            new FileType("*.geojson", "application/geo+json"),
            new FileType("*.schema.json", "application/schema+json"),
            new FileType("*.opml", "text/x-opml" + UTF_8),
            new FileType("feed.xml", "application/atom+xml" + UTF_8),
            new FileType("rss.xml", "application/rss+xml" + UTF_8),
            new FileType("feed.json", "application/feed+json"),
            new FileType("manifest.json", "application/manifest+json"),
            new FileType("edition.txt", "text/plain" + UTF_8),
            new FileType("security.txt", "text/plain" + UTF_8));

    /** Whether it is told by the end of the name. */
    boolean isByEnding() {
        return name.startsWith("*");
    }

    /** The name, or its end, as a regular expression. */
    String pattern() {
        return (isByEnding() ? name.substring(1) : name).replace(".", "\\.");
    }
}
