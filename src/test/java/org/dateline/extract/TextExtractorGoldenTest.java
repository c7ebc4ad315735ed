package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.config.SourceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain-text scrapes in the manner of real outlets, each with all that is found in it. */
class TextExtractorGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/extraction/text");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    static List<String> names() throws IOException {
        return endings(".txt");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isFoundAsExpected(String name) throws IOException {
        SourceProfile profile = Profiles.at(FOLDER.resolve(name + ".profile.yaml"));
        Extraction extraction = TextExtractor.extract(Files.readString(FOLDER.resolve(name + ".txt")), profile);
        String actual = ExtractionReport.of(extraction);
        Path expected = FOLDER.resolve(name + ".md");
        if (UPDATE) {
            Files.writeString(expected, actual);
            fail("the golden file was written anew: read its difference, then run without -Dgolden=update");
        }
        assertEquals(Files.readString(expected), actual);
    }

    @Test
    void everyFileIsPartOfACase() throws IOException {
        List<String> names = names();
        assertTrue(names.size() >= 25, "only " + names.size() + " cases");
        assertEquals(names, endings(".md"));
        assertTrue(names.containsAll(endings(".profile.yaml")));
    }

    private static List<String> endings(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
