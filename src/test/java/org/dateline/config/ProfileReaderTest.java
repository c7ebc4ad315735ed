package org.dateline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.article.Slug;
import org.dateline.article.Source;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.yaml.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileReaderTest {

    private static final String NAME = "content/sources/harbour-post.yaml";

    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(Source.named(new Slug("harbour-post"), "The Harbour Post")),
            Set.of());

    private final Problems problems = new Problems();

    @Test
    void everyKeyIsRead() {
        SourceProfile profile = read("""
                source: harbour-post
                hosts: [Harbour-Post.example]
                markers: ["The Harbour Post", "Tide tables"]
                byline: "^By (?<author>.+?), (?<date>.+)$"
                date-patterns: ["MMMM d, uuuu h:mm a"]
                zone: Europe/Kyiv
                tag-line: "^Filed under: (?<tags>.+)$"
                ignored-tags: [News]
                start: "^Print this$"
                stop: "^More from the harbour$"
                drop: ["^Tide: .*", "^Ferry times"]
                content: article .story
                remove: [aside, ".promo > p"]
                """).orElseThrow();
        assertEquals(List.of(), problems.sorted());
        assertEquals("harbour-post", profile.source());
        assertEquals(List.of("harbour-post.example"), profile.hosts());
        assertEquals(List.of("The Harbour Post", "Tide tables"), profile.markers());
        assertEquals(ZoneId.of("Europe/Kyiv"), profile.zone());
        assertEquals(List.of("MMMM d, uuuu h:mm a"), profile.datePatterns());
        assertEquals(2, profile.drop().size());
        assertEquals("article .story", profile.content());
        assertEquals(List.of("aside", ".promo > p"), profile.remove());
        assertTrue(profile.recognises("x The Harbour Post y Tide tables z"));
        assertTrue(!profile.recognises("The Harbour Post"));
    }

    @Test
    void aProfileNeedsNoMoreThanItsSource() {
        SourceProfile profile = read("source: harbour-post\n").orElseThrow();
        assertNull(profile.byline());
        assertTrue(!profile.recognises("anything"));
    }

    @Test
    void anUnknownSourceOffersTheNearest() {
        assertProblems("""
                source: harbor-post
                """, """
                content/sources/harbour-post.yaml:1:9: error: unknown source 'harbor-post'
                  fix: did you mean 'harbour-post'?
                """);
    }

    @Test
    void aKeyThatNoProfileHasIsRefused() {
        assertProblems("""
                source: harbour-post
                tagline: x
                """, """
                content/sources/harbour-post.yaml:2:1: error: unknown key 'tagline'
                  fix: did you mean 'tag-line'?
                """);
    }

    @Test
    void aBrokenExpressionIsToldWithItsPlace() {
        assertProblems("""
                source: harbour-post
                drop:
                  - "^Ferry (times"
                stop: "+"
                """, """
                content/sources/harbour-post.yaml:3:5: error: 'drop' is not a regular expression: unclosed group at \
                character 14, after '^Ferry (times'
                  fix: correct it; a character that is meant as itself, such as ( or ?, has a \\ before it
                content/sources/harbour-post.yaml:4:7: error: 'stop' is not a regular expression: dangling meta \
                character '+' at character 1, after ''
                  fix: correct it; a character that is meant as itself, such as ( or ?, has a \\ before it
                """);
    }

    @Test
    void anExplosiveExpressionIsRefused() {
        assertProblems("""
                source: harbour-post
                stop: "^((a|a)+ ?)+$"
                """, """
                content/sources/harbour-post.yaml:2:7: error: 'stop' takes exponential time: '^((a|a)+ ?)+$'
                  fix: let no repeated part be read in two ways: write a+ for (a|a)+ and \\w+ for (\\w+)+
                """);
    }

    @Test
    void aBylineNamesWhatItFinds() {
        assertProblems("""
                source: harbour-post
                byline: "^By .+"
                """, """
                content/sources/harbour-post.yaml:2:9: error: 'byline' finds neither an author nor a date
                  fix: put what it finds into (?<author>…) and (?<date>…)
                """);
    }

    @Test
    void zonesDatePatternsHostsAndSelectorsAreChecked() {
        assertProblems("""
                source: harbour-post
                zone: Europe/Kyyv
                date-patterns: [MMMM d, "d MMMM uuuu 'at"]
                hosts: ["https://harbour-post.example/"]
                content: "p["
                """, """
                content/sources/harbour-post.yaml:2:7: error: unknown zone 'Europe/Kyyv'
                  fix: did you mean 'Europe/Kyiv'?
                content/sources/harbour-post.yaml:3:17: error: the date pattern 'MMMM d' has no year
                  fix: write it as java.time does, e.g. MMMM d, uuuu h:mm a
                content/sources/harbour-post.yaml:3:25: error: the date pattern 'd MMMM uuuu 'at' is not one: \
                Pattern ends with an incomplete string literal: d MMMM uuuu 'at
                  fix: write it as java.time does, e.g. MMMM d, uuuu h:mm a
                content/sources/harbour-post.yaml:4:9: error: 'https://harbour-post.example/' is not a host without www.
                  fix: write it without scheme, www. and path, e.g. harbour-post.example
                content/sources/harbour-post.yaml:5:10: error: 'content' is not a CSS selector: unclosed
                  fix: write it as in a style sheet, e.g. article .story-body
                """);
    }

    @Test
    void profilesAreReadByTheNamesOfTheirFiles(@TempDir Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("content/sources"));
        Files.writeString(folder.resolve("b.yaml"), "source: harbour-post\nmarkers: [b]\n");
        Files.writeString(folder.resolve("a.yaml"), "source: harbour-post\nmarkers: [a]\n");
        Files.writeString(folder.resolve("broken.yaml"), "source: [\n");
        List<SourceProfile> profiles = ProfileReader.readAll(root, VOCABULARY, selector -> Optional.empty(), problems);
        assertEquals(
                List.of(List.of("a"), List.of("b")),
                profiles.stream().map(SourceProfile::markers).toList());
        assertEquals(1, problems.sorted().size());
    }

    @Test
    void aPatternThatGrowsWithItsLineGivesUpAndFindsNothing() {
        Pattern pattern = Pattern.compile("^((x|x)+ ?)+y");
        assertNull(PatternGuard.find(pattern, "x".repeat(1_000)));
        assertNull(PatternGuard.find(Pattern.compile("(.|x)*(.|x)*(.|x)*y"), "x".repeat(100_000)));
        assertNotNull(PatternGuard.find(Pattern.compile(".*Subscribe.*"), "a ".repeat(300) + "Subscribe"));
    }

    private Optional<SourceProfile> read(String yaml) {
        return ProfileReader.read(
                new TextFile(NAME, yaml),
                VOCABULARY,
                selector -> selector.endsWith("[") ? Optional.of("unclosed") : Optional.empty(),
                problems);
    }

    private void assertProblems(String yaml, String expected) {
        assertTrue(read(yaml).isEmpty());
        assertEquals(
                expected, problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n")) + "\n");
    }
}
