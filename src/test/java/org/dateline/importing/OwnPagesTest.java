package org.dateline.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.dateline.config.SourceProfile;
import org.dateline.extract.Extraction;
import org.dateline.extract.HtmlExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this program publishes, it can read back. */
class OwnPagesTest {

    @Test
    void everyArticleOfTheDemoDigestIsReadBackFromItsPage(@TempDir Path folder) throws IOException {
        Path site = folder.resolve("site");
        Path root = Path.of("").toAbsolutePath();
        assertEquals(
                0,
                Cli.run("build", "--root", root.toString(), "--output", site.toString())
                        .code());
        List<Path> articles;
        try (Stream<Path> files = Files.walk(root.resolve("content/2025"))) {
            articles = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.getFileName().toString().startsWith("edition."))
                    .sorted()
                    .toList();
        }
        for (Path article : articles) {
            String name = root.resolve("content")
                    .relativize(article)
                    .toString()
                    .replaceAll("\\.md$", "")
                    .replaceAll("^(.+)\\.uk$", "uk/$1");
            Extraction page = HtmlExtractor.extract(
                    Files.readString(site.resolve(name).resolve("index.html")), null, SourceProfile.NONE);
            assertEquals(
                    paragraphs(Files.readString(article).split("\n---\n", 2)[1], "\n\\s*\n"),
                    paragraphs(page.text(), "\n"),
                    name);
        }
        assertEquals(163, articles.size());
    }

    private static String paragraphs(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
