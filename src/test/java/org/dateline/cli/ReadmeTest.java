package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README says what is so. */
class ReadmeTest {

    private static final Guide README = Guide.of("README.md");
    private static final String PROGRAM = "target/dateline ";
    private static final String BUILD = "mvn -q compile exec:java";
    private static final String TEST = "mvn verify";
    private static final Set<String> SERVERS =
            Set.of("jwebserver -d \"$PWD/site\"", "python3 -m http.server -b 127.0.0.1 -d site");

    private static final Path ANNOTATED = Path.of("content/2025/03/18/black-sea-truce-talks-agreed.md");
    private static final Path MISSPELT = Path.of("content/2025/03/18/economic-ties-and-hockey.md");

    /** A word of a command, or several in double quotes. */
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

    @TempDir
    Path folder;

    @Test
    void everyShellCommandIsOneThatATestKnowsOrRuns() throws IOException {
        Guide.copyOfTheDemoDigest(folder);
        int run = 0;
        for (String command : shellCommands()) {
            if (command.startsWith(PROGRAM + "serve")) {
                // it would not end; that it knows its options is told by its help
                assertEquals(
                        0,
                        Cli.run((command.substring(PROGRAM.length()) + " --help").split(" "))
                                .code(),
                        command);
            } else if (command.startsWith(PROGRAM)) {
                String[] arguments = inTheCopy(command.substring(PROGRAM.length()));
                Cli.Result result = Cli.run(arguments);
                assertEquals(0, result.code(), command + "\n" + result.err());
                run++;
            } else {
                assertTrue(
                        SERVERS.contains(command) || command.equals(BUILD) || command.equals(TEST),
                        "nothing runs this command: " + command);
            }
        }
        assertTrue(run >= 4, "commands that were run: " + run);
        assertTrue(Files.isRegularFile(folder.resolve("site/2025/03/31/index.html")));
        assertFalse(Files.exists(folder.resolve("output/2025/03/19")), "--as-of 2025-03-18 shows a later day");
        assertTrue(Files.exists(folder.resolve("output/2025/03/18/index.html")));
        assertTrue(Files.exists(folder.resolve("new-digest/content/digest.yaml")));
    }

    /** The words of a command, with its folders replaced by those of the test. */
    private String[] inTheCopy(String command) {
        List<String> words = new ArrayList<>();
        WORD.matcher(command).results().forEach(word -> words.add(word.group().replace("\"", "")));
        replaceAfter("--output", folder.resolve("output"), words);
        if (words.get(0).equals("init")) {
            words.set(1, folder.resolve("new-digest").toString());
        } else if (!replaceAfter("--root", folder, words)) {
            words.addAll(List.of("--root", folder.toString()));
        }
        return words.toArray(String[]::new);
    }

    private static boolean replaceAfter(String option, Path value, List<String> words) {
        int at = words.indexOf(option);
        if (at >= 0) {
            words.set(at + 1, value.toString());
        }
        return at >= 0;
    }

    private static List<String> shellCommands() {
        return README.blocks("sh").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void theFirstTwoCommandsBuildAndTest() {
        assertEquals(List.of(BUILD, TEST), shellCommands().subList(0, 2));
    }

    @Test
    void theBuildServerRunsTheTestCommand() throws IOException {
        String script = Files.readString(Guide.REPOSITORY.resolve(".ci/run"));
        List<String> words = List.of(TEST.split(" "));
        assertTrue(
                script.lines()
                        .anyMatch(line -> List.of(line.strip().split("\\s+")).containsAll(words)),
                ".ci/run does not call " + TEST);
    }

    @Test
    void theBuildCommandBuildsTheDigestOfTheFolderItRunsIn() throws IOException {
        String pom = Files.readString(Guide.REPOSITORY.resolve("pom.xml"));
        assertTrue(pom.contains("<mainClass>" + Main.class.getName() + "</mainClass>"), pom);
        assertTrue(pom.contains("<argument>build</argument>"), pom);
    }

    @Test
    void theAnnotatedArticleIsTheOneInTheDemoDigestAndBuildsWithoutAProblem() throws IOException {
        List<String> blocks = README.blocks("markdown");
        assertEquals(1, blocks.size());
        String annotated = blocks.get(0);
        assertTrue(annotated.contains("\n# "), "the article has no annotation");
        String plain =
                annotated.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.joining("\n", "", "\n"));
        assertEquals(Files.readString(Guide.REPOSITORY.resolve(ANNOTATED)), plain);

        Guide.copyOfTheDemoDigest(folder);
        Files.writeString(folder.resolve(ANNOTATED), annotated);
        assertNoProblem();
    }

    @Test
    void theEditionBuildsWithoutAProblem() throws IOException {
        List<String> blocks = README.blocks("yaml");
        assertEquals(1, blocks.size());
        write(
                "content/digest.yaml",
                "title: Harbour Digest\nbase-url: https://example.org/\nlanguage: en\ntime-zone: UTC\n");
        write("content/topics.yaml", "- id: port\n  title: Port\n");
        for (String article :
                List.of("17/storm-closes-harbour", "18/harbour-reopens", "18/authority-promises-figures")) {
            write("content/2025/03/" + article + ".md", """
                    ---
                    title: About %s
                    topics: [port]
                    sources:
                      - name: The Harbour Post
                        url: https://harbour-post.example/
                    ---
                    """.formatted(article));
        }
        write("content/2025/03/18/edition.md", blocks.get(0));
        assertNoProblem();
        String page = Files.readString(folder.resolve("site/2025/03/18/index.html"));
        assertTrue(page.contains("The harbour reopens to all ships."), page);
    }

    private void assertNoProblem() {
        Cli.Result result = Cli.run("build", "--quiet", "--root", folder.toString());
        assertEquals("", result.err());
        assertEquals(0, result.code());
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void theMessagesAreThoseThatArePrintedForTheMistakesNamed() throws IOException {
        Guide.copyOfTheDemoDigest(folder);
        Path article = folder.resolve(MISSPELT);
        String misspelt = Files.readString(article)
                .replaceFirst("\nsummary:", "\nsumary:")
                .replaceFirst("\ntopics: \\[diplomacy,", "\ntopics: [diplomcy,");
        Files.writeString(article, misspelt);

        Cli.Result result = Cli.run("build", "--root", folder.toString());
        assertEquals(1, result.code());
        assertEquals(
                List.of(withoutCounts(result.err())),
                README.blocks("text").stream().map(ReadmeTest::withoutCounts).toList());
    }

    /** How many files the demo digest has may change, and the README need not. */
    private static String withoutCounts(String messages) {
        return messages.lines()
                .map(line -> line.startsWith("content/: ") ? line.replaceAll("\\d+", "N") : line)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyOptionOfTheProgramIsNamedAndNoOther() {
        Set<String> inHelp = new TreeSet<>(options(Cli.run("--help").out()));
        commandsInHelp()
                .forEach(command ->
                        inHelp.addAll(options(Cli.run(command, "--help").out())));
        assertEquals(inHelp, options(README.text()));
        assertTrue(inHelp.contains("--lenient"), inHelp.toString());
    }

    private static Set<String> options(String text) {
        return Pattern.compile("(?<![\\w-])--[a-z][a-z-]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCommandOfTheProgramIsInTheTableAndNoOther() {
        Set<String> inHelp = commandsInHelp();
        assertFalse(inHelp.isEmpty());
        Set<String> inTable = new TreeSet<>();
        README.tables().get("The commands").stream()
                .map(row -> row.get(0))
                .filter(cell -> cell.matches("`\\w+`"))
                .forEach(cell -> inTable.add(Guide.code(cell)));
        assertEquals(inHelp, inTable);
    }

    private static Set<String> commandsInHelp() {
        return Pattern.compile("(?m)^  (\\w+)  ")
                .matcher(Cli.run("--help")
                        .out()
                        .replaceFirst("(?s).*\nCommands:\n", "\n")
                        .replaceFirst("(?s)\n\n.*", ""))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLinkIntoTheRepositoryLeadsToAFile() {
        List<String> links = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)")
                .matcher(README.text())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertTrue(links.size() >= 4, links.toString());
        for (String link : links) {
            assertTrue(Files.isRegularFile(Guide.REPOSITORY.resolve(link)), link);
        }
    }

    @Test
    void theSixNamesAtTheTopAreExplained() {
        Set<String> named = README.tables().get("Where things live").stream()
                .map(row -> Guide.code(row.get(0)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("content/", "templates/", "site/", "src/", "pom.xml", "README.md"), named);
        for (String name : named) {
            assertTrue(Files.exists(Guide.REPOSITORY.resolve(name)), name);
        }
    }
}
