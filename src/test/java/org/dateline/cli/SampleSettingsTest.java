package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of a new digest name every key that there is, and each example is a good one once its # is gone. */
class SampleSettingsTest {

    private static final String UNKNOWN = "no-key-is-called-anything-like-this";
    private static final String DIGEST = "content/digest.yaml";
    private static final String PROFILE = "content/sources/example-news.yaml";

    /** An example begins with # and, without a space, a key; what is indented below it is part of it. */
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^#([a-z-]+):.*\\n(?:#  .*\\n)*");

    /** A key, or an example of one, with as much indentation. */
    private static final Pattern KEY = Pattern.compile("(?m)^#?(?: {2}| {4})?([a-z-]+):");

    @TempDir
    Path root;

    @BeforeEach
    void begin() {
        assertEquals(0, Cli.run("init", root.toString(), "--yes").code());
    }

    private Cli.Result build() {
        return Cli.run("build", "--quiet", "--root", root.toString());
    }

    private String text(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(root.resolve(file), text);
    }

    private static List<MatchResult> examples(String text) {
        return EXAMPLE.matcher(text).results().toList();
    }

    private static String withoutHash(String example) {
        return example.replaceAll("(?m)^#", "");
    }

    /** The text with these examples used, by their keys; all where none is named. */
    private static String using(String text, Set<String> keys) {
        return EXAMPLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        keys.isEmpty() || keys.contains(found.group(1)) ? withoutHash(found.group()) : found.group()));
    }

    /** What the build says that a mapping may hold. */
    private Set<String> keysOf(String file, String withUnknownKey) throws IOException {
        write(file, withUnknownKey);
        String problems = build().err();
        Matcher known = Pattern.compile("unknown key '" + UNKNOWN + "'\n  fix: use one of: (.*)\n")
                .matcher(problems);
        assertTrue(known.find(), problems);
        return new TreeSet<>(Arrays.asList(known.group(1).split(", ")));
    }

    private static Set<String> named(String text) {
        return KEY.matcher(text).results().map(key -> key.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {DIGEST, PROFILE})
    void everyKeyIsNamedAndExplained(String file) throws IOException {
        String text = text(file);
        Set<String> keys = keysOf(file, text + UNKNOWN + ": x\n");
        assertTrue(keys.size() > 8, keys.toString());
        for (String key : keys) {
            Matcher place = Pattern.compile("(?m)^(#? ?.*)\\n#?" + key + ":").matcher(text);
            assertTrue(place.find(), key + " is not named in " + file);
            assertTrue(place.group(1).startsWith("# "), key + " is not explained: " + place.group(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"licence", "epoch", "security"})
    void everyKeyBelowAKeyIsNamed(String key) throws IOException {
        String example = examples(text(DIGEST)).stream()
                .filter(each -> each.group(1).equals(key))
                .findFirst()
                .orElseThrow()
                .group();
        String used = using(text(DIGEST), Set.of(key));
        Set<String> keys = keysOf(DIGEST, used.replaceFirst("(?m)^" + key + ":\\n", "$0  " + UNKNOWN + ": x\n"));
        Set<String> named = named(example);
        named.remove(key);
        assertEquals(keys, named);
    }

    @ParameterizedTest
    @ValueSource(strings = {DIGEST, PROFILE})
    void everyExampleIsAGoodOneOnceItsHashIsGone(String file) throws IOException {
        String text = text(file);
        List<MatchResult> examples = examples(text);
        assertTrue(examples.size() > 6, examples.size() + " examples");
        for (MatchResult example : examples) {
            String key = example.group(1);
            // the one names what the other translates
            write(file, using(text, key.equals("translations") ? Set.of(key, "languages") : Set.of(key)));
            assertGood(key);
        }
        write(file, using(text, Set.of()));
        assertGood("all");
        assertFalse(Pattern.compile("(?m)^#[a-z]").matcher(text(file)).find());
    }

    /** A further language brings warnings of what is not translated yet, and those are its only ones. */
    private void assertGood(String key) {
        Cli.Result built = build();
        assertEquals(0, built.code(), key + "\n" + built.err());
        List<String> other = new ArrayList<>(built.err().lines().toList());
        other.removeIf(line -> line.contains("has no title in the language 'uk'")
                || line.contains("add translations: {uk: ")
                || line.contains("templates/messages/uk.properties"));
        assertEquals(List.of(), other, key);
    }

    @Test
    void theReadmeRunsAsItStands() throws IOException {
        String readme = text("README.md");
        List<String> commands = Pattern.compile("(?ms)^```sh\\n(.*?)^```$")
                .matcher(readme)
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        assertTrue(commands.size() >= 6, commands.toString());
        for (String command : commands) {
            assertTrue(command.startsWith("dateline "), command);
            Cli.Result result = run(command.substring("dateline ".length()));
            assertEquals(0, result.code(), command + "\n" + result.err());
        }
        assertTrue(Files.exists(root.resolve("content/2030/01/01/edition.md")));
    }

    private Cli.Result run(String command) {
        List<String> words = new ArrayList<>();
        Pattern.compile("\"[^\"]*\"|\\S+")
                .matcher(command)
                .results()
                .forEach(word -> words.add(word.group().replace("\"", "")));
        words.addAll(List.of("--root", root.toString()));
        return Cli.run(words.toArray(String[]::new));
    }

    @Test
    void theWorkflowRunsCommandsThatAreThere() throws IOException {
        String workflow = text(".github/workflows/digest.yml");
        List<String> commands = Pattern.compile("(?m)run: java -jar \\S+/dateline\\.jar (.*)$")
                .matcher(workflow)
                .results()
                .map(run -> run.group(1))
                .toList();
        assertEquals(List.of("build --verify", "check"), commands);
        for (String command : commands) {
            Cli.Result result = run(command);
            assertEquals(0, result.code(), command + "\n" + result.err());
        }
        assertTrue(workflow.contains("permissions:\n  contents: read\n"), workflow);
    }
}
