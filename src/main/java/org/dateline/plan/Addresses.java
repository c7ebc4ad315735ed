package org.dateline.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.ArticleId;
import org.dateline.article.Place;
import org.dateline.article.Slug;
import org.dateline.article.Source;
import org.dateline.article.Status;
import org.dateline.article.Storyline;
import org.dateline.article.Tag;
import org.dateline.article.Topic;
import org.dateline.data.DataFormat;
import org.dateline.data.Schema;
import org.dateline.feed.FeedFormat;
import org.jspecify.annotations.Nullable;

/** Where every page of the site stands: the one place that makes an address. */
final class Addresses {

    private static final String SCHEMAS = "schemas/";
    private static final SitePath HEADERS = new SitePath("_headers");
    private static final SitePath REDIRECTS = new SitePath("_redirects");
    private static final SitePath SECURITY = new SitePath(".well-known/security.txt");
    private static final SitePath CHECKSUMS = new SitePath("checksums.json");
    private static final SitePath NOT_FOUND = new SitePath("404.html");

    private static final SitePath SITEMAP_INDEX = new SitePath("sitemap.xml");
    private static final String SITEMAP_PIECE = "sitemap-";
    private static final SitePath NEWS_SITEMAP = new SitePath("news-sitemap.xml");
    private static final SitePath ROBOTS = new SitePath("robots.txt");
    private static final SitePath MANIFEST = new SitePath("manifest.json");

    private static final Pattern MONTH = Pattern.compile("(?:^|/)(\\d{4})/(\\d{2})/");

    private final Set<String> reserved;
    private final String folder;

    /**
     * @param reserved what no tag may be called in an address
     * @param language whose folder all stands in; null for the main one, which has none
     */
    Addresses(Set<String> reserved, @Nullable String language) {
        this.reserved = reserved;
        this.folder = language == null ? "" : language.toLowerCase(Locale.ROOT) + "/";
    }

    private SitePath page(String... folders) {
        return new SitePath(folder + SitePath.page(folders).file());
    }

    /** The pages of a version that are there whatever it holds, but for the home page and the one about the digest. */
    List<SitePath> indexes() {
        return List.of(
                archive(), topics(), tags(), places(), sources(), storylines(), corrections(), search(), feeds());
    }

    /** The address here of what another version has at the given one. */
    SitePath sameAs(SitePath path, Addresses other) {
        return path.file().startsWith(other.folder)
                ? new SitePath(folder + path.file().substring(other.folder.length()))
                : path;
    }

    /** The folder of the language: {@code uk/}, or nothing for the main one. */
    String folder() {
        return folder;
    }

    SitePath home() {
        return page();
    }

    SitePath archive() {
        return page("archive");
    }

    SitePath topics() {
        return page("topics");
    }

    SitePath tags() {
        return page("tags");
    }

    SitePath places() {
        return page("places");
    }

    SitePath sources() {
        return page("sources");
    }

    SitePath storylines() {
        return page("storylines");
    }

    SitePath corrections() {
        return page("corrections");
    }

    SitePath search() {
        return page("search");
    }

    SitePath searchData(String file) {
        return new SitePath(folder + "search/data/" + file);
    }

    /** The folder of the feeds of key developments; no page is there. */
    SitePath editions() {
        return page("editions");
    }

    SitePath feeds() {
        return page("feeds");
    }

    SitePath opml() {
        return new SitePath(folder + "feeds.opml");
    }

    /** The feed of a landing page lies beside it: {@code /topics/energy/} has {@code /topics/energy/feed.xml}. */
    SitePath feed(SitePath landing, FeedFormat format) {
        return new SitePath(landing.address() + format.fileName());
    }

    /** What a page shows, as data, lies beside its folder: {@code /2025/03/18/} has {@code /2025/03/18.json}. */
    SitePath data(SitePath page, DataFormat format) {
        String address = page.address();
        return new SitePath(address.substring(0, address.length() - 1) + "." + format.id());
    }

    /** Where all of the data is. */
    SitePath dataIndex() {
        return new SitePath(folder + "data/index.json");
    }

    /** The folder of the schemas, below the site's root. */
    String schemas() {
        return SCHEMAS;
    }

    SitePath schema(Schema schema) {
        return new SitePath(SCHEMAS + schema.fileName());
    }

    /** What Netlify, Cloudflare Pages and their like read: which headers go out with what. */
    SitePath headers() {
        return HEADERS;
    }

    /** What the same read: which addresses lead to others. */
    SitePath redirects() {
        return REDIRECTS;
    }

    /** The sums of all files; made when these are there, so it is in no plan. */
    SitePath checksums() {
        return CHECKSUMS;
    }

    // spec: RFC 9116, 3
    SitePath security() {
        return SECURITY;
    }

    /**
     * The page at an earlier address of an article.
     *
     * @param alias as {@code /path/}
     */
    SitePath alias(String alias) {
        String path = alias.substring(1, alias.length() - 1);
        return path.endsWith(".html") ? new SitePath(path) : SitePath.page(path);
    }

    static SitePath sitemapIndex() {
        return SITEMAP_INDEX;
    }

    /** A piece of the sitemap lies at the root, since a sitemap may only list what lies beside or below it. */
    static SitePath sitemap(String piece) {
        return new SitePath(SITEMAP_PIECE + piece + ".xml");
    }

    static boolean isSitemapPiece(String address) {
        return address.startsWith(SITEMAP_PIECE);
    }

    static SitePath newsSitemap() {
        return NEWS_SITEMAP;
    }

    static SitePath robots() {
        return ROBOTS;
    }

    static SitePath manifest() {
        return MANIFEST;
    }

    /** The month that a page stands under, be it an edition, an article or a month of a landing page. */
    static Optional<YearMonth> monthIn(SitePath path) {
        Matcher month = MONTH.matcher(path.address());
        return month.find()
                ? Optional.of(YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))))
                : Optional.empty();
    }

    SitePath about() {
        return page("about");
    }

    SitePath notFound() {
        return NOT_FOUND;
    }

    SitePath day(LocalDate day) {
        return page(year(day.getYear()), two(day.getMonthValue()), two(day.getDayOfMonth()));
    }

    /** The edition as plain text. */
    SitePath textEdition(LocalDate day) {
        return new SitePath(day(day).address() + "edition.txt");
    }

    /** The card of a page lies beside it: {@code /2025/03/18/} has {@code /2025/03/18/card.png}; the home page's is the digest's. */
    SitePath card(SitePath page) {
        return new SitePath(page.address() + "card.png");
    }

    SitePath month(YearMonth month) {
        return page(year(month.getYear()), two(month.getMonthValue()));
    }

    SitePath yearPage(int year) {
        return page(year(year));
    }

    SitePath article(ArticleId id) {
        LocalDate day = id.day();
        return page(
                year(day.getYear()),
                two(day.getMonthValue()),
                two(day.getDayOfMonth()),
                id.slug().value());
    }

    SitePath topic(Topic topic) {
        return page("topics", topic.id().value());
    }

    SitePath tag(Tag tag) {
        Slug slug = tag.slug();
        return page("tags", reserved.contains(slug.value()) ? slug + "-tag" : slug.value());
    }

    SitePath place(Place place) {
        return page("places", place.id().value());
    }

    SitePath source(Source source) {
        Slug id = source.id();
        return page("sources", reserved.contains(id.value()) ? id + "-source" : id.value());
    }

    SitePath storyline(Storyline storyline) {
        return page("storylines", storyline.id().value());
    }

    SitePath status(Status status) {
        return page("statuses", status.id());
    }

    /** The month's page of a landing page: {@code /topics/energy/} has {@code /topics/energy/2025/03/}. */
    SitePath monthOf(SitePath landing, YearMonth month) {
        return SitePath.page(landing.address() + year(month.getYear()), two(month.getMonthValue()));
    }

    SitePath dayOf(SitePath landing, LocalDate day) {
        return SitePath.page(
                landing.address() + year(day.getYear()), two(day.getMonthValue()), two(day.getDayOfMonth()));
    }

    /** An image that lies beside an article keeps its path. */
    static SitePath asset(String contentPath) {
        return new SitePath(contentPath);
    }

    /**
     * A smaller copy lies in a folder beside the image: {@code 2025/03/18/480w/crane.jpg}. No image of the content does, so
     * that none wants its address.
     */
    static SitePath copy(String contentPath, int width) {
        int name = contentPath.lastIndexOf('/') + 1;
        return new SitePath(contentPath.substring(0, name) + width + "w/" + contentPath.substring(name));
    }

    private static String year(int year) {
        return year >= 1000
                ? Integer.toString(year)
                : Integer.toString(10_000 + year).substring(1);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
