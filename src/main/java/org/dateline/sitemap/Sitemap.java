package org.dateline.sitemap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dateline.xml.XmlLines;

/** A list of pages for search engines, and the index of such lists, by the protocol of sitemaps. */
public record Sitemap(List<SitemapEntry> entries) {

    // spec: the protocol of sitemaps: at most 50,000 addresses and 50 MB, uncompressed
    static final int MOST_ENTRIES = 50_000;
    static final int MOST_BYTES = 52_428_800;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** In bytes: more than the elements of an entry need around its address. */
    private static final int AROUND_AN_ADDRESS = 100;

    public Sitemap {
        entries = List.copyOf(entries);
    }

    /**
     * What is to be listed, in pieces that are no larger than the protocol allows; one piece where it is small enough.
     *
     * @param url where a thing is listed, encoded
     */
    public static <T> List<List<T>> pieces(List<T> things, Function<T, String> url) {
        return pieces(things, url, MOST_ENTRIES, MOST_BYTES - 10 * AROUND_AN_ADDRESS);
    }

    static <T> List<List<T>> pieces(List<T> things, Function<T, String> url, int mostEntries, int mostBytes) {
        List<List<T>> pieces = new ArrayList<>();
        List<T> piece = new ArrayList<>();
        int bytes = 0;
        for (T thing : things) {
            int size = url.apply(thing).getBytes(StandardCharsets.UTF_8).length + AROUND_AN_ADDRESS;
            if (!piece.isEmpty() && (piece.size() == mostEntries || bytes + size > mostBytes)) {
                pieces.add(List.copyOf(piece));
                piece.clear();
                bytes = 0;
            }
            piece.add(thing);
            bytes += size;
        }
        pieces.add(List.copyOf(piece));
        return pieces;
    }

    public byte[] bytes() {
        return write("urlset", "url");
    }

    /** As an index, whose entries are sitemaps. */
    public byte[] indexBytes() {
        return write("sitemapindex", "sitemap");
    }

    private byte[] write(String root, String element) {
        XmlLines xml = new XmlLines();
        xml.openRoot(root, NAMESPACE, new String[0]);
        for (SitemapEntry entry : entries) {
            xml.open(element);
            xml.element("loc", entry.url());
            if (!entry.modified().isEmpty()) {
                xml.element("lastmod", entry.modified());
            }
            xml.close();
        }
        xml.close();
        return xml.bytes();
    }
}
