package org.dateline.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list of entries that a program asks for again and again, whatever the format. Every address in it is absolute.
 *
 * @param id never changed by what the feed holds
 * @param page the page that shows the same to people
 * @param language of what the feed says itself, a BCP 47 tag
 * @param entries newest first
 * @param deleted what was an entry and was taken back
 */
public record Feed(
        String id,
        String title,
        String description,
        String page,
        String language,
        Publisher publisher,
        List<FeedEntry> entries,
        List<DeletedEntry> deleted) {

    /** Atom wants a moment of a feed in which nothing has happened yet; the clock must not give it. */
    private static final OffsetDateTime NEVER = OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);

    public Feed {
        entries = List.copyOf(entries);
        deleted = List.copyOf(deleted);
    }

    /** When something in it changed last; the beginning of 1970 where it has nothing. */
    public OffsetDateTime updated() {
        return Stream.concat(
                        entries.stream().map(FeedEntry::updated),
                        deleted.stream().map(DeletedEntry::when))
                .max(Comparator.comparing(OffsetDateTime::toInstant))
                .orElse(NEVER);
    }

    /**
     * Who publishes it.
     *
     * @param url the digest's home page
     * @param rights what may be done with it, as a text; empty where nothing is said
     */
    public record Publisher(String name, String url, String rights) {}
}
