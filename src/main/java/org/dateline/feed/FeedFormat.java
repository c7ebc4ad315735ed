package org.dateline.feed;

import java.util.Locale;

/** The formats that each feed is published in; Atom is the reference. */
public enum FeedFormat {
    ATOM("feed.xml", "application/atom+xml"),
    RSS("rss.xml", "application/rss+xml"),
    JSON("feed.json", "application/feed+json");

    private final String fileName;
    private final String mediaType;

    FeedFormat(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the file in the folder of what the feed is about. */
    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The feed in this format.
     *
     * @param self the absolute address at which these bytes are published
     */
    public byte[] bytes(Feed feed, String self) {
        return switch (this) {
            case ATOM -> AtomWriter.write(feed, self);
            case RSS -> RssWriter.write(feed, self);
            case JSON -> JsonFeedWriter.write(feed, self);
        };
    }
}
