package org.dateline.feed;

import org.dateline.xml.XmlLines;

/** Writes RSS 2.0, with an entry's whole text in {@code content:encoded}. */
final class RssWriter {

    private RssWriter() {}

    static byte[] write(Feed feed, String self) {
        XmlLines xml = new XmlLines();
        xml.openRoot("rss", "", new String[] {"atom", "content"}, "version", "2.0");
        xml.open("channel");
        xml.element("title", feed.title());
        xml.element("link", feed.page());
        xml.element("description", asHtml(feed.description()));
        xml.emptyElement("atom:link", "rel", "self", "type", FeedFormat.RSS.mediaType(), "href", self);
        xml.element("language", feed.language());
        if (!feed.publisher().rights().isEmpty()) {
            xml.element("copyright", feed.publisher().rights());
        }
        if (!feed.entries().isEmpty()) {
            xml.element("lastBuildDate", Moments.rfc822(feed.updated()));
        }
        xml.element("generator", "Dateline");
        feed.entries().forEach(entry -> writeItem(xml, entry));
        xml.close();
        xml.close();
        return xml.bytes();
    }

    private static void writeItem(XmlLines xml, FeedEntry entry) {
        xml.open("item");
        xml.element("title", entry.title());
        xml.element("link", entry.url());
        // an address may change, and then the id must not
        xml.element("guid", entry.id(), "isPermaLink", "false");
        xml.element("pubDate", Moments.rfc822(entry.published()));
        for (FeedEntry.Category category : entry.categories()) {
            xml.element("category", category.label(), "domain", category.scheme());
        }
        if (!entry.summary().isEmpty()) {
            xml.element("description", asHtml(entry.summary()));
        }
        if (!entry.content().isEmpty()) {
            xml.element("content:encoded", entry.content());
        }
        xml.close();
    }

    /** Readers take a description for HTML, the channel's as well. */
    private static String asHtml(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
