package org.dateline.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCheckerTest {

    @TempDir
    private Path folder;

    @Test
    void aCleanSiteHasNoProblem() {
        TestSite site = cleanSite();
        assertEquals("", site.messages("/digest/"));
    }

    @Test
    void theReportCountsPagesLinksFragmentsAndFiles() {
        assertEquals(new CheckReport(3, 14, 3, 7), cleanSite().report());
    }

    @Test
    void aFolderThatDoesNotExistIsOneError() {
        assertEquals("""
                site: error: there is no folder 'site'
                  fix: run 'dateline build' first
                """, new TestSite(folder.resolve("missing")).messages());
    }

    @Test
    void aFolderWithoutPagesIsOneError() {
        assertEquals(
                """
                site: error: the folder 'site' holds no page
                  fix: run 'dateline build' first
                """,
                new TestSite(folder)
                        .file(".gitignore", "*")
                        .file("feed.xml", "<empty/>")
                        .messages());
    }

    @Test
    void withoutAPrefixTheFolderIsNamedByItsPath() {
        var problems = new Problems();
        Path missing = folder.resolve("missing");
        SiteChecker.check(missing, "", "/", problems);
        String name = missing.toString().replace('\\', '/');
        assertEquals(
                name + ": error: there is no folder '" + name + "'\n  fix: run 'dateline build' first",
                problems.sorted().get(0).toString());
    }

    @Test
    void hiddenFilesAtTheTopAreNotPartOfTheSite() {
        TestSite site = new TestSite(folder)
                .page("index.html", "<a href='.dateline'>List</a> <a href='.well-known/security.txt'>Contact</a>")
                .file(".dateline", "index.html")
                .file(".git/page.html", "not a page")
                .file(".well-known/security.txt", "Contact: mailto:desk@digest.example");
        assertEquals("""
                site/index.html:6:1: error: broken link '.dateline' in <a href>: the site has nothing at '.dateline'
                  fix: link to a page or file that the site has, or take the link out
                """, site.messages());
        assertEquals(2, site.report().files());
    }

    @Test
    void aPageThatIsNotUtf8IsAnError() {
        String page = "<html lang=en><title>Café</title><h1>Café</h1>";
        assertEquals(
                """
                site/index.html: error: the page is not valid UTF-8
                  fix: save it, or what it is made from, as UTF-8
                """,
                new TestSite(folder)
                        .file("index.html", page.getBytes(StandardCharsets.ISO_8859_1))
                        .messages());
    }

    @Test
    void aByteOrderMarkDoesNotShiftTheColumns() {
        assertEquals(
                """
                site/index.html:1:1: error: '<html>' says no language
                  fix: name the page's language, e.g. <html lang="en">
                """,
                new TestSite(folder)
                        .file("index.html", "\uFEFF<html><title>A</title><h1>A</h1>")
                        .messages());
    }

    @Test
    void theSameProblemsComeInTheSameOrderOnEachRun() {
        var site = new TestSite(folder);
        for (int i = 0; i < 60; i++) {
            site.page("p" + i + "/index.html", "<a href='../p" + (i + 1) + "x/'></a><h4 id=a>A</h4><p id=a>A</p>");
        }
        Set<String> outcomes = new HashSet<>();
        for (int run = 0; run < 5; run++) {
            outcomes.add(site.messages());
        }
        assertEquals(1, outcomes.size());
    }

    @Test
    void aSymbolicLinkToTheSiteIsFollowed() throws Exception {
        Path real = folder.resolve("real");
        new TestSite(real).page("index.html", "");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        assertEquals(1, new TestSite(link).report().pages());
    }

    @Test
    void anyTextIsReadWithoutFailing() {
        var problems = new Problems();
        String[] odd = {
            "",
            "<",
            "<a href=",
            "<a href='%'>",
            "<img srcset=',,, ,'>",
            "<a href='//'>",
            "<a href=':'>",
            "<meta http-equiv=refresh content=''>",
            "<a href='#%zz'>",
            "<svg><a xlink:href='..'/></svg>",
            "\0",
            "<a ping=' '>",
            "<a href='../../../..'>",
            "<a href='a//b/./c/'>",
            "<a aria-labelledby='x x' href=x>"
        };
        var site = new TestSite(folder);
        for (int i = 0; i < odd.length; i++) {
            site.file("x/" + i + ".html", odd[i]);
        }
        CheckReport report = SiteChecker.check(folder, "site/", "/", problems);
        assertEquals(odd.length, report.pages());
        assertEquals(
                odd.length,
                problems.sorted().stream()
                        .map(Problem::where)
                        .map(where -> where.file())
                        .distinct()
                        .count());
    }

    /** One day of a digest at https://news.example/digest/. */
    private TestSite cleanSite() {
        return new TestSite(folder)
                .file("index.html", """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>Digest</title>
                <meta name="description" content="The latest edition.">
                <link rel="canonical" href="https://news.example/digest/">
                <link rel="stylesheet" href="assets/style.css">
                <link rel="alternate" type="application/atom+xml" href="feed.xml">
                <script type="application/ld+json">{"@graph": []}</script>
                </head>
                <body>
                <a href="#main">To the content</a>
                <main id="main">
                <h1>Digest</h1>
                <h2>Energy</h2>
                <a href="2025/03/18/?from=home#river">The river bridge</a>
                <a href="https://elsewhere.example/report">The source</a>
                <a href="mailto:desk@news.example">Write</a>
                <a href="https://news.example/digest/feed.xml">Feed</a>
                <img src="https://news.example/digest/card.png" alt="">
                <button type="submit">Search</button>
                </main>
                </body>
                </html>
                """)
                .file("2025/03/18/index.html", """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <title>18 March 2025</title>
                <meta name="description" content="The edition of 18 March 2025.">
                <link rel="stylesheet" href="../../../assets/style.css">
                </head>
                <body>
                <h1 id="top">18 March 2025</h1>
                <a href="../../../">Digest</a> <a href="./">This day</a> <a href="#">Up</a> <a href="#top">Up</a>
                <h2 id="river">River</h2>
                <a href="#river">Here</a>
                <a href="../../../2025/03/18/index.html">This page by its file</a>
                <img src="bridge%20small.webp" srcset="bridge%20small.webp 1x, bridge.webp 2x" alt="A bridge">
                </body>
                </html>
                """)
                .file("2025/03/18/bridge small.webp", "")
                .file("2025/03/18/bridge.webp", "")
                .file("404.html", """
                <!DOCTYPE html>
                <html lang="en">
                <head><title>Not found</title></head>
                <body><h1>Not found</h1></body>
                </html>
                """)
                .file("assets/style.css", "")
                .file("feed.xml", "<empty/>");
    }
}
