package org.dateline.feed;

import java.util.List;
import org.dateline.xml.XmlLines;

/** A list of feeds, in OPML 2.0, that a feed reader takes over as a whole. Every address in it is absolute. */
public record Opml(String title, List<Group> groups) {

    public Opml {
        groups = List.copyOf(groups);
    }

    /** Feeds that belong together, under a heading. */
    public record Group(String title, List<Outline> feeds) {
        public Group {
            feeds = List.copyOf(feeds);
        }
    }

    /**
     * A feed.
     *
     * @param feed its address
     * @param page the page that shows the same to people
     */
    public record Outline(String title, String feed, String page) {}

    public byte[] bytes() {
        XmlLines xml = new XmlLines();
        xml.openRoot("opml", "", new String[0], "version", "2.0");
        xml.open("head");
        xml.element("title", title);
        xml.close();
        xml.open("body");
        for (Group group : groups) {
            xml.open("outline", "text", group.title());
            for (Outline each : group.feeds()) {
                xml.emptyElement(
                        "outline",
                        "type",
                        "rss", // spec: OPML 2.0, "Subscription lists": so it is for a feed of any format
                        "text",
                        each.title(),
                        "title",
                        each.title(),
                        "xmlUrl",
                        each.feed(),
                        "htmlUrl",
                        each.page());
            }
            xml.close();
        }
        xml.close();
        xml.close();
        return xml.bytes();
    }
}
