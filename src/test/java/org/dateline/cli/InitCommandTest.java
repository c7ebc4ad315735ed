package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dateline init}, from the answers to a digest that builds; the clock stands at the beginning of 2030. */
class InitCommandTest {

    private static final List<String> ALL = List.of(
            ".github/workflows/digest.yml",
            ".gitignore",
            "README.md",
            "content/2029/12/30/edition.md",
            "content/2029/12/30/example-harbour-loses-power.md",
            "content/2029/12/30/example-talks-announced.md",
            "content/2029/12/31/edition.md",
            "content/2029/12/31/example-old-quarter-dark.md",
            "content/2029/12/31/example-power-returns.md",
            "content/2029/12/31/example-school-opens.md",
            "content/about.md",
            "content/digest.yaml",
            "content/places.yaml",
            "content/sources.yaml",
            "content/sources/example-news.yaml",
            "content/storylines.yaml",
            "content/tags.yaml",
            "content/topics.yaml");

    @TempDir
    Path folder;

    private Path digest() {
        return folder.resolve("harbour-digest");
    }

    private Cli.Result init(String... options) {
        return Cli.run(line(options));
    }

    private String[] line(String... options) {
        return Stream.concat(Stream.of("init", digest().toString()), Stream.of(options))
                .toArray(String[]::new);
    }

    /** All files below a folder, with {@code /}; empty where there is no such folder. */
    private static List<String> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return List.copyOf(new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList()));
        }
    }

    private String text(String file) throws IOException {
        return Files.readString(digest().resolve(file));
    }

    @Test
    void aDigestHasAllItsFilesAndNothingElseIsLeft() throws IOException {
        Cli.Result result = init("--yes");
        assertEquals(
                digest() + ": a digest with two days of samples, in 18 files\n" + "Next:\n"
                        + "  cd "
                        + digest() + "\n" + "  dateline serve --open\n  dateline build\n"
                        + "  dateline new 'A first headline' --edit\n"
                        + "README.md in that folder says how a day goes, and what to change before you publish.\n",
                result.err());
        assertEquals("", result.out());
        assertEquals(0, result.code());
        assertEquals(ALL, files(digest()));
        assertFalse(Files.exists(digest().resolve(".dateline")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void itBuildsAndChecksWithoutAProblem(String language) {
        assertEquals(0, init("--yes", "--language", language).code());
        Cli.Result built = Cli.run("build", "--quiet", "--root", digest().toString());
        assertEquals("", built.err());
        assertEquals(0, built.code());
        Cli.Result checked = Cli.run("check", "--quiet", "--root", digest().toString());
        assertEquals("", checked.err());
        assertEquals(0, checked.code());
    }

    @Test
    void theSamplesSayThatTheyAreSamples() throws IOException {
        init("--yes");
        for (String file : ALL) {
            if (file.matches("content/20.*/example-.*")) {
                assertTrue(text(file).contains("\ntitle: 'Example: "), file);
                assertTrue(text(file).contains("\n---\n\nExample: "), file);
            }
        }
    }

    @Test
    void aPersonIsAskedAndEnterTakesTheUsualAnswer() throws IOException {
        Cli.Result result = Cli.runAnswering("\nhttps://harbour.example/news\n\nEurope/Kyiv\n", line());
        assertEquals(0, result.code(), result.err());
        assertTrue(
                result.err()
                        .startsWith("A new digest. Enter takes what stands in brackets.\n"
                                + "The digest's name [Harbour Digest]: "
                                + "Where it will be published; it can be changed until then [https://example.org/]: "
                                + "Its language: en or uk [en]: "
                                + "The time zone that says on which day a report lies, such as Europe/Kyiv [UTC]: "),
                result.err());
        String settings = text("content/digest.yaml");
        assertTrue(settings.contains("\ntitle: Harbour Digest\n"), settings);
        assertTrue(settings.contains("\nbase-url: \"https://harbour.example/news\"\n"), settings);
        assertTrue(settings.contains("\nlanguage: en\n"), settings);
        assertTrue(settings.contains("\ntime-zone: Europe/Kyiv\n"), settings);
    }

    @Test
    void aWrongAnswerIsToldByTheRulesOfTheBuildAndAskedAgain() {
        Cli.Result result = Cli.runAnswering(
                "Digest: of the harbour\nharbour.example\nhttps://harbour.example/\nukr\nuk\nEurope/Kyjv\nEurope/Kyiv\n",
                line());
        assertEquals(0, result.code(), result.err());
        assertTrue(
                result.err()
                        .contains(
                                "[https://example.org/]:   base-url 'harbour.example' is not the address of a site; write"
                                        + " where the site is published, e.g. base-url: https://example.org/digest/\n"
                                        + "Where it will be published"),
                result.err());
        assertTrue(
                result.err().contains("  a new digest cannot begin in the language 'ukr'; did you mean 'uk'?\n"),
                result.err());
        assertTrue(
                result.err().contains("  unknown time-zone 'Europe/Kyjv'; did you mean 'Europe/Kyiv'?\n"),
                result.err());
        Cli.Result built = Cli.run("build", "--quiet", "--root", digest().toString());
        assertEquals("", built.err());
    }

    @Test
    void onlyWhatNoOptionSaysIsAsked() throws IOException {
        Cli.Result result = Cli.runAnswering(
                "\n", line("--title", "Port", "--base-url", "https://port.example/", "--time-zone", "Europe/Kyiv"));
        assertEquals(0, result.code(), result.err());
        assertTrue(
                result.err().startsWith("A new digest. Enter takes what stands in brackets.\nIts language: "),
                result.err());
        assertTrue(text("content/digest.yaml").contains("\ntitle: Port\n"));
    }

    @Test
    void whereTheAnswersEndNothingIsWritten() throws IOException {
        Cli.Result result = Cli.runAnswering("Harbour\n", line());
        assertEquals(1, result.code());
        assertTrue(
                result.err()
                        .endsWith("error:\u001B[0m the answers have ended; nothing was written\n"
                                + "  fix: answer all questions, or say --yes to take the usual answers\n"),
                result.err());
        assertEquals(List.of(), files(digest()));
    }

    @Test
    void aScriptIsToldWhatToSay() throws IOException {
        Cli.Result result = init("--language", "uk");
        assertEquals("""
                error: nobody can be asked here, and no option says everything
                  fix: say what is missing, or --yes for: --title 'Harbour Digest' --base-url https://example.org/ \
                --time-zone UTC
                """, result.err());
        assertEquals(2, result.code());
        assertFalse(Files.exists(digest()));
    }

    @Test
    void aScriptThatSaysEverythingNeedsNoYes() {
        Cli.Result result = init(
                "--title", "Port", "--base-url", "https://port.example/", "--language", "en", "--time-zone", "UTC");
        assertEquals(0, result.code(), result.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--time-zone Europe/Kyjv | --time-zone 'Europe/Kyjv': unknown time-zone 'Europe/Kyjv' | did you mean 'Europe/Kyiv'?",
                "--base-url ftp://a.example/ | --base-url 'ftp://a.example/': base-url 'ftp://a.example/' is not the address"
                        + " of a site | write where the site is published, e.g. base-url: https://example.org/digest/",
                "--language en_GB | --language 'en_GB': 'en_GB' is not a language tag | write a BCP 47 tag such as en, uk or pt-BR",
                "--language de | --language 'de': a new digest cannot begin in the language 'de' | begin in one of en, uk; then"
                        + " write templates/messages/de.properties, and change the language in content/digest.yaml",
                "--root elsewhere | the folder is named twice: '{digest}' and --root | leave one of the two out"
            })
    void aWrongOptionIsToldBeforeAnythingIsWritten(String usage) throws IOException {
        String[] parts = usage.replace("{digest}", digest().toString()).split(" \\| ");
        String[] option = parts[0].split(" ");
        Cli.Result result = init(option[0], option[1], "--yes");
        assertEquals("error: " + parts[1] + "\n  fix: " + parts[2] + "\n", result.err());
        assertEquals(2, result.code());
        assertEquals(List.of(), files(folder));
    }

    @Test
    void aTitleStandsAsItWasSaid() throws IOException {
        init("--yes", "--title", "Port: \"old\" & #new {{time-zone}} $1 \\");
        Cli.Result built = Cli.run("build", "--quiet", "--root", digest().toString());
        assertEquals("", built.err());
        String page = Files.readString(digest().resolve("site/index.html"));
        assertTrue(page.contains("Port: &#34;old&#34; &amp; #new {{time-zone}} $1 \\")
                || page.contains("Port: &quot;old&quot; &amp; #new {{time-zone}} $1 \\"));
    }

    @Test
    void aDigestIsNeverBegunTwice() throws IOException {
        init("--yes");
        Files.writeString(digest().resolve("content/about.md"), "Mine.");
        Cli.Result again = init("--yes", "--title", "Other");
        assertEquals("""
                content/digest.yaml: error: there is a digest here already; nothing was written
                  fix: name another folder: dateline init DIR
                """, again.err());
        assertEquals(1, again.code());
        assertEquals("Mine.", text("content/about.md"));
        assertEquals(ALL, files(digest()));
    }

    @Test
    void contentOfOthersIsLeftAlone() throws IOException {
        Files.createDirectories(digest().resolve("content"));
        Files.writeString(digest().resolve("content/notes.txt"), "Mine.");
        Cli.Result result = init("--yes");
        assertEquals("""
                content: error: there is something of that name here already; nothing was written
                  fix: name another folder: dateline init DIR
                """, result.err());
        assertEquals(List.of("content/notes.txt"), files(digest()));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(digest(), "Mine.");
        Cli.Result result = init("--yes");
        assertEquals(1, result.code());
        assertTrue(result.err().contains(": error: this is a file, and not a folder; nothing was written\n"));
        assertEquals("Mine.", Files.readString(digest()));
    }

    @Test
    void filesThatAreThereStayAndAreNamed() throws IOException {
        Files.createDirectories(digest().resolve("content"));
        Files.writeString(digest().resolve("README.md"), "Mine.");
        Files.writeString(digest().resolve(".gitignore"), "mine/");
        Cli.Result result = init("--yes");
        assertEquals(0, result.code(), result.err());
        assertTrue(result.err().startsWith("""
                                .gitignore: left as it is; see that it has the lines /site/ and /.dateline/cache/
                                README.md: left as it is
                                """), result.err());
        assertTrue(result.err().contains(": a digest with two days of samples, in 16 files\n"), result.err());
        assertEquals("Mine.", text("README.md"));
        assertEquals("mine/", text(".gitignore"));
        assertEquals(ALL, files(digest()));
    }

    @Test
    void whatAnInterruptedRunLeftIsTidiedUp() throws IOException {
        Path left = digest().resolve(".dateline/init/content/digest.yaml");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "title: half");
        assertEquals(0, init("--yes").code());
        assertEquals(ALL, files(digest()));
    }

    @Test
    void whereAWriteFailsNothingStays() throws IOException {
        Files.createDirectories(digest());
        Files.writeString(digest().resolve(".github"), "Mine.");
        Cli.Result result = init("--yes");
        assertEquals(1, result.code());
        assertTrue(result.err().startsWith("error: cannot begin a digest in " + digest() + ": "), result.err());
        try (Stream<Path> there = Files.list(digest())) {
            assertEquals(List.of(digest().resolve(".github")), there.toList());
        }
        assertEquals("Mine.", text(".github"));
    }

    @Test
    void rawPagesAreKeptWithTheDigestAndWhatIsMadeIsNot() throws IOException {
        init("--yes");
        List<String> ignored = text(".gitignore")
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        assertTrue(ignored.containsAll(List.of("/site/", "/.dateline/*", "!/.dateline/raw/")), ignored.toString());
    }

    @Test
    void theFolderThatOneIsInNeedsNoWay() {
        // no test may write into the folder that it runs in, so this one is refused at the last moment
        Cli.Result result = Cli.run("init", "--yes");
        assertEquals(1, result.code());
        assertTrue(result.err().startsWith("content/digest.yaml: error: there is a digest here already"), result.err());
    }

    @Test
    void eachFileIsNamedWhereOneAsks() {
        Cli.Result result = init("--yes", "--verbose");
        ALL.forEach(file -> assertTrue(result.err().contains(file + ": written\n"), file));
        assertEquals(
                "",
                Cli.run("init", folder.resolve("b").toString(), "--yes", "--quiet")
                        .err());
    }
}
