package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A tiny digest in, a whole folder out: each folder of {@code sites/} shows something of its own, which its name says.
 * {@code expected/} is the complete site, byte for byte (a card pixel for pixel), and {@code expected-report.txt} what the command prints.
 *
 * <p>{@code mvn test -Dgolden=update} rewrites both.
 */
final class GoldenSitesTest {

    private static final String SITES = "sites";
    private static final String REPORT = "expected-report.txt";

    static List<String> sites() {
        return DigestCase.namesIn(SITES);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void siteIsAsExpected(String name, @TempDir Path temporary) {
        DigestCase site = DigestCase.of(SITES, name);
        DigestCase.Outcome built = site.build(temporary);
        assertEquals(0, built.code(), built.err());
        assertEquals("", built.out());
        Path expected = site.folder().resolve("expected");
        if (DigestCase.isUpdate()) {
            built.site().replace(expected);
            site.write(REPORT, built.err());
            DigestCase.endUpdate();
        }
        List<String> differences = new ArrayList<>(built.site().differencesFrom(FileTree.of(expected)));
        String report = site.text(REPORT, "");
        if (!report.equals(built.err())) {
            differences.add("different: " + REPORT + "\n" + FileTree.difference(report, built.err()));
        }
        if (!differences.isEmpty()) {
            fail(name + "\n" + String.join("\n", differences));
        }
    }
}
