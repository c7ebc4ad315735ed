package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every command: help, wrong usage, colours, progress, and the last line. */
class CommandLineTest {

    private static final String ESCAPE = "\u001B[";

    /** What no terminal is narrower than; picocli breaks longer lines. */
    private static final int WIDTH = 80;

    @TempDir
    Path folder;

    static Stream<String> commands() {
        String help = Cli.run("--help").out();
        return Pattern.compile("(?m)^  ([a-z]+)  ")
                .matcher(help.replaceFirst("(?s).*\nCommands:\n", "\n").replaceFirst("(?s)\n\n.*", ""))
                .results()
                .map(match -> match.group(1));
    }

    private String[] line(String command, String... options) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(Arrays.asList(options));
        line.addAll(List.of("--root", folder.toString()));
        return line.toArray(String[]::new);
    }

    private void begin() {
        assertEquals(0, Cli.run("init", folder.toString(), "--yes").code());
    }

    // ---- help

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithExamplesThatFit(String command) {
        Cli.Result result = Cli.run(command, "--help");
        assertEquals(0, result.code());
        assertEquals("", result.err());
        List<String> examples = result.out()
                .substring(result.out().indexOf("\nExamples:\n") + 1)
                .lines()
                .skip(1)
                .toList();
        assertFalse(examples.isEmpty(), result.out());
        for (String line : examples) {
            assertTrue(line.startsWith("  "), "a line is broken, so it was longer than " + WIDTH + ": " + line);
        }
        assertTrue(examples.get(0).startsWith("  dateline " + command), examples.get(0));
    }

    @Test
    void theHelpNamesEveryCommandAndAnExampleOfMost() {
        String help = Cli.run("--help").out();
        assertEquals(
                List.of(
                        "init", "new", "import", "build", "serve", "check", "publish", "due", "keygen", "verify",
                        "headers"),
                commands().toList());
        assertTrue(help.lines().allMatch(line -> line.length() <= WIDTH), help);
        assertTrue(help.contains("  dateline init ~/digest "), help);
        assertEquals("", Cli.run("--help").err());
    }

    @Test
    void helpIsUnderstoodAsACommandToo() {
        assertEquals(Cli.run("--help"), Cli.run("help"));
        assertEquals(Cli.run("build", "--help"), Cli.run("help", "build"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandTakesTheCommonOptions(String command) {
        String help = Cli.run(command, "--help").out();
        for (String option : List.of("--root", "-q, --quiet", "-v, --verbose", "--color", "-h, --help")) {
            assertTrue(help.contains(option), option + " is not in\n" + help);
        }
    }

    // ---- wrong usage

    @ParameterizedTest
    @ValueSource(
            strings = {
                " | which command? init, new, import, build, serve, check, publish, due, keygen, verify, headers | 'dateline --help' says what each does",
                "biuld | unknown command 'biuld' | did you mean 'build'?",
                "Build | unknown command 'Build' | did you mean 'build'?",
                "frobnicate | unknown command 'frobnicate' | use one of: build, check, due, headers, import, init, keygen, new, publish, serve, verify",
                "--versoin | unknown option '--versoin' | did you mean '--version'?",
                "--root x build | unknown option '--root' | write it after the command: dateline build --root …",
                "build --lenien | unknown option '--lenien' | did you mean '--lenient'?",
                "build --lenient=x | --lenient takes no value | leave '=x' out",
                "build --outptu=x | unknown option '--outptu' | did you mean '--output'?",
                "build -x | unknown option '-x' | 'dateline build --help' shows what it takes",
                "build now | 'now' is too much | 'dateline build --help' shows what it takes",
                "check --format jsn | --format 'jsn' is none of text, json | did you mean 'json'?",
                "build --color alway | --color 'alway' is none of auto, always, never | did you mean 'always'?",
                "build --root | --root DIR is missing | add it: the digest's folder (default: this folder);"
                        + " 'dateline build --help' shows what it takes",
                "build --root --quiet | --root DIR is missing | add it: the digest's folder (default: this folder);"
                        + " 'dateline build --help' shows what it takes",
                "build --root a --root b | --root stands twice | leave one of the two out",
                "build --as-of now | --as-of 'now' is neither a day nor a moment | write 2025-03-18 or"
                        + " 2025-03-18T21:00:00+02:00",
                "serve --port abc | --port 'abc' is no whole number | 'dateline serve --help' shows what it takes",
                "publish web --max-deletes 1.5 | --max-deletes '1.5' is no whole number | 'dateline publish --help'"
                        + " shows what it takes",
                "help biuld | unknown command 'biuld' | did you mean 'build'?",
                "headers --for ngnix | --for 'ngnix' is none of nginx, apache | did you mean 'nginx'?"
            })
    void wrongUsageIsToldWithItsFix(String usage) {
        String[] parts = usage.split(" \\| ", -1);
        Cli.Result result =
                Cli.run(parts[0].isBlank() ? new String[0] : parts[0].strip().split(" "));
        assertEquals("error: " + parts[1] + "\n  fix: " + parts[2] + "\n", result.err());
        assertEquals("", result.out());
        assertEquals(2, result.code());
    }

    // ---- colours

    @Test
    void coloursAreForTerminals() {
        String[] wrong = {"biuld"};
        assertFalse(Cli.run(wrong).err().contains(ESCAPE));
        assertTrue(Cli.runInTerminal(wrong).err().startsWith(ESCAPE + "31merror:" + ESCAPE + "0m "));
        assertFalse(Cli.runIn(Map.of("NO_COLOR", "1"), wrong).err().contains(ESCAPE));
        assertTrue(Cli.runIn(Map.of("NO_COLOR", ""), wrong).err().contains(ESCAPE));
        assertFalse(Cli.runIn(Map.of("TERM", "dumb"), wrong).err().contains(ESCAPE));
    }

    @Test
    void theCommandLineHasTheLastWordOnColours() {
        String[] always = line("build", "--color", "always");
        String[] never = line("build", "--color=never");
        assertTrue(Cli.run(always).err().contains(": " + ESCAPE + "31merror:" + ESCAPE + "0m "));
        assertTrue(Cli.runIn(Map.of("NO_COLOR", "1"), always).err().contains(ESCAPE + "31m"));
        assertFalse(Cli.runInTerminal(never).err().contains(ESCAPE + "31m"));
    }

    @Test
    void theHelpFollowsTheSameOption() {
        assertTrue(Cli.run("build", "--help", "--color", "always").out().contains(ESCAPE));
        assertFalse(
                Cli.runInTerminal("build", "--help", "--color", "never").out().contains(ESCAPE));
        assertTrue(Cli.runInTerminal("build", "--help").out().contains(ESCAPE));
    }

    // ---- progress

    @Test
    void aBuildShowsHowFarItIsAndTakesTheLineBack() {
        begin();
        String err = Cli.runInTerminal(line("build")).err();
        String erase = "\r" + ESCAPE + "K";
        List<String> lines = List.of(err.split(Pattern.quote(erase)));
        assertEquals("Reading content/ …", lines.get(1));
        assertTrue(lines.get(2).matches("Making \\d+ pages … 0 %"), lines.get(2));
        assertTrue(lines.get(lines.size() - 3).matches("Making \\d+ pages … 100 %"), lines.get(lines.size() - 3));
        assertEquals("Writing the site …", lines.get(lines.size() - 2));
        assertTrue(lines.get(lines.size() - 1).startsWith("content/: 15 files: "), lines.get(lines.size() - 1));
    }

    @Test
    void aCheckShowsHowFarItIs() {
        begin();
        Cli.run(line("build"));
        String err = Cli.runInTerminal(line("check")).err();
        assertTrue(err.contains("\r" + ESCAPE + "KChecking site/ …\r" + ESCAPE + "K"), err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "check"})
    void progressIsForTerminalsAndForThoseWhoWantIt(String command) {
        begin();
        assertFalse(Cli.run(line(command)).err().contains("\r"));
        assertFalse(Cli.runInTerminal(line(command, "--quiet")).err().contains("\r"));
        assertFalse(Cli.runInTerminal(line(command, "--format", "json")).err().contains("\r"));
        assertFalse(Cli.runIn(Map.of("TERM", "dumb"), line(command)).err().contains("\r"));
        assertTrue(Cli.runIn(Map.of("NO_COLOR", "1"), line(command)).err().contains("\r"));
    }

    // ---- the last line

    @Test
    void theEndSaysWhatWasDoneHowLongItTookAndWhereToLook() {
        begin();
        Cli.Result built = Cli.run(line("build"));
        assertTrue(
                built.err()
                        .matches(
                                "(?s).*\nsite/: 2 editions and 5 articles in \\d+ files \\(\\d+ written, 0 unchanged, 0 removed\\)"
                                        + " in 0\\.0 s\n.*"),
                built.err());
        assertTrue(built.err().contains(folder.resolve("site").toString()), built.err());
        Cli.Result checked = Cli.run(line("check"));
        assertTrue(
                checked.err()
                        .matches(
                                "site/: no problem in \\d+ pages, \\d+ links and \\d+ fragments, looked at in 0\\.0 s\n"),
                checked.err());
    }
}
