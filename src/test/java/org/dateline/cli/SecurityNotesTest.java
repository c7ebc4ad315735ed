package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code src/docs/security.md} names a test for everything that it says, and each of them exists. */
class SecurityNotesTest {

    private static final Path TESTS = Guide.REPOSITORY.resolve("src/test/java");
    private static final int SHOWN_BY = 2;

    static List<List<String>> rows() {
        return Guide.of("src/docs/security.md").rows();
    }

    static Stream<String> names() {
        return rows().stream()
                .flatMap(row -> Stream.of(row.get(SHOWN_BY).split(",")))
                .map(String::strip)
                .distinct();
    }

    @Test
    void everyLineNamesATest() {
        assertFalse(rows().isEmpty());
        assertEquals(List.of(), rows().stream().filter(row -> row.size() != 3).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theTestExists(String quoted) throws IOException {
        assertTrue(quoted.matches("`\\w+Test(\\.\\w+)?`"), "names no test: " + quoted);
        String[] name = quoted.substring(1, quoted.length() - 1).split("\\.");
        List<Path> classes;
        try (Stream<Path> files = Files.walk(TESTS)) {
            classes = files.filter(file -> file.getFileName().toString().equals(name[0] + ".java"))
                    .toList();
        }
        assertFalse(classes.isEmpty(), "there is no " + name[0]);
        if (name.length > 1) {
            Pattern method = Pattern.compile("(?s)@(Test|ParameterizedTest)\\b.*?\\bvoid " + name[1] + "\\(");
            boolean found = false;
            for (Path each : classes) {
                found |= method.matcher(Files.readString(each)).find();
            }
            assertTrue(found, name[0] + " has no test " + name[1]);
        }
    }
}
