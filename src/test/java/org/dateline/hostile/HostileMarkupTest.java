package org.dateline.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dateline.build.SeenJson;
import org.dateline.build.SeenPage;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile texts in every field and body of one digest: whatever is published is parsed, and holds nothing that acts. */
class HostileMarkupTest {

    /** Beyond what the pages of a calm digest have: what a body may hold by the guide. */
    private static final Set<String> OF_BODIES =
            Set.of("b", "blockquote", "details", "i", "ol reversed", "q", "summary");

    @TempDir
    static Path root;

    private static Path calm;
    private static Inspection expected;

    @BeforeAll
    static void lookAtACalmDigest() {
        List<String> quiet = IntStream.range(0, 12).mapToObj(i -> "quiet " + i).toList();
        calm = build(new MarkupDigest(root.resolve("calm"), quiet, quiet));
        expected = Inspection.of(calm);
    }

    @Test
    void noFieldAndNoBodyBringsAnythingThatActs() throws IOException {
        List<String> texts = HostileTexts.all();
        assertTrue(texts.size() >= 250, texts.size() + " texts");
        Path site = build(new MarkupDigest(root.resolve("hostile"), texts, texts.subList(0, 1)));
        assertHoldsNothingThatActs(site);
        assertEveryTextIsShown(site, texts);
    }

    @Test
    void nothingThatTheDigestSaysOfItselfActs() throws IOException {
        Path site = build(
                new MarkupDigest(root.resolve("breaking"), HostileTexts.breaks().subList(0, 12), HostileTexts.all()));
        assertHoldsNothingThatActs(site);
    }

    @Test
    void whatActsWouldBeFound(@TempDir Path site) throws IOException {
        Files.writeString(site.resolve("a.html"), "<p onclick=x>x</p><a href='java&Tab;script:x'>x</a><!-- x -->");
        Files.writeString(site.resolve("b.html"), "<script>x</script><a href='/\\\\evil.example'>x</a>");
        Files.writeString(site.resolve("c.xml"), "<rss><description>&lt;p style='x'></description></rss>");
        Files.writeString(site.resolve("d.xml"), "<!DOCTYPE x><x/>");
        Files.writeString(site.resolve("e.json"), "{\"url\": \" javascript:x\", \"content_html\": \"<p onload=x>\"}");
        Files.writeString(site.resolve("f.json"), "{\"a\": 1, \"a\": 2}");
        Files.writeString(site.resolve("g.txt"), "x\u202Ex");
        Files.writeString(site.resolve("h.csv"), "=cmd()");
        Files.writeString(site.resolve("_redirects"), "/a /b 301\n/c https://evil.example/ 301\n");
        List<String> findings = Inspection.of(site).findings();
        assertEquals(13, findings.size(), String.join("\n", findings));
    }

    private static void assertHoldsNothingThatActs(Path site) throws IOException {
        Inspection inspection = Inspection.of(site);
        assertEquals(List.of(), inspection.findings().stream().limit(40).toList());
        assertEquals(expected.kinds().keySet(), inspection.kinds().keySet());
        Set<String> strange = new TreeSet<>(inspection.parts());
        strange.removeAll(expected.parts());
        strange.removeAll(OF_BODIES);
        assertEquals(Set.of(), strange);
        for (String rules : List.of("_headers", "robots.txt", ".well-known/security.txt")) {
            assertEquals(Files.readString(calm.resolve(rules)), Files.readString(site.resolve(rules)));
        }
    }

    private static Path build(MarkupDigest digest) {
        digest.write();
        Cli.Result built = Cli.run("build", "--root", digest.root().toString());
        assertEquals(0, built.code(), built.err().lines().limit(40).toList().toString());
        return digest.root().resolve("site");
    }

    /** What was written is shown as it was written, neither obeyed nor lost. */
    private static void assertEveryTextIsShown(Path site, List<String> texts) throws IOException {
        Set<String> titles = new HashSet<>();
        for (String line : Files.readAllLines(site.resolve("2027/05.ndjson"))) {
            titles.add(plain(SeenJson.of(line).at("title").text()));
        }
        for (int i = 0; i < texts.size(); i++) {
            if (i % MarkupDigest.GROUP != MarkupDigest.WITHDRAWN) {
                String written = plain(texts.get(i));
                SeenPage page = SeenPage.of(site, MarkupDigest.DAY + "case" + i + "/index.html");
                assertEquals(written, plain(page.document().select("h1").text()));
                String headline = plain(
                        page.node("NewsArticle").orElseThrow().at("headline").text());
                assertTrue(
                        written.equals(headline)
                                || headline.endsWith("\u2026") && written.startsWith(headline.replace("\u2026", "")),
                        headline);
                assertTrue(titles.contains(written), written);
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Zs}]+", " ").strip();
    }
}
