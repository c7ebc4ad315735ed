package org.dateline.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Markdown in, sanitised HTML out, in pairs of files: {@code name.md} and {@code name.html}. Links to articles and
 * images are still symbolic.
 *
 * <p>{@code mvn test -Dgolden=update} rewrites the HTML.
 */
final class MarkdownPairsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "markdown");

    private static final BodyContext CONTEXT =
            new BodyContext("content/2027/05/12/text.md", LocalDate.of(2027, 5, 12), Set.of("2027/05/12/quay.png"));

    static Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString().replaceFirst("\\.(md|html)$", "")));
            assertFalse(names.isEmpty(), "no pair in " + FOLDER);
            return names;
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void markdownGivesTheHtmlBesideIt(String name) throws IOException {
        Path html = FOLDER.resolve(name + ".html");
        Problems problems = new Problems();
        String markdown = Files.readString(FOLDER.resolve(name + ".md"));
        String read = new MarkdownReader().read(markdown, 0, CONTEXT, problems).html() + "\n";
        assertEquals(List.of(), problems.sorted());
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(html, read);
            fail("what is expected was rewritten: read the diff, then run without -Dgolden=update");
        }
        assertEquals(Files.readString(html), read);
    }
}
