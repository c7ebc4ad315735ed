package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dateline.cli.Cli;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What machines read in the digest of this repository, over every page of it. */
class DemoForMachinesTest {

    private static final String BASE = "https://dateline.example/";

    private static final Set<String> ADDRESSES = Set.of(
            "@id",
            "url",
            "item",
            "logo",
            "sameAs",
            "archivedAt",
            "mainEntityOfPage",
            "target",
            "ethicsPolicy",
            "verificationFactCheckingPolicy",
            "correctionsPolicy");

    @TempDir
    static Path root;

    private static Path site;
    private static List<SeenPage> pages;

    @BeforeAll
    static void build() {
        site = root.resolve("site");
        Cli.Result built =
                Cli.run("build", "--root", Path.of("").toAbsolutePath().toString(), "--output", site.toString());
        assertEquals(0, built.code(), built.err());
        pages = SeenPage.allOf(site);
    }

    @Test
    void everyIndexablePageTellsOfItselfInOneGraphAndNoOtherDoes() {
        List<String> wrong = pages.stream()
                .filter(page -> page.isIndexable()
                        != page.node("NewsMediaOrganization")
                                .filter(node -> node.at("@id").text().equals(BASE + "#publisher"))
                                .isPresent())
                .map(SeenPage::address)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyKindOfPageHasItsTypes() {
        Map<String, String> types = new TreeMap<>();
        for (String address : List.of(
                "",
                "2025/03/18/",
                "2025/03/18/trump-putin-call/",
                "2025/03/",
                "topics/energy/",
                "topics/energy/2025/03/",
                "tags/donald-trump/",
                "places/odesa/",
                "storylines/black-sea-talks/",
                "corrections/",
                "about/",
                "archive/")) {
            types.put(
                    "/" + address,
                    page(address).graph().stream()
                            .map(node -> node.at("@type").text())
                            .filter(type -> !type.equals("NewsMediaOrganization"))
                            .collect(Collectors.joining(" ")));
        }
        assertEquals(
                Map.ofEntries(
                        Map.entry("/", "WebSite CollectionPage"),
                        Map.entry("/2025/03/18/", "CollectionPage"),
                        Map.entry("/2025/03/18/trump-putin-call/", "BreadcrumbList NewsArticle"),
                        Map.entry("/2025/03/", "BreadcrumbList CollectionPage"),
                        Map.entry("/topics/energy/", "BreadcrumbList CollectionPage"),
                        Map.entry("/topics/energy/2025/03/", "BreadcrumbList CollectionPage"),
                        Map.entry("/tags/donald-trump/", "BreadcrumbList CollectionPage"),
                        Map.entry("/places/odesa/", "BreadcrumbList CollectionPage"),
                        Map.entry("/storylines/black-sea-talks/", "BreadcrumbList CollectionPage"),
                        Map.entry("/corrections/", "CollectionPage"),
                        Map.entry("/about/", ""),
                        Map.entry("/archive/", "")),
                types);
    }

    @Test
    void everyAddressInTheGraphsIsAbsolute() {
        TreeSet<String> wrong = new TreeSet<>();
        for (SeenPage page : pages) {
            page.graph().stream()
                    .flatMap(SeenJson::objects)
                    .forEach(object -> object.names().stream()
                            .filter(ADDRESSES::contains)
                            .map(name -> object.at(name).text())
                            .filter(value -> !value.matches("https?://[^ ]+"))
                            .forEach(wrong::add));
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyArticleIsACompleteNewsArticleWithItsSource() {
        List<String> incomplete = new ArrayList<>();
        int articles = 0;
        for (SeenPage page : pages) {
            if (!page.address().matches("\\d{4}/\\d{2}/\\d{2}/[^/]+/")) {
                continue;
            }
            articles++;
            SeenJson article = page.node("NewsArticle").orElseThrow();
            for (String name : List.of(
                    "headline",
                    "description",
                    "datePublished",
                    "dateModified",
                    "author",
                    "publisher",
                    "mainEntityOfPage",
                    "inLanguage",
                    "articleSection",
                    "keywords")) {
                if (!article.at(name).isThere()) {
                    incomplete.add(page.address() + " has no " + name);
                }
            }
            assertEquals(page.canonical(), article.at("url").text());
            assertEquals("NewsArticle", article.at("isBasedOn", "@type").text());
            List<String> told =
                    new ArrayList<>(List.of(article.at("isBasedOn", "url").text()));
            article.at("citation")
                    .items()
                    .forEach(each -> told.add(each.at("url").text()));
            assertEquals(page.document().select("a.original").eachAttr("href"), told, page.address());
            assertTrue(article.at("isBasedOn", "publisher", "name").isThere());
            assertTrue(article.at("headline").text().length() <= 110);
            assertEquals(
                    BASE + page.address().substring(0, 11),
                    article.at("isPartOf", "url").text());
            assertEquals(
                    page.document().select("aside .corr").size(),
                    article.at("correction").items().size(),
                    page.address());
            assertTrue(article.at("dateModified")
                            .text()
                            .substring(0, 10)
                            .compareTo(article.at("datePublished").text().substring(0, 10))
                    >= 0);
        }
        assertEquals(List.of(), incomplete);
        assertEquals(153, articles);
    }

    @Test
    void correctionsAreToldWithTheirDayAndTheirArticle() {
        List<SeenJson> comments = page("corrections/")
                .node("CollectionPage")
                .orElseThrow()
                .at("hasPart")
                .items();
        assertEquals(page("corrections/").document().select(".corr").size(), comments.size());
        for (SeenJson comment : comments) {
            assertEquals("CorrectionComment", comment.at("@type").text());
            assertTrue(comment.at("datePublished").text().matches("\\d{4}-\\d{2}-\\d{2}"));
            assertTrue(comment.at("about", "@id").text().startsWith(BASE + "2025/03/"));
        }
    }

    @Test
    void placesHaveTheirCoordinatesAndStorylinesTheirOrder() {
        SeenJson about =
                page("places/odesa/").node("CollectionPage").orElseThrow().at("about", "0");
        assertEquals("Place", about.at("@type").text());
        assertEquals("GeoCoordinates", about.at("geo", "@type").text());
        assertTrue(about.at("geo", "latitude").text().startsWith("46."));
        SeenJson list = page("storylines/black-sea-talks/")
                .node("CollectionPage")
                .orElseThrow()
                .at("mainEntity");
        assertEquals(
                "https://schema.org/ItemListOrderAscending",
                list.at("itemListOrder").text());
        assertEquals("1", list.at("itemListElement", "0", "position").text());
    }

    @Test
    void listsNameThePagesThatTheyLinkTo() {
        SeenPage edition = page("2025/03/18/");
        assertEquals(
                edition.document().select(".item h3 a").stream()
                        .map(link -> URI.create(edition.canonical())
                                .resolve(link.attr("href"))
                                .toString())
                        .toList(),
                edition.node("CollectionPage").orElseThrow().at("mainEntity", "itemListElement").items().stream()
                        .map(item -> item.at("url").text())
                        .toList());
    }

    @Test
    void linksAreSharedAsWhatTheyAre() {
        SeenPage article = page("2025/03/18/trump-putin-call/");
        assertEquals("article", article.property("og:type"));
        assertEquals("The Dateline Digest", article.property("og:site_name"));
        assertEquals(article.document().select("h1").text(), article.property("og:title"));
        assertEquals(article.canonical(), article.property("og:url"));
        assertEquals("en_GB", article.property("og:locale"));
        assertEquals(
                article.node("NewsArticle").orElseThrow().at("datePublished").text(),
                article.property("article:published_time"));
        assertEquals("website", page("topics/").property("og:type"));
        assertEquals("", page("404.html").property("og:type"));
        assertEquals("", page("search/").property("og:type"));
    }

    @Test
    void sitemapsHoldEveryIndexablePageOnceAndNothingElse() throws Exception {
        List<String> listed = new ArrayList<>();
        for (String piece : texts("sitemap.xml", "loc")) {
            listed.addAll(texts(piece.substring(BASE.length()), "loc"));
        }
        List<String> indexable = pages.stream()
                .filter(SeenPage::isIndexable)
                .map(SeenPage::canonical)
                .sorted()
                .toList();
        assertEquals(indexable, listed.stream().sorted().toList());
        assertTrue(indexable.size() > 900, indexable.size() + " pages");
    }

    @Test
    void newsSitemapHoldsTheLastTwoDays() throws Exception {
        Set<String> days = texts("news-sitemap.xml", "loc").stream()
                .map(url -> url.substring(BASE.length(), BASE.length() + 10))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("2025/03/30", "2025/03/31"), days);
        int reports = texts("news-sitemap.xml", "loc").size();
        for (String name : List.of("news:name", "news:language", "news:publication_date", "news:title")) {
            assertEquals(reports, texts("news-sitemap.xml", name).size(), name);
        }
        assertEquals(Set.of("en"), Set.copyOf(texts("news-sitemap.xml", "news:language")));
    }

    @Test
    void robotsAreToldWhereTheSitemapsStand() throws IOException {
        assertEquals("""
                User-agent: *
                Allow: /

                Sitemap: https://dateline.example/sitemap.xml
                Sitemap: https://dateline.example/news-sitemap.xml
                """, Files.readString(site.resolve("robots.txt")));
    }

    @Test
    void manifestNamesFilesThatExistAndIsLinkedFromEveryPage() throws IOException {
        SeenJson manifest = SeenJson.of(Files.readString(site.resolve("manifest.json")));
        assertEquals("The Dateline Digest", manifest.at("name").text());
        assertEquals("./", manifest.at("start_url").text());
        assertEquals(2, manifest.at("icons").items().size());
        for (SeenJson icon : manifest.at("icons").items()) {
            assertTrue(Files.exists(site.resolve(icon.at("src").text())), icon.text());
        }
        for (SeenPage page : pages) {
            String href = page.document().select("link[rel=manifest]").attr("href");
            URI from = URI.create("/" + page.address());
            assertEquals("/manifest.json", from.resolve(href).getPath(), page.address());
        }
    }

    @Test
    void programsFindEntriesInTheVisiblePage() {
        SeenPage page = page("2025/03/18/trump-putin-call/");
        Element entry = page.document().selectFirst(".h-entry");
        assertEquals(page.property("og:title"), entry.select(".p-name").text());
        assertEquals(page.canonical(), entry.select(".u-url").text());
        assertEquals(
                page.property("article:published_time"),
                entry.select(".dt-published").attr("datetime"));
        assertTrue(entry.select(".u-bookmark-of").attr("href").startsWith("https://"));
        assertTrue(!entry.select(".p-category").isEmpty()
                && !entry.select(".p-summary").isEmpty());
        assertTrue(!entry.select(".e-content").isEmpty()
                && !entry.select(".p-author.h-card").isEmpty());
        for (String address :
                List.of("", "2025/03/18/", "topics/energy/", "tags/donald-trump/", "topics/energy/2025/03/")) {
            SeenPage list = page(address);
            assertEquals(1, list.document().select(".h-feed").size(), address);
            assertEquals(
                    list.document().select(".item h3 a, .item h4 a"),
                    list.document().select(".h-feed .h-entry > * > a.u-url.p-name"),
                    address);
            assertTrue(!list.document().select(".h-entry").isEmpty(), address);
        }
    }

    @Test
    void mediaTopicsAreToldToFeedsAndSearchEngines() throws IOException {
        String code = "http://cv.iptc.org/newscodes/mediatopic/20000639";
        assertEquals(
                code,
                page("2025/03/18/trump-putin-call/")
                        .node("NewsArticle")
                        .orElseThrow()
                        .at("about", "0", "@id")
                        .text());
        assertTrue(Files.readString(site.resolve("topics/diplomacy/feed.xml"))
                .contains("<category term=\"20000639\" scheme=\"http://cv.iptc.org/newscodes/mediatopic/\""));
    }

    private static SeenPage page(String address) {
        return pages.stream()
                .filter(page -> page.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(String file, String element) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(site.resolve(file))));
        NodeList nodes = document.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
