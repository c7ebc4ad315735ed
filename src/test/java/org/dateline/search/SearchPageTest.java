package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The search page and the filter of tags, used by a reader of the digest of this repository. */
class SearchPageTest {

    @TempDir
    static Path folder;

    private static SearchBrowser browser;
    private static LoopbackServer server;

    @BeforeAll
    static void open() throws IOException {
        browser = new SearchBrowser(folder.resolve("profile"));
        Path site = folder.resolve("site");
        Cli.Result built =
                Cli.run("build", "--root", Path.of("").toAbsolutePath().toString(), "--output", site.toString());
        assertEquals(0, built.code(), built.err());
        server = new LoopbackServer(path -> RelevanceTest.read(site, path));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void theConsoleIsSilentAndNothingElseIsAsked() {
        assertEquals(List.of(), browser.console());
        assertEquals(
                List.of(),
                browser.run("return performance.getEntriesByType('resource').map(entry => entry.name)"
                        + ".filter(name => !name.startsWith(location.origin + '/'))"));
    }

    private void openSearch(String query) {
        browser.open(server.address("search/" + query));
    }

    @Test
    void beforeUseItIsLightAndAsksForNoData() throws IOException {
        server.takeSent();
        openSearch("");
        // what a browser asks for by itself, once for all pages, is no matter of this one
        List<String> sent = server.takeSent().keySet().stream()
                .filter(file -> !file.equals("manifest.json") && !file.startsWith("assets/favicon."))
                .toList();
        assertEquals(3, sent.size(), sent.toString());
        assertEquals("", browser.status());
        String page = Files.readString(folder.resolve("site/search/index.html"));
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        int bytes = LoopbackServer.gzip(main.getBytes(StandardCharsets.UTF_8)).length;
        assertTrue(bytes <= 2_000, bytes + " bytes");
    }

    @Test
    void scriptsAreSmall() throws IOException {
        int search = LoopbackServer.gzip(Files.readAllBytes(Path.of("templates/assets/search.js"))).length;
        int tags = LoopbackServer.gzip(Files.readAllBytes(Path.of("templates/assets/tags.js"))).length;
        assertTrue(search <= 4_000 && tags <= 1_500, search + " and " + tags + " bytes");
    }

    @Test
    void resultsComeAsOneTypesAndAreMarked() {
        openSearch("");
        browser.field("q").sendKeys("Engels");
        browser.awaitAnswer();
        assertEquals("2025/03/20/engels-airbase-explosion", browser.results().get(0));
        assertEquals("q", browser.run("return document.activeElement.name"));
        assertEquals("Engels", browser.run("return document.querySelector('.results h2 mark').textContent"));
        assertTrue(browser.status().startsWith("Results: "), browser.status());
    }

    @Test
    void wordsAreFoldedAlikeHereAndInTheBrowser() {
        openSearch("?q=Sumy");
        browser.awaitAnswer();
        for (String sample : SearchWordsTest.SAMPLES) {
            assertEquals(SearchWords.of(sample), browser.run("return wordsOf(arguments[0])", sample), sample);
        }
    }

    @Test
    void cyrillicAndLatinFindTheSame() {
        openSearch("");
        browser.ask("Харків");
        List<String> cyrillic = browser.results();
        browser.ask("Kharkiv");
        assertEquals(cyrillic, browser.results());
        assertFalse(cyrillic.isEmpty());
    }

    @Test
    void oneSlipIsForgivenAlsoInTheFirstLetters() {
        openSearch("");
        for (String slip :
                List.of("Kropyvnyttskyii", "Korpyvnytskyi", "Ropyvnytskyi", "Kropyvnyvskyi", "Xropyvnytskyi")) {
            browser.ask(slip);
            assertEquals(
                    "2025/03/20/kropyvnytskyi-largest-attack", browser.results().get(0), slip);
        }
    }

    @Test
    void theAddressSaysWhatIsAskedAndAnswersWhenItIsOpened() {
        openSearch("");
        browser.ask("refinery fire");
        List<String> results = browser.results();
        assertEquals("?q=refinery fire", browser.query());
        openSearch("?q=refinery+fire");
        browser.awaitAnswer();
        assertEquals(results, browser.results());
        assertEquals("refinery fire", browser.field("q").getDomProperty("value"));
    }

    @Test
    void backLeadsToWhatWasAskedBefore() {
        openSearch("?q=refinery");
        browser.awaitAnswer();
        List<String> results = browser.results();
        browser.ask("hockey");
        assertNotEquals(results, browser.results());
        browser.afterwards("history.back();");
        assertEquals(results, browser.results());
        assertEquals("refinery", browser.field("q").getDomProperty("value"));
        browser.afterwards("history.forward();");
        assertEquals(
                List.of("2025/03/18/economic-ties-and-hockey"),
                browser.results().subList(0, 1));
    }

    @Test
    void filtersNarrowAndStandInTheAddress() {
        openSearch("?q=drones");
        browser.awaitAnswer();
        String all = browser.status();
        choose("status", "claimed");
        assertNotEquals(all, browser.status());
        assertEquals("?q=drones&status=claimed", browser.query());
        assertEquals(
                true,
                browser.run("return [...document.querySelectorAll('.results .meta')]"
                        + ".every(meta => meta.textContent.startsWith('Claimed by '))"));
        choose("from", "2025-03-30");
        choose("to", "2025-03-30");
        assertEquals(List.of("2025/03/30/overnight-111-drones-30-march"), browser.results());
        choose("topic", "justice-war-crimes");
        assertEquals(List.of(), browser.results());
    }

    @Test
    void aFilterAloneListsTheNewestFirst() {
        openSearch("?source=moscow+times");
        browser.awaitAnswer();
        List<String> results = browser.results();
        assertEquals(10, results.size());
        assertEquals(
                results.stream()
                        .sorted(java.util.Comparator.comparing((String id) -> id.substring(0, 10))
                                .reversed())
                        .toList(),
                results);
        assertEquals(
                true,
                browser.run("return [...document.querySelectorAll('.results .sources')]"
                        + ".every(sources => sources.textContent.includes('The Moscow Times'))"));
    }

    @Test
    void nothingFoundSaysWhatToTry() {
        openSearch("?q=qwxjzzk");
        browser.awaitAnswer();
        assertEquals("Nothing found.", browser.status());
        assertEquals(true, browser.run("return document.querySelector('[data-part=nothing]').checkVisibility()"));
        browser.ask("hockey");
        assertEquals(false, browser.run("return document.querySelector('[data-part=nothing]').checkVisibility()"));
    }

    @Test
    void theKeyboardAloneLeadsFromTheFieldToTheResults() {
        openSearch("");
        browser.field("q").sendKeys("minerals deal");
        browser.awaitAnswer();
        browser.field("q").sendKeys(Keys.ENTER);
        browser.awaitAnswer();
        String first = "return document.querySelector('.results a') === document.activeElement";
        for (int stops = 0; stops < 15 && !Boolean.TRUE.equals(browser.run(first)); stops++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        }
        assertEquals(true, browser.run(first));
    }

    @Test
    void moreResultsFollowThoseThatAreShown() {
        openSearch("?q=Russia");
        browser.awaitAnswer();
        List<String> first = browser.results();
        assertEquals(10, first.size());
        browser.afterwards("document.querySelector('[data-part=more]').click();");
        assertEquals(20, browser.results().size());
        assertEquals(first, browser.results().subList(0, 10));
        assertEquals(
                true, browser.run("return document.querySelectorAll('.results a')[10] === document.activeElement"));
    }

    @Test
    void twoClicksShowNoResultTwice() {
        openSearch("?q=Russia");
        browser.awaitAnswer();
        browser.afterwards("const more = document.querySelector('[data-part=more]'); more.click(); more.click();");
        assertEquals(browser.results().stream().distinct().toList(), browser.results());
        assertEquals(20, browser.results().size());
    }

    @Test
    void whatCouldNotBeLoadedIsAskedForAgain() {
        openSearch("?q=Russia");
        browser.awaitAnswer();
        browser.run("window.kept = fetch; window.fetch = () => Promise.reject(new TypeError('no network'));");
        browser.afterwards("loaded = {}; document.querySelector('[data-part=more]').click();");
        assertTrue(browser.status().startsWith("The search data could not be loaded."), browser.status());
        browser.run("window.fetch = window.kept;");
        browser.afterwards("document.querySelector('[data-part=more]').click();");
        assertEquals(20, browser.results().size());
    }

    @Test
    void aSourceIsFoundByItsNameOnly() {
        openSearch("?source=ource");
        browser.awaitAnswer();
        assertEquals(List.of(), browser.results());
        openSearch("?source=kyiv+indep");
        browser.awaitAnswer();
        assertFalse(browser.results().isEmpty());
        assertEquals(true, browser.run("return document.querySelector('details').open"));
    }

    @Test
    void aResultInThePagesLanguageSaysNoOther() {
        openSearch("?q=Sumy");
        browser.awaitAnswer();
        assertEquals(0L, browser.run("return document.querySelectorAll('.results [lang]').length"));
    }

    @Test
    void tagsAreFilteredAsOneTypes() {
        browser.open(server.address("tags/"));
        browser.run("const f = document.querySelector('#_filter'); f.value = 'Київ';"
                + " f.dispatchEvent(new Event('input', {bubbles: true}));");
        assertEquals("Tags: 2", browser.status());
        assertEquals(
                List.of("Kyiv", "Kyiv Oblast"),
                browser.run("return [...document.querySelectorAll('section[data-kind] li a')]"
                        + ".filter(a => a.checkVisibility()).map(a => a.textContent)"));
        assertEquals(
                1L,
                browser.run("return [...document.querySelectorAll('section[data-kind] h3')]"
                        + ".filter(h => h.checkVisibility()).length"));
    }

    private static void choose(String field, String value) {
        browser.afterwards(
                "const field = document.querySelector(`[name=${arguments[0]}]`); field.value = arguments[1];"
                        + " field.dispatchEvent(new Event('input', {bubbles: true}));",
                field,
                value);
    }
}
