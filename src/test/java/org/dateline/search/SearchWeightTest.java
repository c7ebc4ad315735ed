package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.GeneratedDigest;
import org.dateline.article.Article;
import org.dateline.article.Body;
import org.dateline.cache.Print;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.message.Messages;
import org.dateline.plan.LanguageVersion;
import org.dateline.plan.PlannedPage;
import org.dateline.plan.SitePath;
import org.dateline.plan.SitePlan;
import org.dateline.plan.SitePlanner;
import org.dateline.problem.Problems;
import org.dateline.render.TemplateRenderer;
import org.dateline.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What a query moves over the wire, compressed, in digests of several years. */
class SearchWeightTest {

    private static final int FIRST_RESULTS = 60_000;

    @Test
    void aQueryOn10000ArticlesMovesAtMost100KB(@TempDir Path folder) throws IOException {
        measure(10_000, 100_000, folder);
    }

    /** Takes a minute and a gigabyte: {@code mvn test -Dtest=SearchWeightTest -Dlarge}. */
    @Test
    @EnabledIfSystemProperty(named = "large", matches = ".*", disabledReason = "asked for with -Dlarge")
    void aQueryOn100000ArticlesMovesAtMost200KB(@TempDir Path folder) throws IOException {
        measure(100_000, 200_000, folder);
    }

    private static void measure(int size, int most, Path folder) throws IOException {
        GeneratedDigest digest = GeneratedDigest.of(size);
        Map<String, String> queries = queries(digest);
        Map<String, Supplier<byte[]>> files = files(digest, folder);
        List<String> report = new ArrayList<>();
        List<String> tooHeavy = new ArrayList<>();
        try (SearchBrowser browser = new SearchBrowser(folder.resolve("profile"));
                LoopbackServer server = new LoopbackServer(
                        path -> Optional.ofNullable(files.get(path)).map(Supplier::get))) {
            queries.forEach((name, query) -> {
                browser.open(server.address("search/"));
                server.takeSent();
                browser.ask(query);
                Map<String, Integer> sent = server.takeSent();
                int results = browser.results().size();
                int bytes = sent.values().stream().mapToInt(each -> each).sum();
                String line = String.format(
                        Locale.ROOT,
                        "%,d articles, %s '%s': %,d bytes in %d files, %d shown of '%s'",
                        size,
                        name,
                        query,
                        bytes,
                        sent.size(),
                        results,
                        browser.status());
                report.add(line);
                if (Boolean.getBoolean("trace")) report.add(sent.toString());
                if (bytes > Math.min(most, FIRST_RESULTS) || results == 0 && !name.equals("nothing like it")) {
                    tooHeavy.add(line);
                }
            });
        }
        System.out.println(String.join("\n", report));
        assertEquals(List.of(), tooHeavy);
    }

    private static Map<String, String> queries(GeneratedDigest digest) {
        List<Article> articles = digest.articles();
        Article old = articles.get(3);
        Map<String, String> queries = new java.util.LinkedHashMap<>();
        queries.put("a rare word", rare(articles));
        queries.put("a common word", digest.word(70));
        queries.put("the commonest word", digest.word(0));
        queries.put("two words", digest.word(200) + " " + digest.word(350));
        queries.put("two rarer words", digest.word(1200) + " " + digest.word(2500));
        queries.put("five words", words(old.title(), 5));
        queries.put(
                "five words of several articles",
                digest.word(100) + " " + digest.word(1300) + " " + digest.word(700) + " " + digest.word(2600) + " "
                        + digest.word(900));
        queries.put(
                "a rare word among four others",
                rare(articles) + " " + digest.word(300) + " " + digest.word(500) + " " + digest.word(800) + " "
                        + digest.word(120));
        String name = digest.places().get(7).name();
        queries.put("a typo", name.substring(0, 2) + "x" + name.substring(2));
        queries.put("a typo at the beginning", "x" + digest.places().get(9).name());
        queries.put("nothing like it", "qwxjqhqq");
        queries.put("a prefix of two letters", "pr");
        queries.put(
                "a word in Cyrillic",
                GeneratedDigest.cyrillic(digest.places().get(3).name().toLowerCase(Locale.ROOT)));
        return queries;
    }

    /** A word of the oldest article's headline that no other has. */
    private static String rare(List<Article> articles) {
        Map<String, Long> counts = articles.stream()
                .flatMap(article -> SearchWords.of(article.title() + " " + article.summary()).stream())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        return articles.stream()
                .flatMap(article -> SearchWords.of(article.title()).stream())
                .filter(word -> word.length() > 6 && counts.getOrDefault(word, 0L) == 1)
                .findFirst()
                .orElseThrow();
    }

    private static String words(String text, int count) {
        return List.of(text.split(" ")).stream().limit(count).collect(Collectors.joining(" "));
    }

    /** The search page and its data, of a digest whose other pages are planned and not rendered. */
    private static Map<String, Supplier<byte[]>> files(GeneratedDigest digest, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(
                folder.resolve("content/digest.yaml"),
                "title: Generated Digest\nbase-url: https://digest.example/\nlanguage: en\ntime-zone: UTC\n");
        Problems problems = new Problems();
        SiteConfig config = SiteConfigReader.read(folder, problems).orElseThrow();
        Theme theme = Theme.of(folder);
        Messages messages = theme.messages("en", problems).orElseThrow();
        Map<String, Supplier<byte[]>> files = new HashMap<>();
        Map<String, SitePath> assets = new HashMap<>();
        theme.assets().forEach(asset -> {
            assets.put(asset.name(), SitePath.hashed("assets/" + asset.name(), asset.bytes()));
            files.put(SitePath.hashed("assets/" + asset.name(), asset.bytes()).file(), asset::bytes);
        });
        SitePlan plan = new SitePlanner(
                        List.of(new LanguageVersion(
                                config, messages, digest.archive(), Body.EMPTY, Print.of("settings"), file -> null)),
                        Map.of(),
                        assets)
                .plan(problems);
        plan.files().forEach(file -> files.put(file.path().file(), file.bytes()));
        PlannedPage page = plan.pages().stream()
                .filter(planned -> planned.path().file().equals("search/index.html"))
                .findFirst()
                .orElseThrow();
        byte[] html = new TemplateRenderer(theme, List.of(messages))
                .render(page.path(), page.model().get())
                .orElseThrow()
                .bytes();
        files.put("search/index.html", () -> html);
        assertTrue(new String(html, StandardCharsets.UTF_8).contains("data-index"));
        return files;
    }
}
