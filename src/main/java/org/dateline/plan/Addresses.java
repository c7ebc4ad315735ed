package org.dateline.plan;

import java.time.LocalDate;
import java.time.YearMonth;
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
import org.dateline.feed.FeedFormat;

/** Where every page of the site stands: the one place that makes an address. */
final class Addresses {

    private static final SitePath HOME = SitePath.page();
    private static final SitePath ARCHIVE = SitePath.page("archive");
    private static final SitePath TOPICS = SitePath.page("topics");
    private static final SitePath TAGS = SitePath.page("tags");
    private static final SitePath PLACES = SitePath.page("places");
    private static final SitePath SOURCES = SitePath.page("sources");
    private static final SitePath STORYLINES = SitePath.page("storylines");
    private static final SitePath CORRECTIONS = SitePath.page("corrections");
    private static final SitePath EDITIONS = SitePath.page("editions");
    private static final SitePath FEEDS = SitePath.page("feeds");
    private static final SitePath OPML = new SitePath("feeds.opml");
    private static final SitePath SEARCH = SitePath.page("search");
    private static final SitePath ABOUT = SitePath.page("about");
    private static final SitePath NOT_FOUND = new SitePath("404.html");

    private static final SitePath SITEMAP_INDEX = new SitePath("sitemap.xml");
    private static final SitePath NEWS_SITEMAP = new SitePath("news-sitemap.xml");
    private static final SitePath ROBOTS = new SitePath("robots.txt");
    private static final SitePath MANIFEST = new SitePath("manifest.json");

    private static final Pattern MONTH = Pattern.compile("(?:^|/)(\\d{4})/(\\d{2})/");

    private final Set<String> reserved;

    /** @param reserved what no tag may be called in an address */
    Addresses(Set<String> reserved) {
        this.reserved = reserved;
    }

    SitePath home() {
        return HOME;
    }

    SitePath archive() {
        return ARCHIVE;
    }

    SitePath topics() {
        return TOPICS;
    }

    SitePath tags() {
        return TAGS;
    }

    SitePath places() {
        return PLACES;
    }

    SitePath sources() {
        return SOURCES;
    }

    SitePath storylines() {
        return STORYLINES;
    }

    SitePath corrections() {
        return CORRECTIONS;
    }

    SitePath search() {
        return SEARCH;
    }

    SitePath searchData(String file) {
        return new SitePath("search/data/" + file);
    }

    /** The folder of the feeds of key developments; no page is there. */
    SitePath editions() {
        return EDITIONS;
    }

    SitePath feeds() {
        return FEEDS;
    }

    SitePath opml() {
        return OPML;
    }

    /** The feed of a landing page lies beside it: {@code /topics/energy/} has {@code /topics/energy/feed.xml}. */
    SitePath feed(SitePath landing, FeedFormat format) {
        return new SitePath(landing.address() + format.fileName());
    }

    static SitePath sitemapIndex() {
        return SITEMAP_INDEX;
    }

    /** A piece of the sitemap lies at the root, since a sitemap may only list what lies beside or below it. */
    static SitePath sitemap(String piece) {
        return new SitePath("sitemap-" + piece + ".xml");
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
        return ABOUT;
    }

    SitePath notFound() {
        return NOT_FOUND;
    }

    SitePath day(LocalDate day) {
        return SitePath.page(year(day.getYear()), two(day.getMonthValue()), two(day.getDayOfMonth()));
    }

    /** The edition as plain text. */
    SitePath textEdition(LocalDate day) {
        return new SitePath(day(day).address() + "edition.txt");
    }

    SitePath month(YearMonth month) {
        return SitePath.page(year(month.getYear()), two(month.getMonthValue()));
    }

    SitePath yearPage(int year) {
        return SitePath.page(year(year));
    }

    SitePath article(ArticleId id) {
        LocalDate day = id.day();
        return SitePath.page(
                year(day.getYear()),
                two(day.getMonthValue()),
                two(day.getDayOfMonth()),
                id.slug().value());
    }

    SitePath topic(Topic topic) {
        return SitePath.page("topics", topic.id().value());
    }

    SitePath tag(Tag tag) {
        Slug slug = tag.slug();
        return SitePath.page("tags", reserved.contains(slug.value()) ? slug + "-tag" : slug.value());
    }

    SitePath place(Place place) {
        return SitePath.page("places", place.id().value());
    }

    SitePath source(Source source) {
        Slug id = source.id();
        return SitePath.page("sources", reserved.contains(id.value()) ? id + "-source" : id.value());
    }

    SitePath storyline(Storyline storyline) {
        return SitePath.page("storylines", storyline.id().value());
    }

    SitePath status(Status status) {
        return SitePath.page("statuses", status.id());
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
    SitePath asset(String contentPath) {
        return new SitePath(contentPath);
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
