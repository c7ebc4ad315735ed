package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dateline new}: articles and editions as they begin; the clock stands at the beginning of 2030. */
class NewCommandTest {

    private static final String TODAY = "content/2030/01/01/";

    @TempDir
    Path folder;

    private ImportDigest digest;

    @BeforeEach
    void begin() {
        digest = ImportDigest.in(folder);
        digest.content("places.yaml", "- id: old-harbour\n  name: Old Harbour\n  lat: 0.0\n  lon: 0.0\n");
        digest.content("storylines.yaml", "- id: the-storm\n  title: The storm\n");
    }

    private Cli.Result anew(String... words) {
        return digest.run("new", words);
    }

    private String text(String file) throws IOException {
        return Files.readString(digest.root().resolve(file));
    }

    private Cli.Result build(String... options) {
        return digest.run(
                "build",
                Stream.concat(Stream.of("--quiet"), Arrays.stream(options)).toArray(String[]::new));
    }

    private void assertBuildsWithoutAProblem() {
        Cli.Result built = build();
        assertEquals("", built.err());
        assertEquals(0, built.code());
    }

    @Test
    void aHeadlineIsEnough() throws IOException {
        Cli.Result result = anew("Harbour: reopens after storm");
        assertEquals(0, result.code(), result.err());
        assertEquals(digest.root() + "/" + TODAY + "harbour-reopens-after-storm.md\n", result.out());
        assertEquals("""
                It is a draft, which is not public.
                Next: write its text, its topics, its source, the address of the report; then remove 'draft: true'.
                  dateline build --root {root}
                """.replace("{root}", digest.root().toString()), result.err());
        assertEquals("""
                ---
                # The headline. The address comes from the file's name, so the headline may change.
                title: "Harbour: reopens after storm"
                # The day, which is the folder's; or the moment, if you know it, such as 2025-03-18T16:00:00+02:00.
                date: 2030-01-01
                # One or two sentences for lists.
                summary:
                # At least one, by the ids of content/topics.yaml: ports, weather.
                topics: [ports] # nobody chose it: it is only the first of them
                # How far it is established: confirmed, claimed, announced, disputed or unverified. Empty weighs
                # nothing.
                status:
                # Who says so: at least one for claimed and announced, two for disputed, such as [Harbour
                # Authority].
                attribution:
                # Its place among the day's key developments, such as 1.
                key:
                # Where it happened, by the ids of content/places.yaml: old-harbour.
                places:
                # The threads that it continues, by the ids of content/storylines.yaml: the-storm.
                storylines:
                # People, organisations, countries and themes, such as [Harbour Authority, Storms].
                tags:
                # Where it comes from: at least one, each an id of content/sources.yaml, or the name of any other,
                # with the report's own address: calder-post.
                sources:
                  - name: The source # replace this, or write id: and an id of the list
                    url: https://replace-this.invalid/ # replace this by the report's own address
                    title: # the headline of the original
                    published: # the day on which the source published it
                # While this line is here, the article appears nowhere. Remove it when the article is done.
                draft: true
                # Below the next line stands the text, in your own words.
                ---

                """, text(TODAY + "harbour-reopens-after-storm.md"));
        assertBuildsWithoutAProblem();
    }

    @Test
    void allThatIsSaidStandsInItsKey() throws IOException {
        Cli.Result result = anew(
                "Cranes",
                "move",
                "again",
                "--date",
                "2029-12-30T23:30:00Z",
                "--topic",
                "weather,ports",
                "--tag",
                "harbour board",
                "--tag",
                "Cranes",
                "--place",
                "old-harbour",
                "--storyline",
                "the-storm",
                "--url",
                "https://calder-post.example/cranes",
                "--language",
                "uk");
        assertEquals(0, result.code(), result.err());
        String article = text("content/2029/12/31/cranes-move-again.md");
        for (String line : List.of(
                "title: Cranes move again",
                "date: 2029-12-30T23:30:00Z",
                "topics: [weather, ports]",
                "tags: [Harbour Authority, Cranes]",
                "places: [old-harbour]",
                "storylines: [the-storm]",
                "lang: uk",
                "  - id: calder-post",
                "    url: \"https://calder-post.example/cranes\"")) {
            assertTrue(article.contains("\n" + line + "\n"), line + " is not in\n" + article);
        }
        assertTrue(result.err().contains("Next: write its text; then remove 'draft: true'.\n"), result.err());
        assertBuildsWithoutAProblem();

        Files.writeString(
                digest.root().resolve("content/2029/12/31/cranes-move-again.md"), article.replace("draft: true\n", ""));
        assertBuildsWithoutAProblem();
        assertTrue(Files.exists(digest.root().resolve("site/2029/12/31/cranes-move-again/index.html")));
    }

    @Test
    void aReminderIsNeverPublished() throws IOException {
        anew("Harbour reopens");
        Path article = digest.root().resolve(TODAY + "harbour-reopens.md");
        Files.writeString(article, Files.readString(article).replace("draft: true\n", ""));
        Cli.Result built = build();
        assertEquals(1, built.code());
        assertEquals("""
                content/2030/01/01/harbour-reopens.md:28:10: error: the source's 'url' is 'https://replace-this.invalid/', \
                which leads nowhere: it is a reminder
                  fix: write the address of the report, or keep draft: true
                1 error; nothing was written
                """, built.err());
    }

    @Test
    void theSourceIsKnownByTheHostOfItsProfileToo() throws IOException {
        digest.content("sources/calder-post.yaml", "source: calder-post\nhosts: [live.calder.example]\n");
        anew("Live", "--url", "https://www.live.calder.example/1");
        assertTrue(text(TODAY + "live.md").contains("\n  - id: calder-post\n"));
        anew("Other", "--url", "https://www.other.example/1");
        assertTrue(text(TODAY + "other.md").contains("\n  - name: other.example\n"));
        anew("Third", "--source", "The Third Paper");
        assertTrue(text(TODAY + "third.md").contains("\n  - name: The Third Paper\n"));
        anew("Fourth", "--source", "the CALDER post", "--url", "https://other.example/1");
        assertTrue(text(TODAY + "fourth.md").contains("\n  - id: calder-post\n"));
        assertBuildsWithoutAProblem();
    }

    @Test
    void nothingIsEverOverwritten() throws IOException {
        digest.content("2030/01/01/Згурський.md", "Mine.");
        digest.content("2030/01/01/harbour.md", "Mine.");
        for (String title : List.of("Harbour!", "Zghurskyi")) {
            Cli.Result result = anew(title);
            String there = title.equals("Harbour!") ? "harbour" : "Згурський";
            assertEquals(
                    TODAY + there + ".md: error: is there already; nothing was written\n"
                            + "  fix: open that file, or choose another name with --name\n",
                    result.err());
            assertEquals("", result.out());
            assertEquals(1, result.code());
        }
        assertEquals("Mine.", text(TODAY + "harbour.md"));
        assertEquals(0, anew("Harbour!", "--name", "harbour-again").code());
        assertTrue(text(TODAY + "harbour-again.md").contains("\ntitle: \"Harbour!\"\n"));

        assertEquals(0, anew("--edition").code());
        String edition = text(TODAY + "edition.md");
        Cli.Result again = anew("--edition");
        assertEquals(
                TODAY + "edition.md: error: is there already; nothing was written\n"
                        + "  fix: open that file, or name another day with --date\n",
                again.err());
        assertEquals(edition, text(TODAY + "edition.md"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| what is the headline? | write it in quotes: dateline new 'Harbour reopens'",
                "Cranes --topic prots | unknown topic 'prots' | did you mean 'ports'?",
                "Cranes --topic harbour | unknown topic 'harbour' | use one of: ports, weather",
                "Cranes --place new-harbour | unknown place 'new-harbour' | did you mean 'old-harbour'?",
                "Cranes --storyline the-strom | unknown storyline 'the-strom' | did you mean 'the-storm'?",
                "Cranes --tag !! | the tag '!!' has no letter | write it in words",
                "Cranes --source calder-pots | unknown source 'calder-pots' | did you mean 'calder-post'?",
                "Cranes --url calder | --url 'calder' is not a web address | copy it whole from the browser, with http:// or"
                        + " https://",
                "Cranes --language en_GB | --language 'en_GB' is not a language tag | write a BCP 47 tag such as en, uk or"
                        + " pt-BR",
                "Cranes --date tomorrow | --date 'tomorrow' is neither a day nor a moment | write 2025-03-18, or"
                        + " 2025-03-18T16:00:00+02:00",
                "Cranes --date 2029-02-30 | --date '2029-02-30' is neither a day nor a moment | write 2025-03-18, or"
                        + " 2025-03-18T16:00:00+02:00",
                "Cranes --name Cranes! | --name 'Cranes!' cannot stand in an address | write it as 'cranes'",
                "!!! | '!!!' has no letter and no digit for an address | name the file with --name, e.g. --name harbour-reopens",
                "About | the name 'about' is reserved for the site's own pages | name the file otherwise, e.g. --name"
                        + " about-report",
                "Cranes --edition | an edition has no title and no options of an article | leave them out, or leave --edition"
                        + " out for an article",
                "--edition --topic ports | an edition has no title and no options of an article | leave them out, or leave"
                        + " --edition out for an article",
                "Cranes --edit | --edit: neither VISUAL nor EDITOR names an editor | name one, e.g. export EDITOR=nano, or open"
                        + " the file yourself"
            })
    void wrongUsageIsToldBeforeAnythingIsWritten(String usage) {
        String[] parts = usage.split(" ?\\| ");
        Map<String, String> before = digest.files();
        Cli.Result result = anew(parts[0].isEmpty() ? new String[0] : parts[0].split(" "));
        assertEquals("error: " + parts[1] + "\n  fix: " + parts[2] + "\n", result.err());
        assertEquals(2, result.code());
        assertEquals(before, digest.files());
    }

    @Test
    void aDigestWithAnErrorIsToldOfIt() {
        digest.content("topics.yaml", "- id: ports\n  titel: Ports\n");
        Cli.Result result = anew("Cranes");
        assertEquals(1, result.code());
        assertTrue(result.err().contains("content/topics.yaml:2:3: error: unknown key 'titel'\n"), result.err());
    }

    @Test
    void aDayAheadIsAnEmbargo() throws IOException {
        Cli.Result result = anew("Cranes", "--date", "2030-01-05", "--topic", "ports");
        assertTrue(
                result.err().contains("then remove 'draft: true'. It will be public from 2030-01-05 on.\n"),
                result.err());
    }

    @Test
    void todayIsThatOfTheDigestsZone() {
        digest.content(
                "digest.yaml",
                "title: H\nbase-url: https://digest.example/\nlanguage: en\ntime-zone: America/New_York\n");
        assertEquals(
                digest.root() + "/content/2029/12/31/cranes.md\n",
                anew("Cranes").out());
    }

    @Test
    void anEditionBeginsWithTheKeyArticlesOfItsDay() throws IOException {
        for (String article : List.of("b: 2", "a: 1", "c: true", "d: false")) {
            String name = article.substring(0, 1);
            digest.content("2030/01/01/" + name + ".md", articleOf("Report: " + name, "key" + article.substring(1)));
        }
        digest.content("2030/01/01/e.md", articleOf("Secret", "draft: true\nkey: 1"));
        digest.content("2030/01/01/g.md", articleOf("Later", "publish-at: 2030-01-01T18:00:00+02:00\nkey: 1"));
        digest.content("2029/12/31/f.md", articleOf("Yesterday", "key: 1"));
        Cli.Result result = anew("--edition");
        assertEquals(digest.root() + "/" + TODAY + "edition.md\n", result.out());
        assertEquals("""
                It is an edition, which is public from the beginning of its day.
                Next: write its lead, and put its key developments into words.
                  dateline build --root {root}
                """.replace("{root}", digest.root().toString()), result.err());
        assertEquals("""
                ---
                # One or two sentences at the head of the day.
                lead:
                # The key developments in their order: a sentence each, and the articles behind it, the main one
                # first, by the names of their files; an article of another day as 2025/03/17/storm-closes-harbour.
                developments:
                  - text: "Report: a"
                    articles: [a]
                  - text: "Report: b"
                    articles: [b]
                  - text: "Report: c"
                    articles: [c]
                # true while the day is still being written; remove it at the end of the day.
                open:
                # Below the next line may stand a note by the editor.
                ---
                """, text(TODAY + "edition.md"));
        assertBuildsWithoutAProblem();
    }

    @Test
    void anEditionOfADayWithoutArticlesSaysSo() {
        Cli.Result result = anew("--edition", "--date", "2029-12-24");
        assertTrue(
                result.err()
                        .contains(
                                "Next: write its lead, and its key developments; the day has no public article yet.\n"),
                result.err());
        assertBuildsWithoutAProblem();
    }

    private static String articleOf(String title, String more) {
        return "---\ntitle: '" + title + "'\ntopics: [ports]\n" + more
                + "\nsources: [{id: calder-post, url: 'https://calder-post.example/1'}]\n---\n\nText.\n";
    }

    @Test
    void theEditorIsOpenedWithItsArgumentsAndWaitedFor() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no /bin/sh to be the editor");
        Path editor = folder.resolve("my editor.sh");
        Files.writeString(editor, "echo \"$1 $2\" >> \"$3\"\n");
        String command = "sh '" + editor + "' Written 'by hand'";
        Cli.Result result = Cli.runIn(
                Map.of("VISUAL", command, "EDITOR", "false"),
                digest.line("new", "Cranes", "--edit", "--topic", "ports"));
        assertEquals(0, result.code(), result.err());
        assertTrue(text(TODAY + "cranes.md").endsWith("---\n\nWritten by hand\n"));
        assertBuildsWithoutAProblem();
    }

    @Test
    void anEditorThatFailsIsTold() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no /bin/sh to be the editor");
        Cli.Result result =
                Cli.runIn(Map.of("EDITOR", "exit 3;"), digest.line("new", "Cranes", "--edit", "--color", "never"));
        assertEquals(
                "error: the editor ended with 3; the file stays as it is\n"
                        + "  fix: see that VISUAL or EDITOR names an editor, and open the file yourself\n",
                result.err());
        assertEquals(1, result.code());
        assertTrue(digest.has("2030/01/01/cranes.md"));
    }

    @Test
    void quietPrintsTheFileAlone() {
        Cli.Result result = anew("Cranes", "--quiet");
        assertEquals("", result.err());
        assertEquals(digest.root() + "/" + TODAY + "cranes.md\n", result.out());
        assertFalse(result.out().contains("\\"));
    }
}
