package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A digest in two languages: what each version holds, how pages lead to each other, and what a translation inherits. */
final class LanguagesTest {

    @TempDir
    private Path root;

    @BeforeEach
    void copyDigest() {
        FileTree.of(Path.of("src/test/resources/sites/two-languages/content")).replace(root.resolve("content"));
    }

    private Cli.Result build() {
        Cli.Result built = Cli.run("build", "--root", root.toString(), "--as-of", "2027-06-01");
        assertEquals(0, built.code(), built.err());
        return built;
    }

    private Document page(String address) throws IOException {
        return Jsoup.parse(Files.readString(root.resolve("site/" + address + "index.html")));
    }

    @Test
    void translationTakesFromItsOriginalWhatItDoesNotSay() throws IOException {
        build();
        Document page = page("uk/2027/05/12/pier-opens/");
        assertEquals("uk", page.selectFirst("html").attr("lang"));
        assertEquals("Четвертий причал відкрито", page.selectFirst("h1").text());
        assertEquals("Заява: Адміністрація порту", page.selectFirst(".st").text());
        assertEquals(
                "https://harbour-post.example/pier-opens",
                page.selectFirst("a.original").attr("href"));
        assertEquals("09:30", page.selectFirst("h1 ~ .meta time").text().replaceAll(".* ", ""));
        assertEquals(
                List.of("Порт", "Відбудова четвертого причалу", "Лиманське", "Аврора"),
                page.select(".details dd a").eachText());
    }

    @Test
    void translationsNameEachOtherAndOnlyThey() throws IOException {
        build();
        String hreflang = "link[hreflang]";
        assertEquals(
                List.of(
                        "https://digest.example/2027/05/12/pier-opens/",
                        "https://digest.example/2027/05/12/pier-opens/",
                        "https://digest.example/uk/2027/05/12/pier-opens/"),
                page("2027/05/12/pier-opens/").select(hreflang).eachAttr("href"));
        assertEquals(
                page("2027/05/12/pier-opens/").select(hreflang).outerHtml(),
                page("uk/2027/05/12/pier-opens/").select(hreflang).outerHtml());
        assertEquals(3, page("").select(hreflang).size());
        assertEquals(3, page("uk/2027/05/12/").select(hreflang).size());
        assertEquals(0, page("2027/05/12/fog-ahead/").select(hreflang).size());
        assertEquals(0, page("uk/2027/05/13/only-here/").select(hreflang).size());
        assertEquals(0, page("topics/harbour/").select(hreflang).size());
    }

    @Test
    void everyPageLeadsToTheOtherLanguage() throws IOException {
        build();
        String link = "header.site .language a";
        assertEquals(
                "../../../../uk/2027/05/12/pier-opens/",
                page("2027/05/12/pier-opens/").selectFirst(link).attr("href"));
        assertEquals("Українська", page("").selectFirst(link).text());
        assertEquals(
                "../../uk/topics/harbour/",
                page("topics/harbour/").selectFirst(link).attr("href"));
        assertEquals(
                "../../../../uk/",
                page("2027/05/12/fog-ahead/").selectFirst(link).attr("href"));
        assertEquals(
                "/uk/",
                Jsoup.parse(Files.readString(root.resolve("site/404.html")))
                        .selectFirst(link)
                        .attr("href"));
    }

    @Test
    void linkToWhatIsNotTranslatedLeadsToTheOriginal() throws IOException {
        build();
        assertEquals(
                "../../../../../2027/05/12/fog-ahead/",
                page("uk/2027/05/12/pier-opens/").selectFirst(".body a").attr("href"));
    }

    @Test
    void whatIsNotPublicInTheMainLanguageIsPublicInNone() throws IOException {
        build();
        assertFalse(Files.exists(root.resolve("site/uk/2027/05/12/secret")));
        try (Stream<Path> files = Files.walk(root.resolve("site"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8)
                                .contains("оприлюднено"),
                        file.toString());
            }
        }
    }

    @Test
    void withdrawnTranslationIsNoTranslation() throws IOException {
        Path translation = root.resolve("content/2027/05/12/pier-opens.uk.md");
        Files.writeString(
                translation,
                Files.readString(translation)
                        .replaceFirst("\n---\n", "\nwithdrawn: {date: 2027-05-14, reason: Хибний переклад.}\n---\n"));
        build();
        Document original = page("2027/05/12/pier-opens/");
        assertEquals(0, original.select("link[hreflang]").size());
        assertEquals(
                "../../../../uk/2027/05/12/pier-opens/",
                original.selectFirst("header.site .language a").attr("href"));
    }

    @Test
    void whatIsNotTranslatedSaysItsLanguage() throws IOException {
        Path original = root.resolve("content/2027/05/12/fog-ahead.md");
        Files.writeString(
                original,
                Files.readString(original)
                        .replaceFirst("\n---\n", "\nwithdrawn: {date: 2027-05-14, reason: No fog came.}\n---\n"));
        Files.writeString(root.resolve("content/2027/05/12/fog-ahead.uk.md"), "---\ntitle: Туман\n---\nТекст.\n");
        String told = build().err();
        assertTrue(told.contains("fog-ahead.uk.md: warning: the reason of the withdrawal is not translated"), told);
        assertEquals(
                "No fog came.",
                page("uk/2027/05/12/fog-ahead/").select("span[lang=en]").text());
        assertEquals(
                List.of("The report is a claim of the authority."),
                page("uk/2027/05/12/pier-opens/").select(".corr [lang=en]").eachText());
        assertEquals(0, page("2027/05/12/pier-opens/").select(".corr [lang]").size());
    }

    @Test
    void tagsStandUnderTheFirstLetterThatIsShown() throws IOException {
        build();
        assertEquals("А", page("uk/tags/").selectFirst("main h3").text());
    }

    @Test
    void feedIdsOfATranslationAreItsOwn() throws IOException {
        build();
        Set<String> ids = ids("feed.xml");
        Set<String> translated = ids("uk/feed.xml");
        assertTrue(translated.contains("tag:digest.example,2027-05-12:uk/pier-opens"), translated.toString());
        assertTrue(ids.stream().noneMatch(translated::contains));
    }

    private Set<String> ids(String feed) throws IOException {
        return Jsoup.parse(Files.readString(root.resolve("site/" + feed)), "", org.jsoup.parser.Parser.xmlParser())
                .select("entry > id")
                .eachText()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void missingTextIsToldByItsKeyAndStandsInEnglish() throws IOException {
        Path own = root.resolve("templates/messages/fr.properties");
        Files.createDirectories(own.getParent());
        Files.writeString(
                own,
                Files.readString(Path.of("templates/messages/en.properties"))
                        .replaceFirst("(?m)^skip=.*\\R", "")
                        .replaceFirst("(?m)^menu.latest=.*$", "menu.latest=Actualité"));
        Path config = root.resolve("content/digest.yaml");
        Files.writeString(config, Files.readString(config).replace("languages: [uk]", "languages: [uk, fr]"));
        Cli.Result built = build();
        assertTrue(
                built.err()
                        .contains(
                                "templates/messages/fr.properties: warning: texts are missing, and stand in English: skip\n"),
                built.err());
        Document home = page("fr/");
        assertEquals("Skip to the content", home.selectFirst("a.skip").text());
        assertEquals("Actualité", home.selectFirst("header.site nav a").text());
    }

    @Test
    void digestWithoutFurtherLanguagesHasNoTraceOfThem() throws IOException {
        Cli.Result built = Cli.run(
                "build",
                "--quiet",
                "--root",
                "src/test/resources/sites/two-days-one-topic",
                "--output",
                root.resolve("other").toString());
        assertEquals(0, built.code(), built.err());
        Document home = Jsoup.parse(Files.readString(root.resolve("other/index.html")));
        assertEquals(0, home.select("[hreflang]").size());
    }
}
