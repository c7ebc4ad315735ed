package org.dateline.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.article.PartialDate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds when an article was published: the surest statement first, texts last. */
final class DateReader {

    private static final String[] PUBLISHED = {
        "article:published_time",
        "article:published",
        "og:article:published_time",
        "og:published_time",
        "article:post_date",
        "og:pubdate",
        "parsely-pub-date",
        "sailthru.date",
        "publish-date",
        "publish_date",
        "publishdate",
        "published-date",
        "published_date",
        "published_time",
        "pubdate",
        "publication_date",
        "publicationdate",
        "datepublished",
        "datepublication",
        "dc.date.issued",
        "dcterms.issued",
        "dc.issued",
        "dcterms.created",
        "dc.date.created",
        "dc.date.publication",
        "dcsext.articlefirstpublished",
        "article_date_original",
        "originalpublicationdate",
        "date_published",
        "article.published",
        "article.created",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "citation_publication_date",
        "citation_date",
        "bt:pubdate",
        "rnews:datepublished",
        "displaydate",
        "release_date",
        "ptime",
        "analyticsattributes.articledate",
        "dc.date",
        "dcterms.date",
        "date",
        "datecreated",
        "created",
        "creation_date",
        "video:release_date",
        "dcterms.available",
        "shareaholic:article_published_time",
        "live_blog:start_time",
        "gentime",
        "mediator_published_time"
    };

    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "article:updated_time",
        "article:updated",
        "og:modified_time",
        "datemodified",
        "last-modified",
        "lastmod",
        "modified",
        "dcterms.modified",
        "dc.date.modified",
        "revised",
        "date_modified",
        "date.updated",
        "dc.modified"
    };

    private static final Pattern IN_ADDRESS = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)(?:([/_.-])(1[0-2]|0?[1-9])\\2(3[01]|[12]\\d|0?[1-9])|(1[0-2]|0[1-9])(3[01]|[12]\\d|0[1-9]))(?!\\d)");

    private static final Pattern DAY_FIRST_IN_ADDRESS = Pattern.compile("[/_-]([0-3]\\d-[01]\\d-20\\d\\d)(?!\\d)");

    private static final String CLASSED = ".published, .entry-date, .post-date, .postdate, .date-published,"
            + " .publish-date, .pubdate, .article-date, .article__date, .date-posted, .date-header, .posted-on,"
            + " .post__date, .article-published, .articleDate, .datePublished, .dateline, .entry-time,"
            + " .article_date, .post_date, .created, .create, .createdate, .news-date, .timestamp, .date, .datum,"
            + " .datetime, .fecha, .data, .day, #date, #datum";

    /** The classes of dates that a theme made up, tried after the common ones. */
    private static final String LIKE_A_DATE = "[class*=date], [class*=Date], [class*=datum], [class*=Datum],"
            + " [class*=fecha], [class*=publish], [class*=time], [class*=meta], [class*=byline], [class*=info],"
            + " [id*=date], [id*=time], [id*=datum], [class*=submitted], [class*=author]";

    private static final int NEAR = 3000;

    private final PageFacts facts;

    private DateReader(PageFacts facts) {
        this.facts = facts;
    }

    static Optional<Found<Published>> published(PageFacts facts) {
        return new DateReader(facts)
                .published()
                .map(found -> new Found<>(LocalOffset.restored(found.value(), facts.page()), found.evidence()));
    }

    static Optional<Found<PartialDate>> modified(PageFacts facts) {
        DateReader reader = new DateReader(facts);
        return reader.meta(MODIFIED)
                .or(() -> reader.said("dateModified"))
                .or(() -> reader.itemprop("dateModified"))
                .map(found -> new Found<>(found.value().date(), found.evidence()));
    }

    private Optional<Found<Published>> published() {
        return meta(PUBLISHED[0], PUBLISHED[1], PUBLISHED[2])
                .or(() -> said("datePublished"))
                .or(() -> meta(PUBLISHED))
                .or(() -> itemprop("datePublished"))
                .or(this::inAddress)
                .or(() -> said("dateCreated"))
                .or(() -> said("uploadDate"))
                .or(() -> itemprop("dateCreated"))
                .or(() -> times("time[pubdate], time[itemprop*=datePublished], time.published, time.entry-date,"
                        + " time[class*=publi], time[class*=date], abbr.published"))
                .or(() -> times("article time, main time, header time"))
                .or(() -> classed(CLASSED, 60))
                .or(() -> times("time"))
                .or(() -> classed(LIKE_A_DATE, 150))
                .or(this::nearHeadline)
                .or(() -> meta(MODIFIED))
                .or(() -> said("dateModified"))
                .or(() -> itemprop("dateModified"));
    }

    private Optional<Found<Published>> meta(String... names) {
        for (String name : names) {
            for (Found<String> found : facts.meta().all(name)) {
                Optional<Found<Published>> date = read(found.value(), found.evidence());
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Found<Published>> said(String key) {
        return read(facts.said(key).text(), "JSON-LD " + key)
                .or(() -> facts.data().any(key).flatMap(json -> read(json.text(), "JSON-LD " + key)));
    }

    private Optional<Found<Published>> itemprop(String name) {
        return first(facts.page().select("[itemprop*=" + name + "]").stream(), "itemprop=\"" + name + "\"", 100);
    }

    private Optional<Found<Published>> times(String query) {
        return first(facts.page().select(query).stream().filter(DateReader::isOutsideAsides), query.split(",")[0], 100);
    }

    private Optional<Found<Published>> classed(String query, int longest) {
        for (Element element : facts.page().select(query)) {
            if (!isOutsideAsides(element)) {
                continue;
            }
            String text = Words.collapsed(element.text());
            if (text.length() > 5 && text.length() <= longest) {
                Optional<Found<Published>> date = read(text, "class=\"" + element.className() + "\"");
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Found<Published>> first(Stream<Element> elements, String evidence, int longest) {
        return elements.map(element -> attributes(element, longest)
                        .flatMap(text -> read(text, evidence).stream())
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<String> attributes(Element element, int longest) {
        String text = Words.collapsed(element.text());
        return Stream.of(
                        element.attr("datetime"),
                        element.attr("content"),
                        element.attr("title"),
                        text.length() > longest ? "" : text)
                .filter(value -> !value.isBlank());
    }

    /** A date in a teaser or a sidebar is another article's. */
    static boolean isOutsideAsides(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            String tag = at.normalName();
            if (tag.equals("aside")
                    || tag.equals("nav")
                    || tag.equals("footer")
                            && at.parent() != null
                            && at.parent().normalName().equals("body")) {
                return false;
            }
            String names = PageCleaning.names(at);
            if (ELSEWHERE.matcher(names).find() && !tag.equals("body") && !tag.equals("html")) {
                return false;
            }
        }
        return true;
    }

    private static final Pattern ELSEWHERE = Pattern.compile(
            " (?:related|comments?|comment list|commentlist|respond|sidebar|widgets?|site footer|page footer|footer(?<!(?:post|entry|article) footer)|recommended|recent|most read|popular|teasers?|nav|menu|copyright) ");

    private Optional<Found<Published>> inAddress() {
        String address = facts.address() == null ? "" : facts.address().value();
        return addressDate(address, "address of the page")
                .or(() -> facts.page().select("link[rel=canonical]").stream()
                        .map(link -> addressDate(link.attr("href"), "canonical address"))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Found<Published>> addressDate(String address, String evidence) {
        Matcher matcher = IN_ADDRESS.matcher(address);
        if (matcher.find()) {
            return read(matcher.group(1) + "-" + part(matcher, 3) + "-" + part(matcher, 4), evidence);
        }
        Matcher dayFirst = DAY_FIRST_IN_ADDRESS.matcher(address);
        return dayFirst.find() ? read(dayFirst.group(1), evidence) : Optional.empty();
    }

    private static String part(Matcher matcher, int group) {
        return matcher.group(group) != null ? matcher.group(group) : matcher.group(group + 2);
    }

    /** The first date written after the headline. */
    private Optional<Found<Published>> nearHeadline() {
        List<Element> headings = facts.page().select("h1, h2.title, .entry-title, .title");
        Element around = headings.isEmpty() ? facts.page().body() : headings.get(0);
        while (around != null) {
            Optional<Found<Published>> date = read(beginning(around), "text near the headline");
            if (date.isPresent() || around.normalName().equals("body")) {
                return date;
            }
            around = around.parent();
        }
        return Optional.empty();
    }

    /** The text at the beginning of an element, with a space wherever another element begins. */
    private static String beginning(Element element) {
        StringBuilder text = new StringBuilder();
        for (var nodes = element.nodeStream(TextNode.class).iterator(); nodes.hasNext() && text.length() < NEAR; ) {
            text.append(nodes.next().getWholeText().strip()).append(' ');
        }
        return Words.collapsed(text.toString());
    }

    private Optional<Found<Published>> read(String text, String evidence) {
        return WrittenDate.find(text.length() > NEAR ? text.substring(0, NEAR) : text)
                .map(date -> date.published(facts.profile().zone()))
                .filter(date -> isPlausible(date.date()))
                .map(date -> new Found<>(date, evidence));
    }

    private static boolean isPlausible(PartialDate date) {
        LocalDate day = date.day();
        return day != null && day.getYear() >= 1995 && day.getYear() < 2100;
    }
}
