package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the pages of a busy digest weigh on the wire, compressed, against the budget of each kind. */
class WeightTest {

    private static final int KB = 1_024;

    /**
     * A kind of page and its budget.
     *
     * @param pages the addresses of its pages, as a pattern; the heaviest counts
     * @param html the most that the page may weigh, in KB
     * @param all the most that it may weigh with its style sheet, scripts and own images
     */
    private record Budget(String name, String pages, int html, int all) {}

    private static final List<Budget> BUDGETS = List.of(
            new Budget("home, 25 reports", "", 9, 14),
            new Budget("edition, 25 reports", "2027/03/2[12]/", 9, 14),
            new Budget("edition, 60 reports", "2027/03/06/", 22, 28),
            new Budget("article", "2027/03/\\d\\d/[^/]+/", 7, 13),
            new Budget("topic", "topics/[^/]+/", 14, 20),
            new Budget("tag", "tags/[^/]+/", 14, 20),
            new Budget("source", "sources/[^/]+/", 14, 20),
            new Budget("status", "statuses/[^/]+/", 14, 20),
            new Budget("place", "places/[^/]+/", 14, 20),
            new Budget("storyline", "storylines/[^/]+/", 14, 20),
            new Budget("month", "2027/03/", 14, 20),
            new Budget("year", "2027/", 14, 20),
            new Budget("archive", "archive/", 14, 20),
            new Budget("topics", "topics/", 14, 20),
            new Budget("tags", "tags/", 14, 20),
            new Budget("sources", "sources/", 14, 20),
            new Budget("storylines", "storylines/", 14, 20),
            new Budget("places", "places/", 10, 40),
            new Budget("search", "search/", 2, 12),
            new Budget("not found", "404.html", 14, 20));

    private static Path site;

    @BeforeAll
    static void build() {
        // forty a day, but sixty on the sixth and twenty-five on the last two
        List<Integer> reports = Stream.iterate(1, day -> day + 1)
                .limit(22)
                .map(day -> day == 6 ? 60 : day > 20 ? 25 : 40)
                .toList();
        site = TestSites.build(BusyDigest.write(TestSites.fresh("busy"), LocalDate.of(2027, 3, 1), reports));
    }

    @Test
    void everyKindOfPageKeepsWithinItsBudget() throws IOException {
        List<Path> pages = MarkupTest.files(site, ".html");
        List<String> table = new ArrayList<>();
        List<String> tooHeavy = new ArrayList<>();
        for (Budget budget : BUDGETS) {
            Predicate<String> wanted = Pattern.compile(budget.pages()).asMatchPredicate();
            List<Weight> weights = new ArrayList<>();
            for (Path page : pages) {
                if (wanted.test(address(page))) {
                    weights.add(weigh(page));
                }
            }
            if (weights.isEmpty()) {
                assertEquals("search", budget.name(), "a kind that is not there");
                continue;
            }
            Weight heaviest =
                    weights.stream().max(Comparator.comparingInt(Weight::all)).orElseThrow();
            String line = String.format(
                    Locale.ROOT,
                    "%-20s %6.1f of %2d KB HTML %6.1f of %2d KB in all  (heaviest of %d: /%s)",
                    budget.name(),
                    heaviest.html() / (double) KB,
                    budget.html(),
                    heaviest.all() / (double) KB,
                    budget.all(),
                    weights.size(),
                    heaviest.address());
            table.add(line);
            if (heaviest.html() > budget.html() * KB || heaviest.all() > budget.all() * KB) {
                tooHeavy.add(line);
            }
        }
        System.out.println("What pages weigh, compressed:\n  " + String.join("\n  ", table));
        Findings.none("the budget of the pages", tooHeavy);
    }

    @Test
    void styleSheetIsOneFileUnderSixKilobytes() throws IOException {
        List<Path> sheets = MarkupTest.files(site, ".css");
        assertEquals(1, sheets.size(), sheets.toString());
        int weight = compressed(sheets.get(0));
        assertTrue(weight < 6 * KB, weight + " bytes");
    }

    /** What a page weighs, in bytes on the wire. */
    private record Weight(String address, int html, int all) {}

    private static Weight weigh(Path page) throws IOException {
        int html = compressed(page);
        int all = html;
        Document document = Jsoup.parse(page, "UTF-8");
        for (String part : document.select("link[rel=stylesheet], script[src], img[src]:not([loading=lazy])").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .distinct()
                .toList()) {
            Path file = part.startsWith("/")
                    ? site.resolve(part.substring(1))
                    : page.resolveSibling(part).normalize();
            all += compressed(file);
        }
        return new Weight(address(page), html, all);
    }

    private static String address(Path page) {
        String path = site.relativize(page).toString().replace('\\', '/');
        return path.endsWith("index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
    }

    private static int compressed(Path file) throws IOException {
        return LoopbackSite.gzip(Files.readAllBytes(file)).length;
    }
}
