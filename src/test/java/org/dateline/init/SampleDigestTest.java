package org.dateline.init;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleDigestTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 3, 1);

    @Test
    void thereAreSamplesInEveryLanguageThatTheThemeSpeaks() throws IOException {
        try (Stream<Path> messages = Files.list(Path.of("templates/messages"))) {
            assertEquals(
                    SampleDigest.LANGUAGES,
                    messages.map(file -> file.getFileName().toString().replace(".properties", ""))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void theSameFilesAreThereInEveryLanguage() {
        assertEquals(
                SampleDigest.files(Map.of(Question.LANGUAGE, "en"), TODAY).keySet(),
                SampleDigest.files(Map.of(Question.LANGUAGE, "uk"), TODAY).keySet());
    }

    @Test
    void theSamplesAreOfTheTwoDaysBefore() {
        var files = SampleDigest.files(Map.of(), TODAY);
        assertTrue(
                files.containsKey("content/2028/02/28/edition.md"),
                files.keySet().toString());
        assertTrue(
                files.containsKey("content/2028/02/29/edition.md"),
                files.keySet().toString());
    }

    @Test
    void aLanguageMayBeWrittenInCapitals() {
        assertEquals(
                SampleDigest.files(Map.of(Question.LANGUAGE, "uk"), TODAY).get("content/topics.yaml"),
                SampleDigest.files(Map.of(Question.LANGUAGE, "UK"), TODAY).get("content/topics.yaml"));
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void theUsualAnswerIsAGoodOne(Question question) {
        assertEquals("[]", question.faults(question.usual()).toString());
        assertEquals(1, question.faults("").size());
    }
}
