package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places are shown on maps, each dot a link, and the same numbers stand in the list. */
class PlacesMapTest {

    private static final Pattern DOT = Pattern.compile("<a href=\"([^\"]*)\" aria-label=\"([^\"]*)\"><title>");
    private static final Pattern ENTRY =
            Pattern.compile("<li id=\"([^\"]*)\"><span class=\"map-number\">(\\d+)</span> <a href=\"[^\"]*\">([^<]*)<");

    @TempDir
    Path root;

    @BeforeEach
    void digest() throws IOException {
        write("digest.yaml", "title: T\nbase-url: https://t.example/\nlanguage: en\ntime-zone: UTC\n");
        write("topics.yaml", "- id: sea\n  title: Sea\n");
        write("places.yaml", """
                - {id: old-harbour, name: Old Harbour, country: Norway, lat: 60.39, lon: 5.32}
                - {id: new-harbour, name: New Harbour, country: Norway, lat: 60.41, lon: 5.30}
                - {id: north-light, name: North Light, country: Norway, lat: 63.4, lon: 10.4}
                - {id: far-bay, name: Far Bay, country: Chile, lat: -33.0, lon: -71.6}
                - {id: middle-sea, name: Middle Sea, lat: 59.0, lon: 3}
                """);
    }

    @Test
    void dotsAreNumberedAsTheListIsAndNamedInWords() throws IOException {
        report("2027/05/01/a", "[old-harbour, far-bay]");
        report("2027/05/02/b", "[old-harbour, new-harbour]");
        report("2027/05/03/c", "[north-light, middle-sea]");
        String page = build("places");

        assertEquals(
                List.of(
                        "#_old-harbour 2: Old Harbour and 1 more place near it, 2 reports",
                        "north-light/ 3: North Light, 1 report",
                        "middle-sea/ 4: Middle Sea, 1 report",
                        "far-bay/ 1: Far Bay, 1 report"),
                DOT.matcher(page)
                        .results()
                        .map(dot -> dot.group(1) + " " + dot.group(2))
                        .toList());
        assertEquals(
                List.of(
                        "_far-bay 1 Far Bay",
                        "_new-harbour 2 New Harbour",
                        "_north-light 3 North Light",
                        "_old-harbour 2 Old Harbour",
                        "_middle-sea 4 Middle Sea"),
                ENTRY.matcher(page)
                        .results()
                        .map(entry -> entry.group(1) + " " + entry.group(2) + " " + entry.group(3))
                        .toList());
        assertTrue(page.contains("<figcaption>Norway and around it</figcaption>"), page);
        assertTrue(page.contains("<figcaption>Places elsewhere</figcaption>"), page);
    }

    @Test
    void eachMapIsOneAssetThatThePlacesPagesShare() throws IOException {
        report("2027/05/01/a", "[old-harbour, new-harbour, far-bay]");
        String index = build("places");
        List<String> assets = assets();

        assertEquals(2, assets.size(), assets.toString());
        assertTrue(assets.get(0).matches("map-1\\.[0-9a-f]{10}\\.svg"), assets.toString());
        assertTrue(assets.get(1).matches("map-2\\.[0-9a-f]{10}\\.svg"), assets.toString());
        assertEquals(
                List.of("../assets/" + assets.get(0), "../assets/" + assets.get(1)),
                Pattern.compile("<image href=\"([^\"]*)\"")
                        .matcher(index)
                        .results()
                        .map(image -> image.group(1))
                        .toList());
        assertTrue(page("places/old-harbour").contains("<image href=\"../../assets/" + assets.get(0)));
        assertTrue(page("places/far-bay").contains("<image href=\"../../assets/" + assets.get(1)));
        assertTrue(page("places/far-bay").contains("role=\"img\" aria-label=\"Map: where Far Bay in Chile lies\""));
        assertEquals("", Cli.run("check", "--root", root.toString(), "--quiet").err());
    }

    @Test
    void placeHasNoMoreDigitsThanItWasGiven() throws IOException {
        report("2027/05/01/a", "[north-light, middle-sea]");
        build("places");
        assertTrue(page("places/north-light").contains("<a href=\"geo:63.4,10.4\">63.4, 10.4</a>"));
        assertTrue(page("places/middle-sea").contains("<a href=\"geo:59,3\">59, 3</a>"));
        assertTrue(page("places/middle-sea").contains("aria-label=\"Map: where Middle Sea lies\""));
    }

    @Test
    void newReportChangesNoMap() throws IOException {
        report("2027/05/01/a", "[old-harbour, north-light]");
        build("places");
        List<String> before = assets();
        report("2027/05/02/b", "[old-harbour]");
        build("places");
        assertEquals(before, assets());
    }

    @Test
    void digestWithoutPlacesHasNoMap() throws IOException {
        report("2027/05/01/a", "[]");
        assertFalse(build("places").contains("<svg"));
        assertEquals(List.of(), assets());
    }

    @Test
    void placesInNoCountryHaveAMap() throws IOException {
        report("2027/05/01/a", "[middle-sea]");
        assertEquals(
                List.of("1: Middle Sea, 1 report"),
                DOT.matcher(build("places")).results().map(dot -> dot.group(2)).toList());
        assertTrue(page("places").contains("<figcaption>Map of the places</figcaption>"));
        assertEquals(1, assets().size());
    }

    @Test
    void sparklineShowsTheMonthsOfATopic() throws IOException {
        report("2026/11/01/a", "[]");
        report("2026/12/05/b", "[]");
        report("2026/12/09/c", "[]");
        report("2027/02/01/d", "[]");
        build("topics/sea");
        assertEquals(
                List.of("4 reports since November 2026; most in December 2026, 2"), sparklines(page("topics/sea")));
        String svg = page("topics/sea").replaceAll("(?s).*(<svg class=\"sparkline\".*?</svg>).*", "$1");
        // twelve months up to the newest: the first that has reports is the ninth of them
        assertTrue(svg.contains("M40 24v-12h4v12zM45 24v-24h4v24zM55 24v-12h4v12z\""), svg);
        assertTrue(svg.contains("width=\"59\""), svg);
        assertTrue(svg.length() < 1024, svg);
    }

    @Test
    void sparklineReachesBackThreeYearsAtMost() throws IOException {
        for (int month = 1; month <= 12; month++) {
            String two = month < 10 ? "0" + month : "" + month;
            for (int year = 2023; year <= 2027; year++) {
                report(year + "/" + two + "/01/a", "[]");
            }
        }
        build("topics/sea");
        String page = page("topics/sea");
        assertEquals(List.of("36 reports since January 2025"), sparklines(page));
        assertTrue(page.replaceAll("(?s).*(<svg class=\"sparkline\".*?</svg>).*", "$1")
                        .length()
                < 1024);
    }

    @Test
    void twoMonthsMakeNoSparkline() throws IOException {
        report("2027/05/01/a", "[]");
        report("2027/06/01/b", "[]");
        build("topics/sea");
        assertEquals(List.of(), sparklines(page("topics/sea")));
    }

    @Test
    void activeTagHasItsEditions() throws IOException {
        report("2027/05/01/a", "[]", "[Ferries]");
        report("2027/05/02/b", "[]", "[Ferries, Bridges]");
        report("2027/05/03/c", "[]");
        report("2027/05/07/d", "[]", "[Ferries]");
        report("2027/05/02/e", "[]", "[Ferries]");
        build("tags");
        assertEquals(List.of("4 reports in the last 4 editions; most on 2 May 2027, 2"), sparklines(page("tags")));
    }

    private static List<String> sparklines(String page) {
        return Pattern.compile("<svg class=\"sparkline\" role=\"img\" aria-label=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();
    }

    private List<String> assets() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("site/assets"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("map-"))
                    .sorted()
                    .toList();
        }
    }

    private String build(String page) throws IOException {
        Cli.Result built = Cli.run("build", "--root", root.toString(), "--quiet");
        assertEquals("", built.err());
        return page(page);
    }

    private String page(String folder) throws IOException {
        return Files.readString(root.resolve("site").resolve(folder).resolve("index.html"));
    }

    private void report(String article, String places) throws IOException {
        report(article, places, "[]");
    }

    private void report(String article, String places, String tags) throws IOException {
        write(article + ".md", """
                ---
                title: Report %s
                topics: [sea]
                places: %s
                tags: %s
                sources: [{name: The Calder Post, url: "https://calder-post.example/"}]
                ---
                """.formatted(article.replace('/', ' '), places, tags));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve("content").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
