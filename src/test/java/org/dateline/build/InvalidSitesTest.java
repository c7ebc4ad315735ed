package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A digest with a mistake in, the exact text of the messages out, and nothing written: each folder of
 * {@code invalid-sites/} brings another message. {@code expected-problems.txt} is all that the command prints.
 *
 * <p>{@code mvn test -Dgolden=update} rewrites it.
 */
final class InvalidSitesTest {

    private static final String SITES = "invalid-sites";
    private static final String PROBLEMS = "expected-problems.txt";

    static List<String> sites() {
        return DigestCase.namesIn(SITES);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void problemsAreToldAndNothingIsWritten(String name, @TempDir Path temporary) {
        DigestCase site = DigestCase.of(SITES, name);
        DigestCase.Outcome built = site.build(temporary);
        assertEquals(1, built.code(), built.err());
        assertEquals("", built.out());
        assertEquals(List.of(), built.site().differencesFrom(built.before()));
        if (DigestCase.isUpdate()) {
            site.write(PROBLEMS, built.err());
            DigestCase.endUpdate();
        }
        String expected = site.text(PROBLEMS, "");
        if (!expected.equals(built.err())) {
            fail(name + ": " + PROBLEMS + "\n" + FileTree.difference(expected, built.err()));
        }
    }
}
