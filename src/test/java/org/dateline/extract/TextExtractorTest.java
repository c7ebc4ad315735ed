package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.dateline.config.SourceProfile;
import org.dateline.yaml.TextFile;
import org.junit.jupiter.api.Test;

class TextExtractorTest {

    private static final Path SCRAPES = Path.of("src/test/resources/extraction/text");
    private static final String ALPHABET =
            "abc ABC 019 .,:;!?…\"'«»()[]{}<>*_`~#|+-=\\/&@%\n\n\n\r\t•·–—іїєґыэ\u00a0\u00ad\u202e"
                    + "\u200b\ud83d\ude00\ud800\udc00\u0000\u2028äöüßéèçłśż";

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create(),
                    FootnotesExtension.create()))
            .build();

    @Test
    void anyTextGivesAnExtraction() {
        Random random = new Random(20250318);
        for (int round = 0; round < 150; round++) {
            assertSound(TextExtractor.extract(noise(random, random.nextInt(3_000)), SourceProfile.NONE));
        }
    }

    @Test
    void anyMixOfRealLinesGivesAnExtraction() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path scrape : scrapes()) {
            lines.addAll(Files.readAllLines(scrape));
        }
        Random random = new Random(1119);
        SourceProfile profile = Profiles.at(SCRAPES.resolve("en-profile-cards-between-paragraphs.profile.yaml"));
        for (int round = 0; round < 80; round++) {
            Collections.shuffle(lines, random);
            String text = String.join("\n", lines.subList(0, random.nextInt(lines.size())));
            assertSound(TextExtractor.extract(text, round % 2 == 0 ? SourceProfile.NONE : profile));
        }
    }

    @Test
    void whatIsCutAnywhereGivesAnExtraction() throws IOException {
        for (Path scrape : scrapes()) {
            String text = Files.readString(scrape);
            for (int end = 0; end < text.length(); end += 37) {
                assertSound(TextExtractor.extract(text.substring(0, end), SourceProfile.NONE));
            }
        }
    }

    @Test
    void aHugeTextIsReadInReasonableTime() {
        String bylines = "By Anna Modelska May 4, 2024 3:17 PM\nA sentence that is long enough to count as one.\n";
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> TextExtractor.extract(bylines.repeat(4_000), SourceProfile.NONE));
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> TextExtractor.extract("word ".repeat(80_000), SourceProfile.NONE));
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> TextExtractor.extract("* item\n".repeat(40_000), SourceProfile.NONE));
    }

    @Test
    void anArticleOfTheDigestAsTextGivesBackItsParagraphs() throws IOException {
        int articles = 0;
        for (Path file : articles()) {
            String[] parts = Files.readString(file).split("\n---\n", 2);
            Node document = PARSER.parse(parts[1]);
            List<String> paragraphs = paragraphs(document);
            String title = parts[0].replaceFirst("(?s).*?\\btitle: (.+?)\n(?! ).*", "$1")
                    .replaceAll("\\s+", " ");
            String page = "Dateline\nMenu\n\n" + title + "\n\nBy Mira Testova\n18 March 2025\n\n"
                    + String.join("\n\n", paragraphs) + "\n\nTags: Ukraine\nRelated articles\n";
            Extraction extraction = TextExtractor.extract(page, SourceProfile.NONE);
            assertEquals(String.join("\n", paragraphs), extraction.text(), file::toString);
            assertEquals(title, Objects.requireNonNull(extraction.title()).value(), file::toString);
            assertSound(extraction);
            articles++;
        }
        assertTrue(articles > 100, articles + " articles");
    }

    @Test
    void furnitureAboutAnArticleDoesNotChangeIt() throws IOException {
        for (String language : List.of("en-card", "uk-photo", "ru-labelled", "pl-author", "de-von", "fr-par")) {
            Path scrape = scrapes().stream()
                    .filter(file -> file.getFileName().toString().startsWith(language))
                    .findFirst()
                    .orElseThrow();
            String text = Files.readString(scrape);
            String other = "Menu\nSign in\nHarbour Weather Boats\n\n" + text
                    + "\n\nSubscribe\n\nMost popular\n\n1:13 PM\n\nA crane fell at the grain quay.\n\n© 2024\n";
            assertEquals(
                    TextExtractor.extract(text, SourceProfile.NONE).markdown(),
                    TextExtractor.extract(other, SourceProfile.NONE).markdown(),
                    language);
        }
    }

    @Test
    void windowsAndOldMacLineEndsGiveTheSameArticle() throws IOException {
        for (Path scrape : scrapes()) {
            String text = Files.readString(scrape);
            Extraction extraction = TextExtractor.extract(text, SourceProfile.NONE);
            assertEquals(extraction, TextExtractor.extract(text.replace("\n", "\r\n"), SourceProfile.NONE));
            assertEquals(extraction, TextExtractor.extract("\ufeff" + text.replace("\n", "\r"), SourceProfile.NONE));
        }
    }

    @Test
    void aTimeWithoutAZoneIsADayAndNoMore() {
        Extraction extraction = TextExtractor.extract("""
                Boat leaves the harbour for the islands

                By Mira Testova, 4 May 2024, 14:05

                The boat left the harbour this morning with a cargo of barley for the outer islands.
                """, SourceProfile.NONE);
        Published published = Objects.requireNonNull(extraction.published()).value();
        assertEquals("2024-05-04", String.valueOf(published.date().day()));
        assertEquals(null, published.date().moment());
    }

    private static void assertSound(Extraction extraction) {
        assertTrue(extraction.textKept() <= extraction.textFound());
        assertTrue(TextFile.firstForbidden(extraction.markdown()).isEmpty());
        assertTrue(
                extraction.dropped().stream().allMatch(dropped -> dropped.text().length() <= 120));
        String read = String.join("\n", lines(PARSER.parse(extraction.markdown())));
        assertEquals(extraction.text(), read);
    }

    /** The text of each paragraph and heading, also of those in lists. */
    private static List<String> lines(Node document) {
        List<String> lines = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                lines.add(text(paragraph));
            }

            @Override
            public void visit(Heading heading) {
                lines.add(text(heading));
            }
        });
        return lines;
    }

    private static List<String> paragraphs(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(SoftLineBreak softLineBreak) {
                softLineBreak.insertBefore(new Text(" "));
                softLineBreak.unlink();
            }
        });
        return lines(document);
    }

    /** The literal text below a node, which a renderer would set between marks of its own. */
    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text literal) {
                text.append(literal.getLiteral());
            }
        });
        return text.toString();
    }

    private static String noise(Random random, int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }

    private static List<Path> scrapes() throws IOException {
        try (Stream<Path> files = Files.list(SCRAPES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> articles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content/2025"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.getFileName().toString().startsWith("edition."))
                    .sorted()
                    .toList();
        }
    }
}
