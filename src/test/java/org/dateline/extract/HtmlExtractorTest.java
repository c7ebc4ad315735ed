package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.dateline.article.WebAddress;
import org.dateline.config.SourceProfile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page of {@code extraction/html} gives what lies beside it, and any page gives something.
 *
 * <p>The pages and their news are invented. {@code -Dgolden=update} writes the expectations anew and ends red.
 */
class HtmlExtractorTest {

    private static final Path PAGES = Path.of("src/test/resources/extraction/html");

    private static final Pattern ADDRESS = Pattern.compile("<!-- address: (\\S+) -->");

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageGivesItsArticle(Path page) throws IOException {
        String actual = written(extracted(Files.readAllBytes(page)));
        Path expectation = expectation(page);
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(expectation, actual);
            fail("written anew: " + expectation);
        }
        assertEquals(Files.readString(expectation), actual, page.toString());
    }

    @Test
    void everyExpectationHasItsPage() throws IOException {
        Set<Path> expected =
                pages().stream().map(HtmlExtractorTest::expectation).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<Path> found =
                    files.filter(file -> file.toString().endsWith(".md")).collect(Collectors.toSet());
            assertEquals(expected, found);
        }
        assertTrue(expected.size() >= 40, "pages: " + expected.size());
    }

    @Test
    void noTwoPagesShareASkeleton() throws IOException {
        Set<String> skeletons = new HashSet<>();
        for (Path page : pages()) {
            Document document = Jsoup.parse(decoded(Files.readAllBytes(page)));
            String skeleton = document.body().getAllElements().stream()
                    .map(element -> element.normalName() + "." + element.className())
                    .collect(Collectors.joining(" "));
            assertTrue(skeletons.add(skeleton), "like another one: " + page);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void markdownReadsBackToTheSameStructure(Path page) throws IOException {
        Extraction extraction = extracted(Files.readAllBytes(page));
        Document back = Jsoup.parseBodyFragment(rendered(extraction.markdown()));
        assertEquals(extraction.markdown(), rewritten(back), "written, rendered and written again");
        String withoutCaptions = back.body().select("h2, h3, h4, h5, h6, p, li, td, th, pre").stream()
                .filter(element -> !isCaption(element))
                .map(Element::wholeOwnText)
                .collect(Collectors.joining());
        assertTrue(withoutCaptions.length() > 0 || extraction.text().isEmpty());
        assertEquals(
                letters(extraction.text()), letters(textOf(back)), "the words of the text are those of the Markdown");
    }

    private static String rendered(String markdown) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .build()
                .render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown));
    }

    private static String rewritten(Document back) {
        List<Block> blocks = BlockReader.read(back.body(), Map.of());
        return MarkdownWriter.write(back.body(), blocks, Map.of(), PageLinks.of(back, ""));
    }

    /** The text of a rendered body without the captions, which follow their pictures. */
    private static String textOf(Document back) {
        back.select("p").stream().filter(HtmlExtractorTest::isCaption).toList().forEach(Element::remove);
        return back.body().text();
    }

    private static boolean isCaption(Element element) {
        Element before = element.previousElementSibling();
        return element.childrenSize() == 1
                && element.child(0).nameIs("em")
                && before != null
                && before.childrenSize() == 1
                && before.child(0).nameIs("img");
    }

    private static String letters(String text) {
        return Words.bare(text).replace(" ", "");
    }

    @Test
    void anyBytesGiveAnExtraction() throws IOException {
        Random random = new Random(20250318);
        for (Path page : pages()) {
            byte[] bytes = Files.readAllBytes(page);
            for (int round = 0; round < 12; round++) {
                byte[] mutated = mutated(bytes, random);
                Extraction extraction = extracted(mutated);
                assertTrue(extraction.textKept() <= extraction.textFound());
            }
        }
    }

    /** A page with some bytes changed, a piece cut out and a piece doubled. */
    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutated = bytes.clone();
        for (int change = random.nextInt(40); change > 0; change--) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        int from = random.nextInt(mutated.length);
        int to = from + random.nextInt(mutated.length - from);
        String text = new String(mutated, StandardCharsets.ISO_8859_1);
        String piece = text.substring(from, to);
        String changed = random.nextBoolean() ? text.replace(piece, "") : text + piece;
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void binaryRubbishGivesAnEmptyArticle() {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        assertEquals(List.of(), extracted(bytes).authors());
        assertEquals("", extracted(new byte[0]).text());
    }

    @Test
    void deepNestingAndManySiblingsEnd() {
        String deep = "<div>".repeat(10_000) + "<p>The bridge at Lower Ferry was opened again on Monday, after a year.";
        assertTrue(HtmlExtractor.extract(deep, null, SourceProfile.NONE).text().contains("Lower Ferry"));
        String formatted = "<b><i><a href=x>".repeat(3_000) + "words ";
        HtmlExtractor.extract(formatted, null, SourceProfile.NONE);
        String wide = "<p>One of very many sentences of one page, with a comma.</p>\n".repeat(20_000);
        assertTrue(HtmlExtractor.extract(wide, null, SourceProfile.NONE).text().length() > 100_000);
        String open = "<table><tr><td>".repeat(2_000) + "<ul><li>".repeat(2_000) + "text";
        HtmlExtractor.extract(open, null, SourceProfile.NONE);
        HtmlExtractor.extract("<script type='application/ld+json'>" + "[".repeat(50_000), null, SourceProfile.NONE);
        HtmlExtractor.extract(
                "<p>" + "(".repeat(500_000) + "</p><p class='" + "a-".repeat(100_000) + "'>x",
                null,
                SourceProfile.NONE);
    }

    private static Path expectation(Path page) {
        return Path.of(page.toString().replaceFirst("\\.html$", ".md"));
    }

    private static String decoded(byte[] bytes) {
        return HtmlPage.decode(bytes, "");
    }

    private static Extraction extracted(byte[] bytes) {
        String html = decoded(bytes);
        Matcher matcher = ADDRESS.matcher(html);
        @Nullable
        WebAddress address = matcher.find() ? WebAddress.parse(matcher.group(1)).orElse(null) : null;
        return HtmlExtractor.extract(html, address, SourceProfile.NONE);
    }

    private static String written(Extraction extraction) {
        List<String> lines = new ArrayList<>();
        add("title", extraction.title(), lines);
        extraction.authors().forEach(author -> add("author", author, lines));
        add("published", extraction.published(), lines);
        add("modified", extraction.modified(), lines);
        add("section", extraction.section(), lines);
        if (!extraction.tags().isEmpty()) {
            lines.add("tags: " + extraction.tags().stream().map(Found::value).collect(Collectors.joining(", ")));
        }
        add("language", extraction.language(), lines);
        add("canonical", extraction.canonical(), lines);
        add("site", extraction.siteName(), lines);
        add("image", extraction.image(), lines);
        add("paywalled", extraction.paywalled(), lines);
        add("live", extraction.liveBlog(), lines);
        lines.add("excerpt: " + extraction.excerpt());
        lines.add("kept: " + extraction.textKept() + " of " + extraction.textFound());
        extraction.dropped().forEach(dropped -> lines.add("dropped: " + dropped.rule() + ": " + dropped.text()));
        return String.join("\n", lines) + "\n\n" + extraction.markdown();
    }

    private static void add(String name, @Nullable Found<?> found, List<String> lines) {
        if (found != null) {
            lines.add(name + ": " + plain(found.value()) + " (" + found.evidence() + ")");
        }
    }

    private static String plain(Object value) {
        if (value instanceof Published published) {
            return plain(published.date()) + (published.zoneAssumed() ? ", zone assumed" : "");
        }
        if (value instanceof org.dateline.article.PartialDate date) {
            return String.valueOf(
                    date.moment() != null ? date.moment() : date.day() != null ? date.day() : date.month());
        }
        if (value instanceof LeadImage image) {
            return String.join(" | ", String.valueOf(image.url()), image.alt(), image.caption(), image.credit());
        }
        return value.toString();
    }

    static {
        if (!Files.isDirectory(PAGES)) {
            throw new UncheckedIOException(new IOException("no pages in " + PAGES));
        }
    }
}
