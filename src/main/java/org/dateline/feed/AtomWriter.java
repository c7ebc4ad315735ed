package org.dateline.feed;

import org.dateline.xml.XmlLines;

/** Writes Atom 1.0 (RFC 4287), with a tombstone (RFC 6721) for each entry that was taken back. */
final class AtomWriter {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomWriter() {}

    static byte[] write(Feed feed, String self) {
        XmlLines xml = new XmlLines();
        String[] prefixes = feed.deleted().isEmpty() ? new String[0] : new String[] {"at"};
        xml.openRoot("feed", NAMESPACE, prefixes, "xml:lang", feed.language());
        xml.element("id", feed.id());
        xml.element("title", feed.title());
        xml.element("subtitle", feed.description());
        xml.element("updated", Moments.rfc3339(feed.updated()));
        xml.emptyElement("link", "rel", "self", "type", FeedFormat.ATOM.mediaType(), "href", self);
        xml.emptyElement("link", "rel", "alternate", "type", "text/html", "href", feed.page());
        xml.open("author");
        xml.element("name", feed.publisher().name());
        xml.element("uri", feed.publisher().url());
        xml.close();
        if (!feed.publisher().rights().isEmpty()) {
            xml.element("rights", feed.publisher().rights());
        }
        // its version would change every feed with every release
        xml.element("generator", "Dateline");
        feed.entries().forEach(entry -> writeEntry(xml, feed, entry));
        feed.deleted().forEach(deleted -> writeTombstone(xml, deleted));
        xml.close();
        return xml.bytes();
    }

    private static void writeEntry(XmlLines xml, Feed feed, FeedEntry entry) {
        xml.open("entry", "xml:lang", entry.language().equals(feed.language()) ? "" : entry.language());
        xml.element("id", entry.id());
        xml.element("title", entry.title());
        xml.element("published", Moments.rfc3339(entry.published()));
        xml.element("updated", Moments.rfc3339(entry.updated()));
        xml.emptyElement("link", "rel", "alternate", "type", "text/html", "href", entry.url());
        for (FeedEntry.Source source : entry.sources()) {
            xml.emptyElement("link", "rel", "via", "href", source.url(), "title", source.name());
        }
        for (FeedEntry.Category category : entry.categories()) {
            xml.emptyElement(
                    "category", "term", category.term(), "scheme", category.scheme(), "label", category.label());
        }
        if (!entry.summary().isEmpty()) {
            xml.element("summary", entry.summary());
        }
        if (!entry.content().isEmpty()) {
            xml.element("content", entry.content(), "type", "html");
        }
        xml.close();
    }

    private static void writeTombstone(XmlLines xml, DeletedEntry deleted) {
        xml.open("at:deleted-entry", "ref", deleted.id(), "when", Moments.rfc3339(deleted.when()));
        xml.element("at:comment", deleted.reason());
        xml.close();
    }
}
