package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dateline.config.ProfileReader;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.config.SourceProfile;
import org.dateline.config.Vocabulary;
import org.dateline.config.VocabularyReader;
import org.dateline.problem.Problems;
import org.dateline.yaml.TextFile;

/** Reads the profiles of tests against the register of the extraction tests. */
final class Profiles {

    private static final Path ROOT = Path.of("src/test/resources/extraction");

    private Profiles() {}

    static SourceProfile at(Path file) throws IOException {
        return Files.exists(file) ? of(Files.readString(file)) : SourceProfile.NONE;
    }

    static SourceProfile of(String yaml) {
        Problems problems = new Problems();
        SiteConfig config = SiteConfigReader.read(Path.of(""), problems).orElseThrow();
        // the register of these tests speaks English only, of which the demo digest's languages would be told
        Vocabulary vocabulary = VocabularyReader.read(ROOT, config, new Problems());
        Optional<SourceProfile> profile =
                ProfileReader.read(new TextFile("profile.yaml", yaml), vocabulary, ProfileSelectors::fault, problems);
        assertEquals(List.of(), problems.sorted());
        return profile.orElseThrow();
    }

    /** The profile of the demo digest that has this source. */
    static SourceProfile ofDemo(String source) {
        Problems problems = new Problems();
        SiteConfig config = SiteConfigReader.read(Path.of(""), problems).orElseThrow();
        Vocabulary vocabulary = VocabularyReader.read(Path.of(""), config, problems);
        return ProfileReader.readAll(Path.of(""), vocabulary, ProfileSelectors::fault, problems).stream()
                .filter(profile -> profile.source().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
