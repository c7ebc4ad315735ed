package org.dateline.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.config.Vocabulary;
import org.dateline.config.VocabularyReader;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggesterTest {

    @TempDir
    private Path root;

    private Vocabulary vocabulary;

    @BeforeEach
    void readVocabulary() throws IOException {
        write("digest.yaml", """
                title: Harbour Digest
                base-url: https://digest.example/
                language: en
                time-zone: Europe/Athens
                """);
        write("topics.yaml", """
                - id: ports
                  title: Ports
                  description: Ships, cranes and docks with their owners.
                - id: weather
                  title: Storms and floods
                  description: Gales and high water with their damage.
                - id: strikes
                  title: Strikes
                  description: Walkouts over wages with their outcome.
                """);
        write("tags.yaml", """
                - name: Calder Harbour Authority
                  kind: organisation
                  aliases: [CHA, "Керівництво порту"]
                - name: Ada Brook
                  kind: person
                """);
        write("places.yaml", """
                - id: calder
                  name: Calder
                  lat: 1
                  lon: 1
                - id: ostrava-bay
                  name: Ostrava Bay (north)
                  lat: 2
                  lon: 2
                """);
        Problems problems = new Problems();
        SiteConfig config = SiteConfigReader.read(root, problems).orElseThrow();
        vocabulary = VocabularyReader.read(root, config, problems);
        assertFalse(problems.hasErrors(), () -> problems.sorted().toString());
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("content").resolve(name), text);
    }

    private Suggestions of(String title, String text, String... pageTags) {
        return new Suggester(vocabulary).of(title, text, List.of(pageTags));
    }

    @Test
    void theTopicWhoseWordsTheTextUsesIsSuggested() {
        assertEquals(
                List.of("ports"),
                of("Harbour reopens", "Two ships wait while the cranes are mended.")
                        .topics());
        assertEquals(List.of("weather"), of("Flooded quay", "The water rose.").topics());
    }

    @Test
    void wordsThatEveryTopicUsesSuggestNone() {
        assertEquals(
                List.of(),
                of("News", "They came with their families, and with their dogs.")
                        .topics());
    }

    @Test
    void twoTopicsAreSuggestedWhereBothFit() {
        assertEquals(
                List.of("strikes", "ports"),
                of("Strike at the docks", "The strike over wages keeps ships out of both ports; cranes stand still.")
                        .topics());
    }

    @Test
    void tagsAndPlacesAreFoundByAnyOfTheirNamesInTheTextsOrder() {
        Suggestions found = of("ADA BROOK resigns", "The CHA said so in Ostrava Bay, not in Calder.");
        assertEquals(List.of("Ada Brook", "Calder Harbour Authority"), found.tags());
        assertEquals(List.of("ostrava-bay", "calder"), found.places());
    }

    @Test
    void namesOfOtherScriptsAreFound() {
        assertEquals(
                List.of("Calder Harbour Authority"),
                of("Новини", "Про це повідомило керівництво порту.").tags());
    }

    @Test
    void thePagesOwnTagsTakeTheDigestsSpellingAndStandOnce() {
        Suggestions found = of("News", "Ada Brook spoke.", "ada  brook", "Ada Brook", "Lighthouses", "…");
        assertEquals(List.of("Ada Brook", "Lighthouses"), found.pageTags());
        assertEquals(List.of(), found.tags());
    }
}
