package org.dateline.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data of a built site, read as those read it who take it from there. */
class PublishedDataTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath();
    private static final Path FIXTURE = REPOSITORY.resolve("src/test/resources/data-site");
    private static final String AS_OF = "2030-01-01T00:00:00Z";
    private static final String BASE = "https://lagoon.example/digest/";

    /** Which schema a file keeps to, by its path; what matches none is no data. */
    private static final Map<Pattern, Schema> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(Pattern.compile("data/index\\.json"), Schema.INDEX);
        KINDS.put(Pattern.compile("\\d{4}/\\d\\d/\\d\\d\\.json"), Schema.EDITION);
        KINDS.put(Pattern.compile("\\d{4}/\\d\\d\\.json"), Schema.MONTH);
        KINDS.put(Pattern.compile("\\d{4}/\\d\\d\\.ndjson"), Schema.ARTICLE);
        KINDS.put(Pattern.compile("\\d{4}/\\d\\d(/\\d\\d)?\\.geojson"), Schema.PLACES);
        KINDS.put(Pattern.compile("topics/[^/]+\\.json"), Schema.TOPIC);
        KINDS.put(Pattern.compile("topics/[^/]+/\\d{4}/\\d\\d\\.json"), Schema.TOPIC_MONTH);
        KINDS.put(Pattern.compile("storylines/[^/]+\\.json"), Schema.STORYLINE);
    }

    @TempDir
    static Path folder;

    private static Path site;

    @BeforeAll
    static void buildTheFixture() throws IOException {
        site = build(copyOfTheFixture(folder.resolve("fixture")));
    }

    private static Path copyOfTheFixture(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(FIXTURE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return to;
    }

    private static Path build(Path root) {
        Cli.Result built = Cli.run("build", "--quiet", "--as-of", AS_OF, "--root", root.toString());
        assertEquals("", built.err());
        assertEquals(0, built.code());
        return root.resolve("site");
    }

    /** The data of a site, by its paths. */
    private static Map<String, String> data(Path site) throws IOException {
        Map<String, String> data = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = site.relativize(file).toString().replace('\\', '/');
                if (KINDS.keySet().stream().anyMatch(kind -> kind.matcher(path).matches())) {
                    data.put(path, Files.readString(file));
                }
            }
        }
        return data;
    }

    private static Schema kind(String path) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Every line of the articles' files, and every other file as a whole. */
    private static List<String> complaints(Path site, String base) throws IOException {
        Validator validator = new Validator();
        List<String> complaints = new ArrayList<>();
        data(site).forEach((path, text) -> {
            Schema schema = kind(path);
            List<String> objects = path.endsWith(".ndjson") ? text.lines().toList() : List.of(text);
            for (String json : objects) {
                validator.complaints(schema, json).forEach(complaint -> complaints.add(path + ": " + complaint));
                if (!Pattern.compile(
                                "\"\\$schema\" ?: ?\"" + Pattern.quote(base + "schemas/" + schema.fileName()) + "\"")
                        .matcher(json)
                        .find()) {
                    complaints.add(path + ": names another schema");
                }
            }
        });
        return complaints;
    }

    @Test
    void everyFileOfTheDemoDigestKeepsToItsSchema(@TempDir Path demo) throws IOException {
        Cli.Result built = Cli.run("build", "--quiet", "--root", REPOSITORY.toString(), "--output", demo.toString());
        assertEquals("", built.err());
        assertEquals(List.of(), complaints(demo, "https://dateline.example/"));
        Map<String, String> data = data(demo);
        assertEquals(
                Arrays.stream(Schema.values())
                        .filter(schema -> schema != Schema.ENTRY && schema != Schema.DIGEST)
                        .collect(Collectors.toSet()),
                data.keySet().stream().map(PublishedDataTest::kind).collect(Collectors.toSet()));
        assertEquals(153, data.getOrDefault("2025/03.ndjson", "").lines().count());
    }

    @Test
    void everyFileOfADigestThatSaysEverythingKeepsToItsSchema() throws IOException {
        assertEquals(List.of(), complaints(site, BASE));
    }

    @Test
    void theDigestThatSaysEverythingHasEveryMemberThatASchemaNames() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Schema schema : Schema.values()) {
            Pattern.compile("\"(\\$?\\w+)\": \\{")
                    .matcher(Validator.text(schema))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(named::add);
        }
        named.removeAll(Set.of(
                "properties",
                "$defs",
                "members",
                "named",
                "development",
                "source",
                "place",
                "if",
                "then",
                "else",
                "items"));
        String all = String.join("\n", data(site).values());
        Set<String> missing = new TreeSet<>(named);
        missing.removeIf(name -> Pattern.compile("\"" + Pattern.quote(name) + "\" ?:")
                .matcher(all)
                .find());
        assertEquals(Set.of(), missing);
        assertTrue(named.size() > 50, named.toString());
    }

    @Test
    void theSchemasGoOutWithTheSite() throws IOException {
        for (Schema schema : Schema.values()) {
            assertEquals(Validator.text(schema), Files.readString(site.resolve("schemas/" + schema.fileName())));
        }
    }

    @Test
    void anArticleSaysAllThatItsPageSays() throws IOException {
        List<String> lines =
                Files.readString(site.resolve("2027/05.ndjson")).lines().toList();
        assertEquals(
                "{\"$schema\":\"https://lagoon.example/digest/schemas/article.schema.json\","
                        + "\"digest\":{\"title\":\"Lagoon Digest\",\"url\":\"https://lagoon.example/digest/\","
                        + "\"language\":\"en\",\"rights\":\"Anyone may use these words who says where they are from.\","
                        + "\"licence\":{\"name\":\"Lagoon Licence 1.0\",\"url\":\"https://licences.example/lagoon/1.0/\"}},"
                        + "\"id\":\"tag:lagoon.example,2027-05-13:gate-is-open\","
                        + "\"url\":\"https://lagoon.example/digest/2027/05/13/gate-opens/\",\"date\":\"2027-05-13\","
                        + "\"time\":\"2027-05-13T08:30:00+03:00\",\"title\":\"Gate opens \\\"early\\\" <at last>\","
                        + "\"language\":\"en\",\"status\":\"disputed\",\"attribution\":[\"Lock Guild\",\"Heron Society\"],"
                        + "\"summary\":\"The new gate opens.\",\"text\":\"After the rain\\n\\nThe gate opened at dawn & stayed"
                        + " so: 1 < 2. See the trial.\\n\\nOne boat came.\\n\\nThen two came.\\n\\nBoat Hour\\n\\nAurora 6\","
                        + "\"topics\":[{\"id\":\"locks\",\"name\":\"Locks\"},{\"id\":\"birds\",\"name\":\"Birds\"}],"
                        + "\"tags\":[{\"id\":\"lock-guild\",\"name\":\"Lock Guild\"},{\"id\":\"herons\",\"name\":\"Herons\"}],"
                        + "\"places\":[{\"id\":\"north-lock\",\"name\":\"North Lock\",\"country\":\"Lagoonia\","
                        + "\"lat\":50.9,\"lon\":34},{\"id\":\"the-lagoon\",\"name\":\"The Lagoon\",\"lat\":-0.25,"
                        + "\"lon\":-12.345678}],"
                        + "\"storylines\":[{\"id\":\"the-new-gate\",\"name\":\"The new gate\"}],"
                        + "\"sources\":[{\"id\":\"lagoon-herald\",\"name\":\"Lagoon Herald\","
                        + "\"url\":\"https://herald.example/gate\",\"title\":\"Gate open\",\"author\":\"A. Writer\","
                        + "\"published\":\"2027-05\",\"retrieved\":\"2027-05-13T06:00:00+03:00\",\"language\":\"uk\","
                        + "\"translated\":true,\"via\":\"Coast Agency\",\"archived\":\"https://archive.example/gate\"},"
                        + "{\"id\":\"herons-today\",\"name\":\"Herons Today\",\"url\":\"https://herons.example/gate\","
                        + "\"published\":\"2027-05-13\"}],\"key\":1,\"updated\":\"2027-05-14\","
                        + "\"corrections\":[{\"date\":\"2027-05-15\",\"kind\":\"status\","
                        + "\"text\":\"The Heron Society disputes it.\"},{\"date\":\"2027-05-14\",\"kind\":\"error\","
                        + "\"text\":\"The gate is green.\",\"was\":\"red\",\"now\":\"green\"}],"
                        + "\"figures\":[{\"label\":\"Boats that waited\",\"value\":\"about 20\",\"unit\":\"boats\","
                        + "\"attribution\":[\"Lock Guild\"]},{\"label\":\"Hours\",\"value\":\"3\"}],"
                        + "\"review\":{\"claim\":\"The gate is shut.\",\"claimant\":\"A skipper\",\"rating\":\"Not so\","
                        + "\"url\":\"https://facts.example/gate\"}}",
                lines.get(1));
    }

    @Test
    void aWithdrawnArticleSaysWhatItsPageSaysAndNothingElse() throws IOException {
        String line = Files.readString(site.resolve("2027/05.ndjson"))
                .lines()
                .filter(each -> each.contains("herons-drowned"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                line.endsWith(",\"id\":\"tag:lagoon.example,2027-05-13:herons-drowned\","
                        + "\"url\":\"https://lagoon.example/digest/2027/05/13/herons-drowned/\","
                        + "\"date\":\"2027-05-13\",\"title\":\"Herons drowned\",\"language\":\"en\","
                        + "\"withdrawn\":{\"date\":\"2027-05-14\",\"reason\":\"The herons are well.\"}}"),
                line);
    }

    @Test
    void whatIsNotPublicIsInNoFile() throws IOException {
        String all = String.join("\n", data(site).values());
        for (String hidden : List.of("nobody may see", "must not be seen", "lies ahead", "not-said", "by hand")) {
            assertFalse(all.contains(hidden), hidden);
        }
    }

    @Test
    void aMonthOfWithdrawnArticlesOnlyHasNothingButTheirLines() throws IOException {
        assertEquals(1, Files.readString(site.resolve("2027/04.ndjson")).lines().count());
        assertFalse(Files.exists(site.resolve("2027/04.json")));
        assertTrue(Files.readString(site.resolve("data/index.json"))
                .contains("{\"month\":\"2027-04\",\"editions\":0,\"articles\":0,\"withdrawn\":1,\"ndjson\":\"" + BASE
                        + "2027/04.ndjson\"}"));
    }

    @Test
    void theArticlesOfAnEditionAreThoseOfTheMonthsLines() throws IOException {
        String lines = Files.readString(site.resolve("2027/05.ndjson"));
        String edition = Files.readString(site.resolve("2027/05/13.json"));
        for (String line :
                lines.lines().filter(each -> each.contains("2027-05-13")).toList()) {
            String record = line.substring(line.indexOf("\"id\":\"tag:"));
            assertTrue(edition.contains("{" + record), record);
        }
    }

    @Test
    void longitudeComesFirstAndIsAsPreciseAsItWasGiven() throws IOException {
        String places = Files.readString(site.resolve("2027/05/13.geojson"));
        assertTrue(places.contains("\"coordinates\":[34,50.9]"), places);
        assertTrue(places.contains("\"coordinates\":[-12.345678,-0.25]"), places);
    }

    @Test
    void aDayOfAnotherMonthChangesNothingOfAClosedMonth(@TempDir Path elsewhere) throws IOException {
        Path root = copyOfTheFixture(elsewhere.resolve("grown"));
        Path day = Files.createDirectories(root.resolve("content/2027/06/03"));
        Files.writeString(day.resolve("gate-shuts.md"), """
                ---
                title: Gate shuts
                topics: [locks]
                tags: [Herons]
                places: [north-lock]
                storylines: [the-new-gate]
                sources:
                  - name: Herons Today
                    url: https://herons.example/shuts
                ---
                """);
        Map<String, String> before = data(site);
        Map<String, String> after = data(build(root));
        Set<String> changed = after.keySet().stream()
                .filter(path -> !after.get(path).equals(before.get(path)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                new TreeSet<>(Set.of(
                        "2027/06.geojson",
                        "2027/06.json",
                        "2027/06.ndjson",
                        "2027/06/03.geojson",
                        "2027/06/03.json",
                        "data/index.json",
                        "storylines/the-new-gate.json",
                        "topics/locks.json",
                        "topics/locks/2027/06.json")),
                changed);
        List<String> changedLines = after.get("data/index.json")
                .lines()
                .filter(line -> !before.get("data/index.json").contains(line))
                .toList();
        assertEquals(1, changedLines.size(), changedLines.toString());
        assertTrue(changedLines.get(0).contains("\"2027-06\""), changedLines.toString());
    }
}
