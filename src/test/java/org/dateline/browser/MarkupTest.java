package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What stands in the files of the built sites, whoever reads them: nothing inline, and no font. */
class MarkupTest {

    @Test
    void nothingStandsInlineOnAnyPage() {
        List<String> found = new ArrayList<>();
        int pages = 0;
        for (LoopbackSite site : List.of(TestSites.fixture(), TestSites.demo())) {
            for (Path page : files(site.folder(), ".html")) {
                pages++;
                for (Element element : Jsoup.parse(text(page)).getAllElements()) {
                    tellInline(element, site.folder().relativize(page).toString(), found);
                }
            }
        }
        Findings.none(pages + " pages", found);
        assertTrue(pages > 1_000, pages + " pages");
    }

    private static void tellInline(Element element, String page, List<String> found) {
        if (element.nameIs("style")
                || element.nameIs("script")
                        && !element.attr("type").equals("application/ld+json")
                        && !(element.hasAttr("src") && element.data().isBlank())) {
            found.add(page + ": an inline " + element.tagName());
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            boolean script =
                    attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:");
            if (name.equals("style") || name.startsWith("on") || script) {
                found.add(page + ": " + element.tagName() + " has " + name);
            }
        }
    }

    @Test
    void styleSheetsBringNoFontAndAskForNothing() {
        List<Path> sheets = files(TestSites.demo().folder(), ".css");
        assertTrue(!sheets.isEmpty());
        for (Path sheet : sheets) {
            String css = text(sheet);
            for (String asking : List.of("@font-face", "@import", "url(")) {
                assertTrue(!css.contains(asking), sheet + " has " + asking);
            }
        }
        assertEquals(List.of(), files(TestSites.demo().folder(), ".woff2"));
    }

    @Test
    void everyTemplateOfAPageIsLookedAt() throws IOException {
        Set<String> lookedAt =
                Arrays.stream(PageKind.values()).map(PageKind::template).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> templates = Files.list(Repository.FOLDER.resolve("templates"))) {
            templates
                    .filter(file -> file.toString().endsWith(".ftlh"))
                    .filter(file -> text(file).contains("<@layout.page "))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !lookedAt.contains(name))
                    .forEach(missing::add);
        }
        assertEquals(Set.of(), missing, "templates that PageKind does not have");
    }

    /** The files of a site whose names end so, in their order. */
    static List<Path> files(Path folder, String end) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
