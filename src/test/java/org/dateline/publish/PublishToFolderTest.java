package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.cli.Cli;
import org.dateline.publish.server.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code dateline publish} does to a folder of this machine. */
class PublishToFolderTest {

    @TempDir
    Path folder;

    private SmallDigest digest(String... further) {
        return SmallDigest.in(
                folder.resolve("digest"),
                "name: web\nkind: directory\npath: " + web() + "\n" + String.join("\n", further));
    }

    private Path web() {
        return folder.resolve("www/digest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place: false", "in-place: true"})
    void theFirstPublicationBringsEveryFileAndTheSecondNone(String way) {
        SmallDigest digest = digest(way).build();
        Cli.Result first = digest.publish();
        assertEquals(0, first.code(), first.err());
        assertEquals(digest.built(), SmallDigest.published(web()));
        int count = digest.built().size();
        assertTrue(
                first.err().startsWith("web: published: " + count + " new, 0 changed, 0 unchanged, 0 removed, "),
                first.err());

        SortedMap<String, String> before = SmallDigest.tree(folder.resolve("www"));
        Cli.Result second = digest.publish();
        assertEquals(0, second.code());
        assertEquals(
                "web: nothing to publish: 0 new, 0 changed, " + count + " unchanged, 0 removed, 0 bytes\n",
                second.err());
        assertEquals(before, SmallDigest.tree(folder.resolve("www")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place: false", "in-place: true"})
    void whatChangedIsBroughtAndWhatIsGoneIsRemovedAndTheRestIsNotTouched(String way) throws IOException {
        SmallDigest digest = digest(way).build();
        assertEquals(0, digest.publish().code());
        FileTime untouched = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(web().resolve("404.html"), untouched);
        digest.delete("content/2025/03/18/crane-repaired.md");
        digest.article("2025/03/18/harbour-reopens", "Harbour reopens to all ships");
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        digest.build();

        Cli.Result result = digest.publish();
        assertEquals(0, result.code(), result.err());
        assertEquals(digest.built(), SmallDigest.published(web()));
        assertFalse(Files.exists(web().resolve("2025/03/18/crane-repaired")));
        assertEquals(untouched, Files.getLastModifiedTime(web().resolve("404.html")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place: false", "in-place: true"})
    void whatSomebodyElsePutThereStays(String way) throws IOException {
        SmallDigest digest = digest(way).build();
        assertEquals(0, digest.publish().code());
        Files.writeString(web().resolve("ownership-proof.txt"), "proof");
        Files.createDirectories(web().resolve(".well-known"));
        Files.writeString(web().resolve(".well-known/proof.txt"), "proof");
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        digest.build();

        assertEquals(0, digest.publish().code());
        assertEquals("proof", Files.readString(web().resolve("ownership-proof.txt")));
        assertEquals("proof", Files.readString(web().resolve(".well-known/proof.txt")));
        assertTrue(Files.exists(web().resolve("2025/03/19/ferry-sails/index.html")));
    }

    @Test
    void aFileThatIsNotOursIsNotReplaced() throws IOException {
        SmallDigest digest = digest("in-place: true").build();
        Files.createDirectories(web());
        Files.writeString(web().resolve("index.html"), "somebody's page");
        SortedMap<String, String> before = SmallDigest.tree(folder.resolve("www"));

        Cli.Result result = digest.publish();
        assertEquals(1, result.code());
        assertEquals("""
                web/index.html: error: the file there was not published from here, or was changed since, so it is not replaced
                  fix: move it away there, or delete it; then publish again
                web: 1 error; nothing was published
                """, result.err());
        assertEquals(before, SmallDigest.tree(folder.resolve("www")));
    }

    @Test
    void aFileThatIsThereAlreadyWithTheSameBytesIsTakenOver() throws IOException {
        SmallDigest digest = digest("in-place: true").build();
        Files.createDirectories(web());
        Files.copy(digest.site().resolve("robots.txt"), web().resolve("robots.txt"));
        Cli.Result result = digest.publish();
        assertEquals(0, result.code(), result.err());
        assertTrue(result.err().contains(" 1 unchanged,"), result.err());
    }

    @Test
    void whatWasLeftOfAPublicationThatStoppedAtItsVeryEndGoes() throws IOException {
        SmallDigest digest = digest("in-place: true").build();
        assertEquals(0, digest.publish().code());
        SortedMap<String, String> whole = SmallDigest.tree(web());
        Path left = Files.createDirectory(web().resolve(".dateline-publication.new"));
        Files.writeString(left.resolve(".dateline-publication"), "the record that was not put in its place");
        assertEquals(0, digest.publish().code());
        assertEquals(whole, SmallDigest.tree(web()));
        assertFalse(Files.exists(left));
    }

    @Test
    void aFolderOfSomebodyElseIsNotSwapped() throws IOException {
        SmallDigest digest = digest().build();
        Files.createDirectories(web());
        Files.writeString(web().resolve("notes.txt"), "notes");
        Cli.Result result = digest.publish();
        assertEquals(1, result.code());
        assertEquals(
                "web: error: " + web() + " is there already and is not empty, so it cannot be swapped\n"
                        + "  fix: move it away, or say 'in-place: true' for this target in content/digest.yaml, which"
                        + " replaces its files one by one\n"
                        + "web: 1 error; nothing was published\n",
                result.err());
        assertEquals("notes", Files.readString(web().resolve("notes.txt")));
    }

    @Test
    void aRehearsalPrintsThePlanAndWritesNothing() {
        SmallDigest digest = digest().build();
        assertEquals(0, digest.publish().code());
        digest.delete("content/2025/03/18/crane-repaired.md");
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        digest.build();
        SortedMap<String, String> before = SmallDigest.tree(folder.resolve("www"));

        Cli.Result result = digest.publish("--dry-run");
        assertEquals(0, result.code(), result.err());
        assertTrue(result.out().contains("new       2025/03/19/ferry-sails/index.html\n"), result.out());
        assertTrue(result.out().contains("changed   index.html\n"), result.out());
        assertTrue(result.out().contains("removed   2025/03/18/crane-repaired/index.html\n"), result.out());
        assertTrue(result.err().startsWith("web: would publish: "), result.err());
        assertEquals(before, SmallDigest.tree(folder.resolve("www")));
    }

    @Test
    void progressIsForTerminalsAndForThoseWhoWantIt() {
        SmallDigest digest = digest().build();
        String[] line = {"publish", "--root", digest.root().toString()};
        String[] rehearsal = {"publish", "--dry-run", "--root", digest.root().toString()};
        String[] json = {
            "publish", "--dry-run", "--format", "json", "--root", digest.root().toString()
        };
        String[] quiet = {"publish", "--quiet", "--root", digest.root().toString()};
        assertFalse(Cli.run(rehearsal).err().contains("\r"));
        assertFalse(Cli.runInTerminal(json).err().contains("\r"));
        assertFalse(Cli.runIn(Map.of("TERM", "dumb"), rehearsal).err().contains("\r"));
        String shown = Cli.runIn(Map.of("NO_COLOR", "1"), line).err();
        int files = digest.built().size();
        String erase = "\r\u001B[K";
        assertTrue(shown.startsWith(erase + "web: looking at what is there …"), shown);
        assertTrue(shown.contains(erase + "web: " + files + " of " + files + " files …"), shown);
        assertTrue(shown.matches("(?s).*\r\u001B\\[Kweb: published: " + files + " new, 0 changed, [^\n]*\n"), shown);
        assertFalse(Cli.runInTerminal(quiet).err().contains("\r"));
    }

    @Test
    void thePlanIsThereForMachines() {
        SmallDigest digest = digest().build();
        Cli.Result result = digest.publish("--dry-run", "--format", "json");
        assertEquals("", result.err());
        assertTrue(result.out().contains("\"outcome\" : \"rehearsed\""), result.out());
        assertTrue(
                result.out()
                        .contains("\"path\" : \"robots.txt\",\n        \"bytes\" : "
                                + digest.site().resolve("robots.txt").toFile().length() + ",\n        \"sha256\" : \""
                                + digest.built().get("robots.txt") + "\""),
                result.out());
    }

    @Test
    void moreRemovalsThanAllowedStopIt() {
        SmallDigest digest = digest().build();
        assertEquals(0, digest.publish().code());
        digest.delete("content/2025/03/18/crane-repaired.md");
        digest.build();
        SortedMap<String, String> before = SmallDigest.tree(folder.resolve("www"));
        Cli.Result result = digest.publish("--max-deletes", "0");
        assertEquals(1, result.code());
        assertTrue(
                result.err()
                        .matches(
                                "(?s)web: error: this would remove (\\d+) files, more than the 0 that may be removed at"
                                        + " once\n  fix: look at them with --dry-run; if that is right, say --max-deletes \\1\n.*"),
                result.err());
        assertEquals(before, SmallDigest.tree(folder.resolve("www")));
        assertEquals(0, digest.publish("--max-deletes", "50").code());
    }

    @Test
    void anErrorInTheContentStopsIt() {
        SmallDigest digest = digest().build();
        digest.write("content/2025/03/19/broken.md", "---\ntitle: Broken\n---\n");
        Cli.Result result = digest.publish();
        assertEquals(1, result.code());
        assertTrue(result.err().contains("content/2025/03/19/broken.md:2:1: error: 'topics' is missing"), result.err());
        assertTrue(result.err().endsWith("errors; nothing was published\n"), result.err());
        assertFalse(Files.exists(web()));
    }

    @Test
    void anErrorInTheSiteStopsIt() {
        SmallDigest digest = digest();
        digest.write("templates/blocks.ftlh", "<#macro footer page><a href=\"nowhere/\">Nowhere</a></#macro>\n");
        digest.build();
        Cli.Result result = digest.publish();
        assertEquals(1, result.code());
        assertTrue(result.err().contains("nowhere/"), result.err());
        assertFalse(Files.exists(web()));
    }

    @Test
    void aSiteThatWasChangedByHandIsNotPublished() throws IOException {
        SmallDigest digest = digest().build();
        Files.writeString(digest.site().resolve("about/index.html"), "changed");
        Files.delete(digest.site().resolve("robots.txt"));
        Files.writeString(digest.site().resolve("notes-to-myself.txt"), "not for readers");
        Cli.Result result = digest.publish();
        assertEquals("""
                site/about/index.html: error: the file was changed since dateline wrote it
                  fix: move it out of site/ if you need it, or delete it; then run 'dateline build'
                site/robots.txt: error: the file is missing from the site
                  fix: run 'dateline build'
                web: 2 errors; nothing was published
                """, result.err());
    }

    @Test
    void onlyWhatABuildMadeIsPublished() throws IOException {
        SmallDigest digest = digest().build();
        Files.writeString(digest.site().resolve("notes-to-myself.txt"), "not for readers");
        assertEquals(0, digest.publish().code());
        assertFalse(Files.exists(web().resolve("notes-to-myself.txt")));
        assertFalse(Files.exists(web().resolve(".dateline")));
    }

    @Test
    void beforeTheFirstBuildThereIsNothingToPublish() {
        Cli.Result result = digest().publish();
        assertEquals("""
                site: error: there is no built site here
                  fix: run 'dateline build' first
                web: 1 error; nothing was published
                """, result.err());
        assertEquals(1, result.code());
    }

    @Test
    void targetsAreKnownByName() {
        SmallDigest digest = SmallDigest.in(
                folder.resolve("digest"),
                "name: web\nkind: directory\npath: ../a",
                "name: mirror\nkind: directory\npath: ../b");
        digest.build();
        Cli.Result unknown = digest.publish("miror");
        assertEquals(2, unknown.code());
        assertEquals("error: unknown target 'miror'\n  fix: did you mean 'mirror'?\n", unknown.err());
        Cli.Result none = digest.publish();
        assertEquals(2, none.code());
        assertEquals("error: which target?\n  fix: name one or more of: web, mirror\n", none.err());
        assertEquals(0, digest.publish("web", "mirror").code());
        assertEquals(SmallDigest.published(folder.resolve("a")), SmallDigest.published(folder.resolve("b")));
    }

    @Test
    void mistakesInTargetsAreProblemsOfTheDigest() {
        SmallDigest digest = SmallDigest.in(
                folder.resolve("digest"),
                "name: web\nkind: direktory\npath: ../a",
                "name: My Web\nkind: directory\npath: ../a\nin-plaec: true",
                "name: other\nkind: directory");
        Cli.Result result = Cli.run("build", "--quiet", "--root", digest.root().toString());
        assertEquals(1, result.code());
        assertEquals("""
                content/digest.yaml:7:11: error: unknown kind of target 'direktory'
                  fix: did you mean 'directory'?
                content/digest.yaml:9:11: error: the name 'My Web' cannot be typed with ease
                  fix: use lower-case letters, digits and hyphens, e.g. name: web
                content/digest.yaml:12:5: error: unknown key 'in-plaec'
                  fix: did you mean 'in-place'?
                content/digest.yaml:13:5: error: 'path' is missing
                  fix: add it, e.g. path: /srv/www/digest
                4 errors; nothing was written
                """, result.err());
    }

    /** Of what may hold a secret nothing is printed. */
    @Test
    void whatLeadsNowhereIsAProblemOfTheDigest() {
        SmallDigest digest = SmallDigest.in(
                folder.resolve("digest"),
                "name: a\nkind: directory\npath: ~/www",
                "name: b\nkind: git\nrepository: htps://git.example/digest.git",
                "name: c\nkind: sftp\nhost: harbour:s3cr3t@digest.example\npath: ~/www",
                "name: d\nkind: s3\nbucket: digest/news\nendpoint: https://harbour:s3cr3t@s3.example",
                "name: e\nkind: s3\nbucket: digest\nendpoint: https://s3.example:99999\nregion: the north");
        Cli.Result result = Cli.run("build", "--quiet", "--root", digest.root().toString());
        assertEquals(1, result.code());
        assertEquals("""
                content/digest.yaml:8:11: error: '~/www' begins with a tilde, which only a shell knows
                  fix: write the whole path, or one from the digest's folder
                content/digest.yaml:11:17: error: no repository is reached by 'htps'
                  fix: did you mean 'https'?
                content/digest.yaml:14:11: error: this is more than a host's name
                  fix: write the name alone, and user, port and path apart
                content/digest.yaml:15:11: error: '~/www' begins with a tilde, which only a shell knows
                  fix: leave '~/' out: without a slash before it, a path begins at the user's home there
                content/digest.yaml:18:13: error: 'digest/news' is no bucket's name
                  fix: write the name alone, and what follows the slash as 'prefix'
                content/digest.yaml:19:15: error: this is more than the address of a store
                  fix: write it with https://, without a path, e.g. endpoint: https://s3.example.org; keys never stand here
                content/digest.yaml:23:15: error: 'https://s3.example:99999' is not the address of a store
                  fix: write it with https://, without a path, e.g. endpoint: https://s3.example.org; keys never stand here
                content/digest.yaml:24:13: error: 'the north' is no region
                  fix: write e.g. region: eu-central-1
                8 errors; nothing was written
                """, result.err());
    }

    @Test
    void aFolderThatMayNotBeWrittenIsToldWithWhatToDo() throws IOException {
        SmallDigest digest = digest().build();
        Files.createDirectories(web().getParent());
        Files.writeString(web().resolveSibling(".digest.dateline"), "a file stands where the staged folders would");
        Cli.Result result = digest.publish();
        assertEquals(1, result.code());
        assertTrue(result.err().contains("web: error: cannot write to " + web() + ": "), result.err());
        assertTrue(result.err().endsWith("; nothing was published, all is as it was there\n"), result.err());
        assertFalse(Files.exists(web()));
    }

    /** A reader who asks all the time sees the home page always, and never with another day's sitemap. */
    @Test
    void aReaderNeverSeesNothingOrHalfAPublication() throws Exception {
        SmallDigest digest = digest().build();
        assertEquals(0, digest.publish().code());
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch reading = new CountDownLatch(1);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> reads = reader.submit(() -> {
                int count = 0;
                while (!stop.get()) {
                    Path release = web().toRealPath(); // as a server does that opens the root once for a request
                    try {
                        String home = Files.readString(release.resolve("index.html"));
                        String text = Files.readString(release.resolve("2025/03/18/edition.txt"));
                        assertTrue(home.endsWith("</html>\n"), home);
                        assertEquals(home.contains("Harbour reopens again"), text.contains("Harbour reopens again"));
                    } catch (NoSuchFileException e) {
                        assertFalse(Files.exists(release), "a file is missing from a release that is there");
                    }
                    assertTrue(new String(Files.readAllBytes(web().resolve("index.html")), StandardCharsets.UTF_8)
                            .endsWith("</html>\n"));
                    count++;
                    reading.countDown();
                }
                return count;
            });
            reading.await();
            for (int i = 0; i < 6; i++) {
                digest.article("2025/03/18/harbour-reopens", i % 2 == 0 ? "Harbour reopens again" : "Harbour reopens");
                digest.build();
                assertEquals(0, digest.publish().code());
            }
            stop.set(true);
            assertTrue(reads.get() > 0);
        } finally {
            stop.set(true);
            reader.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place: false", "in-place: true"})
    void whatSomebodyChangedThereIsNeitherReplacedNorRemoved(String way) throws IOException {
        SmallDigest digest = digest(way).build();
        assertEquals(0, digest.publish().code());
        Files.writeString(web().resolve("2025/03/18/harbour-reopens/index.html"), "by hand");
        Files.writeString(web().resolve("2025/03/18/crane-repaired/index.html"), "by hand");
        digest.article("2025/03/18/harbour-reopens", "Harbour reopens to all ships");
        digest.delete("content/2025/03/18/crane-repaired.md");
        digest.build();
        Cli.Result result = digest.publish();
        assertEquals(1, result.code());
        assertTrue(
                result.err().contains("web/2025/03/18/harbour-reopens/index.html: error: the file there was not"),
                result.err());
        assertEquals("by hand", Files.readString(web().resolve("2025/03/18/crane-repaired/index.html")));
    }

    @Test
    void noFileIsWrittenThroughALinkInTheWebRoot() throws IOException {
        SmallDigest digest = digest("in-place: true").build();
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/03/18"));
        Files.writeString(elsewhere.resolve("index.html"), "precious");
        Files.createDirectories(web());
        Files.createSymbolicLink(web().resolve("2025"), folder.resolve("elsewhere"));
        Cli.Result result = digest.publish();
        assertEquals(1, result.code());
        assertTrue(result.err().contains("2025"), result.err());
        assertEquals("precious", Files.readString(elsewhere.resolve("index.html")));
        assertFalse(Files.exists(web().resolve("robots.txt")));
    }

    @Test
    void aFileWhereAFolderIsNeededIsInTheWay() throws IOException {
        SmallDigest digest = digest("in-place: true").build();
        Files.createDirectories(web());
        Files.writeString(web().resolve("2025"), "somebody's");
        Cli.Result result = digest.publish();
        assertEquals(1, result.code());
        assertTrue(
                result.err().startsWith("web/2025: error: the file there was not published from here"), result.err());
        assertFalse(Files.exists(web().resolve("robots.txt")));
    }

    @Test
    void aSiteThatTheContentOutranIsNotPublished() {
        SmallDigest digest = digest("in-place: true").build();
        assertEquals(0, digest.publish().code());
        String article = "content/2025/03/18/crane-repaired.md";
        digest.write(article, digest.read(article).replace("topics:", "draft: true\ntopics:"));
        Cli.Result outdated = digest.publish("--quiet");
        assertEquals(1, outdated.code());
        assertTrue(outdated.err().contains("site: error: the site is not what the content gives now"), outdated.err());
        digest.write(article, digest.read(article).replace("title:", "titel:"));
        Cli.Result broken = digest.publish("--quiet");
        assertEquals(1, broken.code());
        assertTrue(broken.err().contains("unknown key 'titel'"), broken.err());
    }

    @Test
    void whatAPreviewShowsIsNotPublished() {
        SmallDigest digest = digest("in-place: true").build();
        Path preview = digest.root().resolve(".dateline/preview/site");
        SmallDigest.copy(digest.site(), preview);
        Cli.Result result = digest.publish("--output", preview.toString());
        assertEquals(1, result.code());
        assertTrue(result.err().contains("is no site but what Dateline remembers"), result.err());
        assertFalse(Files.exists(web()));
    }

    @Test
    void lessThanNoneIsNoLimit() {
        Cli.Result result = digest().build().publish("--max-deletes", "-1");
        assertEquals("error: --max-deletes -1 is less than none\n  fix: say 0 or more\n", result.err());
        assertEquals(2, result.code());
    }

    @ParameterizedTest
    @CsvSource({
        "site, 'lies in ROOT/site, a folder of the digest itself'",
        "content/web, 'lies in ROOT/content, a folder of the digest itself'",
        ".dateline/web, 'lies in ROOT/.dateline, a folder of the digest itself'",
        "link/web, 'lies in ROOT/site, a folder of the digest itself'",
        "., 'the digest itself lies in ROOT, drafts among it'",
        "/, 'the digest itself lies in /, drafts among it'"
    })
    void nothingIsPublishedIntoTheDigestItself(String path, String told) throws IOException {
        SmallDigest digest = digest("in-place: true").build();
        Files.createSymbolicLink(digest.root().resolve("link"), digest.site());
        digest.targets("name: web\nkind: directory\npath: " + path + "\nin-place: true");
        digest.build();
        SortedMap<String, String> before = SmallDigest.tree(digest.root());
        Cli.Result result = digest.publish();
        assertEquals(1, result.code());
        assertTrue(result.err().startsWith("web: error: "), result.err());
        assertTrue(
                result.err()
                        .contains(told.replace("ROOT", digest.root().toString())
                                + "\n  fix: let 'path' of this target in content/digest.yaml lead elsewhere, e.g. path:"
                                + " ../www\n"),
                result.err());
        assertEquals(before, SmallDigest.tree(digest.root()));

        digest.targets("name: web\nkind: directory\npath: public\nin-place: true");
        assertEquals(0, digest.build().publish().code(), "a folder beside those is nobody's");
    }

    @Test
    void whereTheReleasesAreGoneTheLinkIsTurnedToANewOne() throws IOException {
        SmallDigest digest = digest().build();
        assertEquals(0, digest.publish().code());
        Path releases = web().resolveSibling(".digest.dateline");
        Running.run(folder, "rm", "-r", releases.toString());
        Cli.Result result = digest.publish();
        assertEquals(0, result.code(), result.err());
        assertEquals(digest.built(), SmallDigest.published(web()));
    }
}
