package org.dateline.sitemap;

import java.util.List;
import org.dateline.xml.XmlLines;

/** The newest reports, for search engines that look for news. */
public record NewsSitemap(List<Report> reports) {

    /** The most that a news sitemap may hold. */
    public static final int MOST_REPORTS = 1_000;

    public NewsSitemap {
        reports = List.copyOf(reports);
    }

    /**
     * One report.
     *
     * @param publication the digest's name
     * @param language the publication's, a code of ISO 639
     * @param published as W3C writes dates
     */
    public record Report(String url, String publication, String language, String published, String title) {}

    public byte[] bytes() {
        XmlLines xml = new XmlLines();
        xml.openRoot("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9", new String[] {"news"});
        for (Report report : reports) {
            xml.open("url");
            xml.element("loc", report.url());
            xml.open("news:news");
            xml.open("news:publication");
            xml.element("news:name", report.publication());
            xml.element("news:language", report.language());
            xml.close();
            xml.element("news:publication_date", report.published());
            xml.element("news:title", report.title());
            xml.close();
            xml.close();
        }
        xml.close();
        return xml.bytes();
    }
}
