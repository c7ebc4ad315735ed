package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {

    private static final String STORM = "2027/05/12/harbour-reopens-after-the-storm.md";
    private static final String ADVICE =
            "Read each draft, choose its topics, set its status and attribution, and remove 'draft: true'.\n";

    @TempDir
    private Path folder;

    private ImportDigest digest = new ImportDigest(Path.of(""), Path.of(""));

    @BeforeEach
    void writeDigest() {
        digest = ImportDigest.in(folder);
    }

    private void assertBuildAcceptsAndPublishesNothing() {
        Cli.Result built = digest.run("build");
        assertEquals(0, built.code(), built.err());
        assertTrue(built.err().startsWith("content/: "), built.err());
        assertTrue(built.err().contains("site/: 0 editions and 0 articles in "), built.err());
    }

    @Test
    void aPageBecomesADraftInItsDaysFolder() {
        String file = digest.page(
                "storm.html",
                InventedPage.storm()
                        .withHead("<meta name=\"author\" content=\"Ada Brook\">"
                                + "<meta name=\"keywords\" content=\"harbour board, salt: & tin\">")
                        .html());
        assertEquals("storm.html: drafted content/" + STORM + "\n1 page: 1 drafted\n" + ADVICE, digest.err(file));
        assertEquals(
                """
                ---
                title: Harbour reopens after the storm
                date: 2027-05-12T18:30+03:00
                summary: "The harbour of Calder is open again after the storm of last week, the harbour board said on Wednesday."
                topics: [ports] # suggested
                tags: [Harbour Authority, "salt: & tin"]
                sources:
                  - id: calder-post
                    url: "https://www.calder-post.example/harbour-reopens"
                    title: Harbour reopens after the storm
                    author: Ada Brook
                    published: 2027-05-12T18:30+03:00
                draft: true
                provenance:
                  url: "https://www.calder-post.example/harbour-reopens"
                  sha256: SUM
                  importer: dateline in-development
                ---

                """ + String.join("\n\n", InventedPage.STORM) + "\n",
                digest.content(STORM).replaceFirst("[0-9a-f]{64}", "SUM"));
        assertBuildAcceptsAndPublishesNothing();
    }

    @Test
    void aTextScrapeBecomesADraftOfItsSource() {
        String file = digest.page("storm.txt", InventedPage.storm().scrape());
        assertEquals(
                "storm.txt: drafted content/" + STORM + "\n1 page: 1 drafted\n" + ADVICE,
                digest.err(file, "--url", "https://www.calder-post.example/harbour-reopens"));
        String draft = digest.content(STORM);
        assertTrue(draft.contains("author: Ben Ford\n"), draft);
        assertTrue(draft.endsWith("---\n\n" + String.join("\n\n", InventedPage.STORM) + "\n"), draft);
        assertBuildAcceptsAndPublishesNothing();
    }

    @Test
    void aTextIsToldByTheMarkersOfItsProfile() {
        digest.content("sources/calder-post.yaml", """
                source: calder-post
                markers: [Menu, Newsletter]
                """);
        String file = digest.page("storm.txt", InventedPage.storm().scrape());
        assertEquals("storm.txt: drafted content/" + STORM + "\n1 page: 1 drafted\n" + ADVICE, digest.err(file));
        String draft = digest.content(STORM);
        assertTrue(
                draft.contains("  - id: calder-post\n    url: \"https://www.calder-post.example/\""
                        + " # the report's own address was not in the text: put it here\n"),
                draft);
        assertBuildAcceptsAndPublishesNothing();
    }

    @Test
    void linesThatRecurOnThreeScrapesAreProposedForTheirProfile() {
        digest.content("sources/calder-post.yaml", """
                source: calder-post
                markers: [Menu, Newsletter]
                """);
        for (int i = 1; i < 4; i++) {
            InventedPage page = InventedPage.numbered(i);
            digest.page(
                    i + ".txt",
                    page.scrape()
                            .replaceFirst(
                                    "(?<=[.])\n\n", "\n\nThe Calder Post is made by twelve people (and a cat).\n\n"));
        }
        String proposal = """
                Lines that recur on these pages; to leave one out, add it below 'drop:' in content/sources/calder-post.yaml
                  - "^The Calder Post is made by twelve people \\\\(and a cat\\\\)\\\\.$" # on 3 of 3 pages, in the article on 3
                """;
        String err = digest.err(digest.pages().toString(), "--dry-run");
        assertTrue(err.contains(proposal), err);
        Cli.Result json = digest.run("import", digest.pages().toString(), "--format", "json");
        assertTrue(json.out().contains("\"in-articles\" : 3"), json.out());
        digest.content(
                "sources/calder-post.yaml",
                digest.content("sources/calder-post.yaml")
                        + "drop:\n"
                        + proposal.lines().skip(1).findFirst().orElseThrow()
                        + "\n");
        String again = digest.err(digest.pages().toString());
        assertFalse(again.contains("twelve people"), again);
        assertTrue(again.endsWith("3 pages: 3 updated\n"), again);
    }

    @Test
    void theRawPageAndTheFirstDraftAreKept() {
        String html = InventedPage.storm().html();
        digest.run("import", digest.page("storm.html", html));
        Map<String, String> files = digest.files();
        String sum = digest.content(STORM).replaceFirst("(?s).*sha256: ([0-9a-f]{64}).*", "$1");
        assertEquals(
                new String(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                files.get(".dateline/raw/pages/" + sum.substring(0, 2) + "/" + sum + ".html"));
        assertEquals(files.get("content/" + STORM), files.get(".dateline/raw/drafts/" + STORM));
    }

    @Test
    void othersMayReadADraftAsFarAsTheyMayReadOtherFiles() throws Exception {
        digest.run("import", digest.page("storm.html", InventedPage.storm().html()));
        Path draft = digest.root().resolve("content").resolve(STORM);
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            var usual = Files.getPosixFilePermissions(digest.root().resolve("content/topics.yaml"));
            assertEquals(usual, Files.getPosixFilePermissions(draft));
            assertTrue(usual.contains(PosixFilePermission.OWNER_READ));
        }
    }

    @Test
    void importingAgainIsANoOp() {
        String page = digest.page("storm.html", InventedPage.storm().html());
        String text = digest.page(
                "ferry.txt",
                InventedPage.numbered(7).withTitle("Ferry sails again").scrape());
        digest.run("import", text, "--url", "https://www.calder-post.example/ferry");
        digest.run("import", page);
        Map<String, String> before = digest.files();
        assertEquals(
                "ferry.txt: unchanged content/2027/05/12/ferry-sails-again.md\nstorm.html: unchanged content/" + STORM
                        + "\n2 pages: 2 unchanged\n",
                digest.err(text, page));
        assertEquals(before, digest.files());
    }

    @Test
    void otherBytesWithTheSameArticleChangeNothing() {
        String page = digest.page("storm.html", InventedPage.storm().html());
        digest.run("import", page);
        String before = digest.content(STORM);
        digest.page("storm.html", InventedPage.storm().html().replace("©", "© 2027"));
        assertEquals("storm.html: unchanged content/" + STORM + "\n1 page: 1 unchanged\n", digest.err(page));
        assertEquals(before, digest.content(STORM));
    }

    @Test
    void aChangedPageBringsAnUntouchedDraftUpToDate() {
        String page = digest.page("storm.html", InventedPage.storm().html());
        digest.run("import", page);
        InventedPage changed = InventedPage.storm()
                .withTitle("Harbour reopens fully")
                .saying(
                        InventedPage.STORM.get(0),
                        InventedPage.STORM.get(1),
                        "The mayor came to see it with her own eyes.");
        digest.page("storm.html", changed.html());
        assertEquals(
                "storm.html: updated content/" + STORM
                        + ": brought up to date: title, sources, the text\n1 page: 1 updated\n",
                digest.err(page));
        String draft = digest.content(STORM);
        assertTrue(draft.startsWith("---\ntitle: Harbour reopens fully\n"), draft);
        assertTrue(draft.endsWith("The mayor came to see it with her own eyes.\n"), draft);
        Map<String, String> after = digest.files();
        assertEquals("storm.html: unchanged content/" + STORM + "\n1 page: 1 unchanged\n", digest.err(page));
        assertEquals(after, digest.files());
        assertBuildAcceptsAndPublishesNothing();
    }

    @Test
    void whatTheCuratorEditedStaysAndIsReported() {
        String page = digest.page("storm.html", InventedPage.storm().html());
        digest.run("import", page);
        digest.edit(STORM, "title: Harbour reopens after the storm\ndate", "title: Port opens\ndate");
        digest.edit(STORM, "Nobody can say yet", "Nobody knows");
        digest.edit(STORM, "draft: true\n", "");
        digest.edit(STORM, "tags: [Harbour Authority] # suggested", "tags: [Harbour Authority, storms]");
        InventedPage changed = InventedPage.storm()
                .withTitle("Harbour reopens fully")
                .saying(
                        "The harbour of Calder has been open to all ships again since noon, said the harbour board.",
                        InventedPage.STORM.get(1),
                        InventedPage.STORM.get(2));
        digest.page("storm.html", changed.html());
        String edited = digest.content(STORM);
        assertEquals(
                "storm.html: updated content/" + STORM
                        + ": brought up to date: summary, sources; edited, so left: title, the text\n1 page: 1 updated\n",
                digest.err(page));
        String draft = digest.content(STORM);
        assertEquals(
                edited.replaceFirst(
                                "summary: .*",
                                "summary: "
                                        + "\"The harbour of Calder has been open to all ships again since noon, said the harbour"
                                        + " board.\"")
                        .replace("    title: Harbour reopens after the storm", "    title: Harbour reopens fully")
                        .replaceFirst("[0-9a-f]{64}", "SUM"),
                draft.replaceFirst("[0-9a-f]{64}", "SUM"));
    }

    @Test
    void whereEverythingThatChangedWasEditedNothingIsWritten() {
        String page = digest.page("storm.html", InventedPage.storm().html());
        digest.run("import", page);
        digest.edit(STORM, "Nobody can say yet", "Nobody knows");
        digest.page("storm.html", InventedPage.storm().html().replace("Nobody can say yet", "Everybody asks"));
        String before = digest.content(STORM);
        assertEquals(
                "storm.html: unchanged content/" + STORM
                        + ": the page has changed, and what was edited stays: the text\n1 page: 1 unchanged\n",
                digest.err(page));
        assertEquals(before, digest.content(STORM));
    }

    @Test
    void withoutTheFirstDraftNothingIsOverwritten() throws Exception {
        String page = digest.page("storm.html", InventedPage.storm().html());
        digest.run("import", page);
        Files.delete(digest.root().resolve(".dateline/raw/drafts").resolve(STORM));
        digest.page(
                "storm.html",
                InventedPage.storm().withTitle("Harbour reopens fully").html());
        String before = digest.content(STORM);
        assertEquals(
                "storm.html: unchanged content/" + STORM
                        + ": the draft as first written is not at hand, so all stays as it is; the page says otherwise:"
                        + " title, sources\n1 page: 1 unchanged\n",
                digest.err(page));
        assertEquals(before, digest.content(STORM));
    }

    @Test
    void aDraftThatWasMovedIsKnown() throws Exception {
        String page = digest.page("storm.html", InventedPage.storm().html());
        digest.run("import", page);
        Path draft = digest.root().resolve("content").resolve(STORM);
        Files.move(draft, draft.resolveSibling("port-opens.md"));
        assertEquals("storm.html: unchanged content/2027/05/12/port-opens.md\n1 page: 1 unchanged\n", digest.err(page));
    }

    @Test
    void aDraftThatWasRemovedIsNotWrittenAgain() throws Exception {
        String page = digest.page("storm.html", InventedPage.storm().html());
        digest.run("import", page);
        Files.delete(digest.root().resolve("content").resolve(STORM));
        assertEquals(
                "storm.html: unchanged content/" + STORM
                        + ": it was imported before, and the draft was removed; to have it again, remove"
                        + " .dateline/raw/drafts/" + STORM + "\n1 page: 1 unchanged\n",
                digest.err(page));
        assertEquals(List.of(), digest.drafts());
    }

    @Test
    void aDraftThatTheCuratorBrokeIsNotDoubled() {
        String page = digest.page("storm.html", InventedPage.storm().html());
        digest.run("import", page);
        digest.edit(STORM, "topics: [ports] # suggested", "topics: [ports");
        assertEquals("storm.html: unchanged content/" + STORM + "\n1 page: 1 unchanged\n", digest.err(page));
        assertEquals(List.of(STORM), digest.drafts());
    }

    @Test
    void theSameArticleUnderAnotherAddressIsReportedAndNotDoubled() {
        digest.run("import", digest.page("storm.html", InventedPage.storm().html()));
        String mobile = digest.page("mobile.html", InventedPage.storm().html() + "<!-- mobile -->");
        assertEquals(
                "mobile.html: double content/" + STORM
                        + ": an article of the digest already rests on this page\n1 page: 1 double\n",
                digest.err(mobile, "--url", "https://m.calder-post.example/harbour-reopens"));
        String agency = digest.page(
                "agency.html",
                InventedPage.storm()
                        .at("https://agency.example/0512")
                        .withTitle("Calder port open")
                        .html());
        assertEquals(
                "agency.html: double content/" + STORM
                        + ": nearly the same text was imported from elsewhere\n1 page: 1 double\n",
                digest.err(agency));
        assertEquals(List.of(STORM), digest.drafts());
        assertEquals(0, digest.run("import", agency).code());
    }

    @Test
    void twoPagesOfOneRunForOneArticleAreOneDraftHoweverOftenTheyAreImported() {
        String first = digest.page("a.html", InventedPage.storm().html());
        String second = digest.page(
                "b.html",
                InventedPage.storm().withTitle("Harbour reopens fully").html());
        assertEquals(
                "a.html: drafted content/" + STORM + "\nb.html: double content/" + STORM
                        + ": the same article as a.html\n2 pages: 1 drafted, 1 double\n" + ADVICE,
                digest.err(first, second));
        Map<String, String> before = digest.files();
        assertEquals(
                "a.html: unchanged content/" + STORM + "\nb.html: double content/" + STORM
                        + ": the same article as a.html\n2 pages: 1 unchanged, 1 double\n",
                digest.err(first, second));
        assertEquals(before, digest.files());
    }

    @Test
    void anArticleThatOnlyCitesAPageIsNotOverwritten() {
        digest.run("import", digest.page("storm.html", InventedPage.storm().html()));
        digest.edit(STORM, "draft: true", "  - name: Agency\n    url: https://agency.example/0512\ndraft: true");
        String before = digest.content(STORM);
        String cited = digest.page(
                "cited.html",
                InventedPage.numbered(3).at("https://agency.example/0512").html());
        assertEquals(
                "cited.html: double content/" + STORM
                        + ": an article of the digest already rests on this page\n1 page: 1 double\n",
                digest.err(cited));
        assertEquals(before, digest.content(STORM));
    }

    @Test
    void twoPagesWithOneTitleOnOneDayBecomeTwoDrafts() {
        String longest = "Harbour " + "and another harbour ".repeat(15).strip();
        for (String title :
                List.of("Morning briefing", longest, "Порт знову працює " + "та знову працює ".repeat(20))) {
            String first = digest.page(
                    "1.html", InventedPage.numbered(1).withTitle(title).html());
            String second = digest.page(
                    "2.html", InventedPage.numbered(2).withTitle(title).html());
            int before = digest.drafts().size();
            digest.run("import", first, second);
            assertEquals(before + 2, digest.drafts().size(), digest.drafts().toString());
            digest = ImportDigest.in(folder.resolve("of " + title.length()));
        }
    }

    @Test
    void theSecondOfOneTitleHasANumber() {
        String first = digest.page(
                "1.html", InventedPage.numbered(1).withTitle("Briefing").html());
        String second = digest.page(
                "2.html", InventedPage.numbered(2).withTitle("Briefing").html());
        digest.run("import", first, second);
        assertEquals(List.of("2027/05/12/briefing-2.md", "2027/05/12/briefing.md"), digest.drafts());
        assertBuildAcceptsAndPublishesNothing();
    }

    @Test
    void whatIsNoArticleIsRefusedInALineEachAndTheRestGoesOn() {
        List<String> files = List.of(
                digest.page("01-storm.html", InventedPage.storm().html()),
                digest.page("02-undated.html", InventedPage.numbered(2).of("").html()),
                digest.page(
                        "03-textless.html",
                        InventedPage.numbered(3).saying("Only a picture today.").html()),
                digest.page(
                        "04-nameless.html",
                        "<html><body><p>"
                                + String.join(
                                        "</p><p>", InventedPage.numbered(4).paragraphs())
                                + "</p></body></html>"),
                digest.page(
                        "05-cookies.html",
                        InventedPage.numbered(5)
                                .saying(
                                        "We and our partners use cookies. With your consent we keep cookies on your device"
                                                + " and read them, so that what you see fits what you like.",
                                        "You may give your consent, refuse it, or choose which cookies you want in the"
                                                + " settings below, and change your mind at any time.")
                                .html()),
                digest.page(
                        "06-index.html",
                        "<html><head><title>The Calder Post</title></head><body><ul>"
                                + "<li><a href=\"/a\">Ferry sails again</a></li><li><a href=\"/b\">Lamp lit</a></li>"
                                        .repeat(20)
                                + "</ul></body></html>"),
                digest.page("07-large.html", new byte[25_000_000]),
                digest.page("08-binary.html", bytes(new Random(1), 4000)),
                digest.page("09-empty.html", ""),
                folder.resolve("pages/10-nothing.html").toString(),
                digest.page("11-more.html", InventedPage.numbered(11).html()));
        Cli.Result result = digest.run("import", files.toArray(String[]::new));
        assertEquals(1, result.code());
        assertEquals("""
                01-storm.html: drafted content/2027/05/12/harbour-reopens-after-the-storm.md
                02-undated.html: refused: does not say when it was published
                  fix: say it with --date, e.g. --date 2025-03-18
                03-textless.html: refused: holds no text of an article (a list of links, a picture page, or nothing)
                  fix: save the article's own page, whole
                04-nameless.html: refused: has no headline
                  fix: save the whole page, not a part of it
                05-cookies.html: refused: shows a notice about cookies, not an article
                  fix: accept or refuse the notice, then save the page again
                06-index.html: refused: holds no text of an article (a list of links, a picture page, or nothing)
                  fix: save the article's own page, whole
                07-large.html: refused: is neither a page nor text, but binary data
                  fix: open the page in a browser and save it as HTML
                08-binary.html: refused: is neither a page nor text, but binary data
                  fix: open the page in a browser and save it as HTML
                09-empty.html: refused: is empty
                  fix: save the page again
                10-nothing.html: refused: there is no such file or folder
                  fix: check the name; a web address must begin with http:// or https://
                11-more.html: drafted content/2027/05/12/report-number-11.md
                11 pages: 2 drafted, 9 refused
                """ + ADVICE, digest.shown(result.err()));
        assertEquals(List.of(STORM, "2027/05/12/report-number-11.md"), digest.drafts());
        assertBuildAcceptsAndPublishesNothing();
    }

    @Test
    void aPageOfTwentyFiveMegabytesIsRefused() {
        String large =
                digest.page("large.html", InventedPage.storm().html() + "<p>All ships wait.</p>\n".repeat(1_100_000));
        assertEquals(
                "large.html: refused: is larger than 20 MB, as no article is\n  fix: save only the article's page\n"
                        + "1 page: 1 refused\n",
                digest.err(large));
    }

    @Test
    void noBytesCrashTheCommand() {
        Random random = new Random(42);
        byte[] page = InventedPage.storm().html().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 60; i++) {
            byte[] broken = page.clone();
            for (int hit = random.nextInt(200); hit > 0; hit--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            digest.page(i + ".html", broken);
            digest.page(i + ".txt", bytes(random, random.nextInt(300)));
        }
        Cli.Result result = digest.run("import", digest.pages().toString(), "--date", "2027-05-12");
        assertFalse(result.err().contains("fault"), result.err());
        assertTrue(result.err().contains("120 pages in "), result.err());
        assertBuildAcceptsAndPublishesNothing();
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void aPageOfAnUnknownSourceIsRefused() {
        String scrape = digest.page("storm.txt", InventedPage.storm().scrape());
        assertEquals(
                "storm.txt: refused: does not say where it comes from\n"
                        + "  fix: say it with --url, or write a profile in content/sources/\n1 page: 1 refused\n",
                digest.err(scrape));
    }

    @Test
    void theCuratorMaySayTheDay() {
        String undated = digest.page("storm.html", InventedPage.storm().of("").html());
        assertEquals(0, digest.run("import", undated, "--date", "2027-05-14").code());
        String draft = digest.content("2027/05/14/harbour-reopens-after-the-storm.md");
        assertTrue(draft.contains("\ndate: 2027-05-14\n"), draft);
        assertFalse(draft.contains("published"), draft);
        assertBuildAcceptsAndPublishesNothing();
    }

    @Test
    void theFirstDayOfACalendarIsNoDay() {
        String undated = digest.page(
                "storm.html", InventedPage.storm().of("1970-01-01T00:00:00Z").html());
        assertEquals(1, digest.run("import", undated).code());
        digest.run("import", undated, "--date", "2027-05-14");
        assertEquals(List.of("2027/05/14/harbour-reopens-after-the-storm.md"), digest.drafts());
        assertBuildAcceptsAndPublishesNothing();
    }

    @Test
    void theDayIsThatOfTheDigestsZone() {
        String late = digest.page(
                "storm.html", InventedPage.storm().of("2027-05-12T21:30:00Z").html());
        digest.run("import", late);
        assertEquals(List.of("2027/05/13/harbour-reopens-after-the-storm.md"), digest.drafts());
        assertBuildAcceptsAndPublishesNothing();
    }

    @Test
    void aDryRunWritesNothingAtAll() {
        String page = digest.page("storm.html", InventedPage.storm().html());
        Map<String, String> before = digest.files();
        assertEquals(
                "storm.html: drafted content/" + STORM + "\n1 page: 1 drafted; nothing was written\n",
                digest.err(page, "--dry-run"));
        assertEquals(before, digest.files());
        assertFalse(Files.exists(digest.root().resolve(".dateline")));
        digest.run("import", page);
        Map<String, String> imported = digest.files();
        digest.page(
                "storm.html",
                InventedPage.storm().withTitle("Harbour reopens fully").html());
        assertEquals(
                "storm.html: updated content/" + STORM
                        + ": brought up to date: title, sources\n1 page: 1 updated; nothing was written\n",
                digest.err(page, "--dry-run"));
        assertEquals(imported, digest.files());
    }

    @Test
    void theReportIsJsonOnRequest() {
        String page = digest.page("storm.html", InventedPage.storm().html());
        String missing = folder.resolve("pages/nothing.html").toString();
        Cli.Result result = digest.run("import", page, missing, "--format", "json");
        assertEquals(1, result.code());
        assertEquals("", result.err());
        assertEquals("""
                {
                  "dry-run" : false,
                  "pages" : [ {
                    "origin" : "storm.html",
                    "result" : "drafted",
                    "file" : "content/%s",
                    "detail" : "",
                    "fix" : ""
                  }, {
                    "origin" : "nothing.html",
                    "result" : "refused",
                    "file" : "",
                    "detail" : "there is no such file or folder",
                    "fix" : "check the name; a web address must begin with http:// or https://"
                  } ],
                  "learned" : [ ]
                }
                """.formatted(STORM), digest.shown(result.out()));
    }

    @Test
    void everyFindingIsExplainedOnRequest() {
        String page = digest.page(
                "storm.html",
                InventedPage.storm()
                        .withHead("<meta name=\"author\" content=\"Ada\u0007 Brook\">")
                        .html());
        assertEquals("""
                storm.html: drafted content/%s
                    title: Harbour reopens after the storm (meta property="og:title")
                    author: Ada  Brook (meta name="author")
                    published: 2027-05-12T18:30+03:00 (meta property="article:published_time")
                    language: en (html lang)
                    canonical: https://www.calder-post.example/harbour-reopens (link rel="canonical")
                    text: 519 of 519 characters kept
                    dropped (navigation): Home News
                    dropped (page footer): © The Calder Post
                    dropped (headline): Harbour reopens after the storm
                1 page: 1 drafted; nothing was written
                """.formatted(STORM), digest.err(page, "--explain", "--dry-run"));
        Cli.Result json = digest.run("import", page, "--explain", "--dry-run", "--format", "json");
        assertTrue(json.out().contains("\"evidence\" : [ \"title: Harbour reopens after the storm ("), json.out());
    }

    @Test
    void quietPrintsRefusalsOnly() {
        String page = digest.page("storm.html", InventedPage.storm().html());
        String empty = digest.page("empty.html", "");
        assertEquals("empty.html: refused: is empty\n  fix: save the page again\n", digest.err(page, empty, "--quiet"));
    }

    @Test
    void standardInputIsRead() {
        Cli.Result result = Cli.runWith(InventedPage.storm().html(), digest.line("import", "-"));
        assertEquals(
                "standard input: drafted content/" + STORM + "\n1 page: 1 drafted\n" + ADVICE,
                digest.shown(result.err()));
        Cli.Result text = Cli.runWith(
                InventedPage.numbered(5).withTitle("Ferry sails again").scrape(),
                digest.line("import", "-", "--url", "https://www.calder-post.example/ferry"));
        assertEquals(0, text.code(), text.err());
        assertTrue(digest.has("2027/05/12/ferry-sails-again.md"));
    }

    @Test
    void theEntriesOfAFeedBecomeDrafts() {
        String entries = List.of(1, 2).stream()
                .map(InventedPage::numbered)
                .map(page -> "<item><title>" + page.title() + " &amp;amp; more &lt;b&gt;today&lt;/b&gt;</title><link>"
                        + page.address()
                        + "</link><pubDate>Wed, 12 May 2027 10:00:00 GMT</pubDate><dc:creator>Ada \"A&amp;B\" Brook</dc:creator>"
                        + "<category>Salt &amp; tin</category><content:encoded><![CDATA[<p>"
                        + String.join("</p><p>", page.paragraphs()) + "</p>]]></content:encoded></item>")
                .collect(Collectors.joining());
        String feed = digest.page(
                "feed.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
                        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>The Calder Post</title><link>"
                        + "https://www.calder-post.example/</link><description>News</description>" + entries
                        + "</channel></rss>");
        assertEquals(
                "feed.xml, entry 1: drafted content/2027/05/12/report-number-1-more-today.md\n"
                        + "feed.xml, entry 2: drafted content/2027/05/12/report-number-2-more-today.md\n"
                        + "2 pages: 2 drafted\n" + ADVICE,
                digest.err(feed));
        String draft = digest.content("2027/05/12/report-number-1-more-today.md");
        assertTrue(draft.startsWith("---\ntitle: \"Report number 1 & more today\"\n"), draft);
        assertTrue(draft.contains("    author: \"Ada \\\"A&B\\\" Brook\"\n"), draft);
        assertTrue(draft.contains("\ntags: [\"Salt & tin\"]\n"), draft);
        assertTrue(
                draft.endsWith(
                        "\n\n" + String.join("\n\n", InventedPage.numbered(1).paragraphs()) + "\n"),
                draft);
        assertBuildAcceptsAndPublishesNothing();
    }

    @Test
    void aFolderOfPagesGivesTheSameDraftsEveryTime() {
        for (int i = 0; i < 200; i++) {
            InventedPage page = InventedPage.numbered(i);
            digest.page(
                    String.format(java.util.Locale.ROOT, "%02d/%03d.html", i % 10, i),
                    page.withTitle("Report " + i % 50).html());
        }
        Cli.Result result = digest.run("import", digest.pages().toString());
        assertEquals(0, result.code(), result.err());
        assertTrue(digest.shown(result.err()).contains("200 pages: 200 drafted\n"), result.err());
        ImportDigest other = ImportDigest.in(folder.resolve("other"));
        Cli.Result again = other.run("import", digest.pages().toString());
        assertEquals(result.err(), again.err());
        assertEquals(digest.files(), other.files());
        assertEquals(200, digest.drafts().size());
        Map<String, String> before = digest.files();
        assertTrue(digest.err(digest.pages().toString()).endsWith("200 pages: 200 unchanged\n"));
        assertEquals(before, digest.files());
        assertBuildAcceptsAndPublishesNothing();
    }

    @Test
    void aDraftSurvivesAnyTitle() {
        List<String> titles = List.of(
                "Storm: \"harbour\" #7 reopens",
                "- and then",
                "@harbour {open} [again]",
                "'Quoted' & % ! | > * ? `ticks`",
                "null",
                "2027-05-12",
                "⚓ Harbour 🚢 reopens",
                "Порт «Калдер» знову працює: що відомо",
                "…",
                "C:\\harbour\\reopens",
                "Harbour\u0007 re\u202Eopens\u2028again",
                "🚢 harbour ".repeat(30).strip());
        for (int i = 0; i < titles.size(); i++) {
            digest.page(
                    i + ".html",
                    InventedPage.numbered(i).withTitle(titles.get(i)).html());
        }
        Cli.Result result = digest.run("import", digest.pages().toString());
        assertEquals(0, result.code(), result.err());
        assertBuildAcceptsAndPublishesNothing();
        digest.drafts().forEach(draft -> digest.edit(draft, "draft: true\n", ""));
        assertEquals(0, digest.run("build").code());
        String day = digest.files().get("site/2027/05/12/index.html");
        for (String title : titles) {
            String shown = InventedPage.escaped(
                            title.replaceAll("[\u0007\u202E]", "").replaceAll("\\s|\u2028", " "))
                    .replace(">", "&gt;")
                    .replace("'", "&#39;");
            assertTrue(latin(day).contains(">" + shown + "<"), () -> shown + "\n" + latin(day));
        }
    }

    /** The text whose bytes were read as characters. */
    private static String latin(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Test
    void aDraftSurvivesBodiesThatLookLikeFrontMatter() {
        String page = digest.page(
                "page.html",
                InventedPage.storm()
                        .saying(
                                "---",
                                "title: not the title",
                                "---",
                                InventedPage.STORM.get(0) + "\u0007\u202E",
                                "[link](nowhere.md) and ![picture](https://calder-post.example/p.jpg) and <b>bold</b>",
                                InventedPage.STORM.get(1),
                                "# " + InventedPage.STORM.get(2))
                        .html());
        assertEquals(0, digest.run("import", page).code());
        assertBuildAcceptsAndPublishesNothing();
        digest.page(
                "page.html", Files.exists(Path.of(page)) ? InventedPage.storm().html() : "");
        assertEquals(0, digest.run("import", page).code());
        assertBuildAcceptsAndPublishesNothing();
    }

    @Test
    void progressIsShownInATerminalOnly() {
        String page = digest.page("storm.html", InventedPage.storm().html());
        String err = Cli.runInTerminal(digest.line("import", page, "--dry-run")).err();
        assertEquals(
                "\r\u001B[K1 page read …\r\u001B[Kstorm.html: drafted content/" + STORM
                        + "\n\u001B[1m1 page: 1 drafted; nothing was written\u001B[0m\n",
                digest.shown(err));
        assertFalse(digest.err(page).contains("\r"));
        assertFalse(
                Cli.runInTerminal(digest.line("import", page, "--quiet")).err().contains("\r"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import | what shall be imported? | name files, folders or web addresses",
                "import a b --url https://a.example/ | --url says where one page was found, but several are imported | import each with its own --url",
                "import --url https://a.example/ nothing | --url says where a file's page was found, and 'nothing' is no file | name the file, or leave --url out",
                "import - --url calder | --url 'calder' is not a web address | write it with https://",
                "import - --date 12.5.2027 | --date '12.5.2027' is not a day | write it as 2025-03-18",
                "import --format jsonl | --format jsonl needs --files-from | add --files-from FILE, or --files-from - for standard input",
                "import --format jsonl --files-from - a | --format jsonl reads the pages that --files-from names | leave out 'a'",
                "import --format jsonl --files-from nothing | --files-from 'nothing': there is no such file | name a file, or - for standard input",
                "import a --files-from - | --files-from goes with --format jsonl | name what shall be imported itself"
            })
    void wrongUsageIsToldWithItsFix(String usage) {
        String[] parts = usage.split(" \\| ");
        Cli.Result result = Cli.run(parts[0].split(" "));
        assertEquals(2, result.code());
        assertEquals("error: " + parts[1] + "\n  fix: " + parts[2] + "\n", result.err());
    }

    @Test
    void pagesAreReadForMachinesInTheOrderOfTheirList() {
        String page = digest.page("storm.html", InventedPage.storm().html());
        String text = digest.page("storm.txt", InventedPage.storm().scrape());
        String list = "{\"id\":\"a\",\"path\":\"" + page + "\",\"url\":\"https://www.calder-post.example/x\"}\n\n"
                + "{\"id\":7,\"path\":\"" + text + "\",\"more\":{\"x\":[1,2]}}\n"
                + "{\"id\":\"c\",\"path\":\"" + page + ".not\"}\n"
                + "nonsense\n"
                + "{\"id\":\"d\"}\n"
                + "{\"id\":\"e\",\"path\":\"" + digest.page("empty.html", "") + "\"}\n"
                + "{\"id\":\"f\",\"path\":\"a\\u0000b\"}\n";
        Map<String, String> before = digest.files();
        Cli.Result result = Cli.runWith(list, digest.line("import", "--format", "jsonl", "--files-from", "-"));
        assertEquals(1, result.code());
        assertEquals("", result.err());
        assertEquals(before, digest.files());
        String body = String.join("\\n", InventedPage.STORM);
        assertEquals(
                "{\"id\":\"a\",\"articleBody\":\"" + body
                        + "\",\"title\":\"Harbour reopens after the storm\",\"byline\":\"\","
                        + "\"publishedTime\":\"2027-05-12T18:30+03:00\",\"siteName\":\"\",\"lang\":\"en\",\"excerpt\":\""
                        + InventedPage.STORM.get(0) + "\",\"ms\":0}\n"
                        + "{\"id\":\"7\",\"articleBody\":\"" + body
                        + "\",\"title\":\"Harbour reopens after the storm\",\"byline\":\"Ben Ford\","
                        + "\"publishedTime\":\"2027-05-12\",\"siteName\":\"\",\"lang\":\"en\",\"excerpt\":\""
                        + InventedPage.STORM.get(0) + "\",\"ms\":0}\n"
                        + "{\"id\":\"c\",\"error\":\"there is no such file or folder\"}\n"
                        + "{\"id\":\"\",\"error\":\"the line is no JSON object\"}\n"
                        + "{\"id\":\"d\",\"error\":\"'path' names no file: ''\"}\n"
                        + "{\"id\":\"e\",\"error\":\"is empty\"}\n"
                        + "{\"id\":\"f\",\"error\":\"there is no such file or folder\"}\n",
                result.out().replaceAll("\"ms\":[0-9.]+", "\"ms\":0"));
    }
}
