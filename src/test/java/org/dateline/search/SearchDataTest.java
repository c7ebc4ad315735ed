package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.GeneratedDigest;
import org.dateline.article.Article;
import org.dateline.cache.Print;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the search data holds, and what it does not. */
class SearchDataTest {

    @Test
    void aNewDayLeavesEarlierMonthsAndTheReportsOfEarlierDaysAsTheyWere() {
        int days = 45;
        List<Article> articles =
                GeneratedDigest.of(days * GeneratedDigest.ARTICLES_A_DAY).articles();
        Map<String, byte[]> before = data(articles.subList(0, (days - 1) * GeneratedDigest.ARTICLES_A_DAY));
        Map<String, byte[]> after = data(articles);
        before.forEach((path, bytes) -> {
            if (path.startsWith("2018/01/") || path.startsWith("2018/02/reports-")) {
                assertArrayEquals(bytes, after.get(path), path);
            }
        });
        assertTrue(before.keySet().stream()
                        .filter(path -> path.startsWith("2018/01/"))
                        .count()
                > 100);
    }

    @Test
    void theOrderOfTheArticlesMakesNoDifference() {
        List<Article> articles = new ArrayList<>(GeneratedDigest.of(200).articles());
        Map<String, byte[]> data = data(articles);
        Collections.shuffle(articles, new Random(3));
        data(articles).forEach((path, bytes) -> assertArrayEquals(data.get(path), bytes, path));
    }

    @Test
    void onlyWhatIsPublicCanBeFound(@TempDir Path root) throws IOException {
        write(root, "content/digest.yaml", """
                title: Harbour Digest
                base-url: https://digest.example/
                language: en
                time-zone: UTC
                """);
        write(root, "content/topics.yaml", "- id: ferries\n  title: Ferries\n");
        write(root, "content/tags.yaml", "- name: Pilot\n  aliases: [Lotsman]\n");
        article(root, "seen", "Seenword on the quay", "tags: [Lotsman]");
        article(root, "kept", "Draftword on the quay", "draft: true");
        article(root, "later", "Embargoword on the quay", "publish-at: 2031-01-01T00:00:00Z");
        article(root, "gone", "Expiredword on the quay", "expires-at: 2028-01-01T00:00:00Z");
        article(root, "back", "Withdrawnword on the quay", "withdrawn: {date: 2027-05-13, reason: Untrue}");

        Cli.Result built = Cli.run("build", "--root", root.toString(), "--quiet");

        assertEquals(0, built.code(), built.err());
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(root.resolve("site/search"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        assertTrue(all.toString().contains("\"senword\":"), all.toString());
        assertTrue(all.toString().contains("\"pilot\":") && all.toString().contains("\"lotsman\":"), all.toString());
        for (String hidden : List.of("draftword", "embargoword", "expiredword", "withdrawnword")) {
            assertFalse(all.toString().contains(hidden), hidden);
            assertFalse(all.toString().contains(new StringBuilder(hidden).reverse()), hidden);
        }
    }

    private static void article(Path root, String name, String title, String more) throws IOException {
        write(root, "content/2027/05/12/" + name + ".md", """
                ---
                title: %s
                topics: [ferries]
                sources: [{name: The Calder Post, url: "https://calder-post.example/%s"}]
                %s
                ---
                """.formatted(title, name, more));
    }

    private static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, byte[]> data(List<Article> articles) {
        SearchIndex index = new SearchIndex(
                articles,
                article -> new SearchEntry(
                        article.day(),
                        "../" + article.id() + "/",
                        article.day().toString(),
                        article.title(),
                        article.summary(),
                        "",
                        article.key() != null,
                        "",
                        "",
                        List.of(),
                        List.of("all"),
                        article.tags().stream().map(tag -> tag.name()).toList(),
                        List.of()),
                several -> Print.of("all"),
                month -> month.toString());
        Map<String, byte[]> data = new TreeMap<>();
        index.files().forEach(file -> data.put(file.path(), file.bytes().get()));
        assertTrue(new String(data.get("index.json"), StandardCharsets.UTF_8).contains("\"months\":[{\"year\":2018"));
        return data;
    }
}
