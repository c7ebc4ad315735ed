package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedDigestTest {

    @Test
    void aLargerDigestBeginsWithTheArticlesOfASmallerOne() {
        List<Article> few = GeneratedDigest.of(100).articles();
        assertEquals(few, GeneratedDigest.of(200).articles().subList(0, 100));
    }

    @Test
    void itsFilesAreADigestThatBuilds(@TempDir Path root) throws IOException {
        GeneratedDigest.of(100).write(root);
        Cli.Result built = Cli.run("build", "--root", root.toString(), "--quiet");
        assertEquals(0, built.code(), built.err());
        try (Stream<Path> pages = Files.walk(root.resolve("site/2018"))) {
            // a year, a month, three days, and the articles
            assertEquals(105, pages.filter(page -> page.endsWith("index.html")).count());
        }
    }
}
