package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of {@code src/docs} say what is so: every key, template and macro that there is, and no other. */
class ReferenceTest {

    private static final Guide CONTENT = Guide.of("src/docs/content.md");
    private static final Guide THEMES = Guide.of("src/docs/themes.md");
    private static final Path TEMPLATES = Guide.REPOSITORY.resolve("templates");

    private static final String ARTICLE = "content/2025/03/18/harbour-reopens.md";
    private static final String EDITION = "content/2025/03/18/edition.md";

    /** Longer than any key by more than a suggestion bridges, so that the answer lists all keys. */
    private static final String UNKNOWN = "no-key-is-called-anything-like-this";

    private static final String PLAIN_ARTICLE = """
            title: %s
            topics: [port]
            sources:
              - name: The Harbour Post
                url: https://harbour-post.example/
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheDigestOfTheExamples() throws IOException {
        for (String list : List.of("topics", "tags", "places", "storylines", "sources")) {
            write("content/" + list + ".yaml", "- " + indented(example(list + ".yaml", "")));
        }
        write(
                "content/topics.yaml",
                "- " + indented(example("topics.yaml", "")) + "- id: weather\n  title: Weather\n"
                        + "  translations: {uk: {title: Погода}}\n");
        write("content/digest.yaml", example("digest.yaml", ""));
        write("content/sources/NAME.yaml", example("sources/NAME.yaml", ""));
        write("content/2025/03/17/storm-closes-harbour.md", fenced(PLAIN_ARTICLE.formatted("Storm closes harbour")));
        write("content/2025/03/18/ships-wait-outside.md", fenced(PLAIN_ARTICLE.formatted("Ships wait outside")));
        write(ARTICLE, fenced(example("Article", "")));
        write(EDITION, fenced(example("Edition", "")));
        Files.copy(Guide.REPOSITORY.resolve("src/docs/edition.png"), folder.resolve("content/2025/03/18/crane.png"));
    }

    @Test
    void aDigestOfAllExamplesHasNoProblem() {
        Cli.Result result = Cli.run("build", "--quiet", "--root", folder.toString());
        assertEquals("", result.err());
        assertEquals(0, result.code());
    }

    static Stream<String> mappings() {
        return CONTENT.tables().entrySet().stream()
                .filter(table -> table.getValue().get(0).size() == 4)
                .map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void theKeysOfATableAreThoseThatTheReaderKnows(String heading) throws IOException {
        Set<String> written = CONTENT.tables().get(heading).stream()
                .map(row -> Guide.code(row.get(0)))
                .collect(Collectors.toCollection(TreeSet::new));
        String file = fileOf(heading);
        String probed = example(topOf(heading), heading);
        write(file, file.endsWith(".md") ? fenced(probed) : isList(file) ? "- " + indented(probed) : probed);

        String problems =
                Cli.run("build", "--quiet", "--root", folder.toString()).err();
        Matcher known = Pattern.compile("unknown key '" + UNKNOWN + "'\n  fix: use one of: (.*)\n")
                .matcher(problems);
        assertTrue(known.find(), "the reader lists no keys (it does so up to 24):\n" + problems);
        assertEquals(new TreeSet<>(Arrays.asList(known.group(1).split(", "))), written);
    }

    @Test
    void everyTableOfKeysIsCompared() {
        assertEquals(21, mappings().count(), mappings().toList().toString());
    }

    static Stream<List<String>> messages() {
        return CONTENT.tables().get("Common messages").stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theMessageIsTheOneThatTheLineGives(List<String> row) throws IOException {
        String line = Guide.code(row.get(0));
        String key = line.substring(0, line.indexOf(':'));
        String base = PLAIN_ARTICLE.formatted("Harbour reopens");
        String without = base.replaceFirst("(?m)^" + key + ":.*\\n(?: .*\\n)*", "");
        write(ARTICLE, fenced(without + line + "\n"));

        Cli.Result result = Cli.run("build", "--quiet", "--root", folder.toString());
        assertEquals(1, result.code());
        assertTrue(result.err().contains(": error: " + Guide.code(row.get(1)) + "\n"), result.err());
    }

    @Test
    void theReservedNamesAreListed() throws IOException {
        Matcher list = Pattern.compile("a name of the site itself: (.*?), or the code", Pattern.DOTALL)
                .matcher(CONTENT.text());
        assertTrue(list.find());
        Set<String> listed =
                new TreeSet<>(Arrays.asList(list.group(1).replace("`", "").split(",\\s+")));
        for (String name : listed) {
            write("content/2025/03/16/" + name + ".md", fenced(PLAIN_ARTICLE.formatted(name)));
        }
        String problems =
                Cli.run("build", "--quiet", "--root", folder.toString()).err();
        Set<String> refused = Pattern.compile("the file's name '([^']+)' is reserved")
                .matcher(problems)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        refused.add("edition"); // as a file it is the edition
        assertEquals(listed, refused);
    }

    // ---- examples

    /** The keys of a section's table with their examples, as YAML; the section to probe gets an unknown key too. */
    private static String example(String heading, String probe) {
        List<List<String>> rows = CONTENT.tables().get(heading);
        assertNotNull(rows, "no table below " + heading);
        String keys = rows.stream()
                .filter(row -> !(heading.equals("A source of an article")
                        && Guide.code(row.get(0)).equals("name")))
                .map(row -> Guide.code(row.get(0)) + ":" + value(row.get(3), probe) + "\n")
                .collect(Collectors.joining());
        return heading.equals(probe) ? keys + UNKNOWN + ": x\n" : keys;
    }

    private static String value(String cell, String probe) {
        Matcher reference =
                Pattern.compile("\\[(a list of these|these keys)\\]\\(#(.*)\\)").matcher(cell);
        if (!reference.matches()) {
            return " " + Guide.code(cell);
        }
        String inner = indented(example(headingOf(reference.group(2)), probe));
        return reference.group(1).equals("these keys") ? "\n  " + inner : "\n  - " + indented(inner);
    }

    private static String headingOf(String anchor) {
        return CONTENT.tables().keySet().stream()
                .filter(heading -> anchorOf(heading).equals(anchor))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no heading for #" + anchor));
    }

    private static String anchorOf(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace(".", "").replace(' ', '-');
    }

    private static String indented(String yaml) {
        return yaml.strip().replace("\n", "\n  ") + "\n";
    }

    private static String fenced(String frontMatter) {
        return "---\n" + frontMatter + "---\n\nText.\n";
    }

    /** The section of the file in which a section's keys stand. */
    private static String topOf(String heading) {
        return switch (heading) {
            case "The licence", "The security contact", "The epoch", "A target" -> "digest.yaml";
            case "A key development" -> "Edition";
            case "Edition" -> "Edition";
            default -> heading.endsWith(".yaml") ? heading : "Article";
        };
    }

    private static String fileOf(String heading) {
        return switch (topOf(heading)) {
            case "Article" -> ARTICLE;
            case "Edition" -> EDITION;
            default -> "content/" + topOf(heading);
        };
    }

    private static boolean isList(String file) {
        return !file.equals("content/digest.yaml") && !file.startsWith("content/sources/");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    // ---- themes

    @Test
    void everyTemplateIsListedWithItsRecord() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        THEMES.rows().stream()
                .filter(row -> row.get(0).endsWith(".ftlh`"))
                .forEach(row -> listed.put(Guide.code(row.get(0)), row.get(1).replace("`", "")));
        Map<String, String> there = new TreeMap<>();
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".ftlh")).toList()) {
                String comment = Files.readString(file).lines().findFirst().orElse("");
                Matcher model = Pattern.compile("Model: org\\.dateline\\.page\\.(\\w+)\\.")
                        .matcher(comment);
                there.put(file.getFileName().toString(), model.find() ? model.group(1) : "several");
            }
        }
        assertEquals(there, listed);
    }

    @Test
    void everySharedMacroIsListed() throws IOException {
        Set<String> there = matches("<#macro (\\w+)", Files.readString(TEMPLATES.resolve("parts.ftlh")));
        Set<String> listed = THEMES.tables().get("Macros").stream()
                .map(row -> Guide.code(row.get(0)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, listed);
    }

    @Test
    void theMessagesNamedAreThere() throws IOException {
        String texts = Files.readString(TEMPLATES.resolve("messages/en.properties"));
        Set<String> keys = matches("(?m)^([a-z0-9.-]+)=", texts);
        Collection<String> named = THEMES.tables().get("Texts").stream()
                .map(row -> row.get(0))
                .flatMap(cell -> matches("`([a-z]+(?:\\.[a-z0-9-]+)+)`", cell).stream())
                .filter(key -> !key.contains("in-date") && !key.startsWith("language.") && !key.startsWith("plural."))
                .toList();
        assertTrue(named.size() > 10, named.toString());
        assertTrue(keys.containsAll(named), named + " are not all of " + keys);
    }

    @Test
    void theUkrainianPluralRulesAreUnderstood() throws IOException {
        List<String> rules = THEMES.blocks("properties");
        assertEquals(1, rules.size());
        String texts = Files.readString(TEMPLATES.resolve("messages/en.properties"))
                .replaceAll("(?m)^plural\\..*\n", "")
                .replaceAll("(?m)^([\\w.-]+)\\.other=(.*\\{0}.*)$", "$0\n$1.few=few: $2\n$1.many=many: $2");
        write("templates/messages/uk.properties", rules.get(0) + texts);
        write(
                "content/digest.yaml",
                example("digest.yaml", "")
                        .replace("language: en", "language: uk")
                        .replace("languages: [uk]", "languages: [en]"));
        for (Path list : List.of("topics", "tags", "places", "storylines", "sources", "digest").stream()
                .map(name -> folder.resolve("content/" + name + ".yaml"))
                .toList()) {
            Files.writeString(list, Files.readString(list).replace("{uk: {", "{en: {"));
        }
        for (String name : List.of("a", "b", "c", "d", "e")) {
            write("content/2025/03/16/ship-" + name + ".md", fenced(PLAIN_ARTICLE.formatted("Ship " + name)));
        }
        Cli.Result result = Cli.run("build", "--quiet", "--root", folder.toString());
        assertEquals("", result.err());
        assertTrue(edition("16").contains("many: 5 reports"), edition("16"));
        assertTrue(edition("17").contains("1 report."), edition("17"));
    }

    private String edition(String day) throws IOException {
        return Files.readString(folder.resolve("site/2025/03/" + day + "/index.html"));
    }

    // ---- walk

    @Test
    void everyPackageIsExplained() throws IOException {
        Set<String> there = new TreeSet<>();
        try (Stream<Path> folders = Files.list(Guide.REPOSITORY.resolve("src/main/java/org/dateline"))) {
            folders.map(folder -> folder.getFileName().toString()).forEach(there::add);
        }
        Set<String> explained = Guide.of("src/docs/walk.md").tables().get("The packages").stream()
                .map(row -> Guide.code(row.get(0)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, explained);
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
