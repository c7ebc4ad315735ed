package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dateline.config.SourceProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that the project began from, which belongs to its publisher and is compared with itself. */
class TextSeedTest {

    private static final Path SEED = Path.of("../shared/seeds/kyiv-independent-2025-03-18.txt");
    private static final int TAG_LINE = 18;
    private static final int TITLE = 21;
    private static final int CAPTION = 24;
    private static final int FIRST_PARAGRAPH = 27;
    private static final int LAST_PARAGRAPH = 43;
    private static final int CARD = 45;

    private String seed = "";
    private List<String> lines = List.of();

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.exists(SEED), "the seed page is not at hand in ../shared/seeds, so it was not extracted");
        seed = Files.readString(SEED);
        lines = seed.lines().map(String::strip).toList();
    }

    @Test
    void theDemoProfileRecognisesIt() {
        assertTrue(profile().recognises(seed));
    }

    @Test
    void itComesOutExactlyCleanWithItsProfile() {
        Extraction article = TextExtractor.extract(seed, profile());
        assertClean(article);
        Published published = Objects.requireNonNull(article.published()).value();
        assertEquals(
                OffsetDateTime.parse("2025-03-18T23:25+02:00"), published.date().moment());
        assertTrue(published.zoneAssumed());
        assertEquals("byline, line 23", article.published().evidence());
    }

    @Test
    void itComesOutCleanWithoutAnyProfile() {
        Extraction article = TextExtractor.extract(seed, SourceProfile.NONE);
        assertClean(article);
        Published published = Objects.requireNonNull(article.published()).value();
        assertEquals("2025-03-18", String.valueOf(published.date().day()));
    }

    @Test
    void otherFurnitureAboutItGivesTheSameArticle() {
        List<String> other = new ArrayList<>(
                List.of("Harbour tides and ferries", "Menu", "Search", "World", "Long reads", "Edit post", ""));
        other.addAll(lines.subList(TITLE - 1, FIRST_PARAGRAPH + 3));
        other.addAll(List.of("Share", "Facebook Telegram X", "", "Read also: Ferries stop for the night", ""));
        other.addAll(lines.subList(FIRST_PARAGRAPH + 3, LAST_PARAGRAPH - 2));
        other.addAll(lines.subList(CARD - 1, CARD + 2));
        other.add("");
        other.addAll(lines.subList(LAST_PARAGRAPH - 2, LAST_PARAGRAPH));
        other.addAll(List.of("", "Comments", "", "Latest news", "", "9:02 AM", "Ferries run again.", "© 2025"));
        Extraction first = TextExtractor.extract(seed, profile());
        Extraction second = TextExtractor.extract(String.join("\r\n", other), profile());
        assertEquals(first.markdown(), second.markdown());
        assertEquals(
                Objects.requireNonNull(first.title()).value(),
                Objects.requireNonNull(second.title()).value());
        assertEquals(first.authors().get(0).value(), second.authors().get(0).value());
        assertEquals(
                Objects.requireNonNull(first.published()).value(),
                Objects.requireNonNull(second.published()).value());
    }

    private void assertClean(Extraction article) {
        assertEquals(line(TITLE), Objects.requireNonNull(article.title()).value());
        assertEquals(
                List.of(line(23).split(" ")[1] + " " + line(23).split(" ")[2]),
                article.authors().stream().map(Found::value).toList());
        assertEquals(
                Arrays.stream(line(TAG_LINE).split(", "))
                        .filter(tag -> !tag.equals("News Feed"))
                        .toList(),
                article.tags().stream().map(Found::value).toList());
        assertEquals(5, article.tags().size());
        LeadImage image = Objects.requireNonNull(article.image()).value();
        assertEquals(line(CAPTION), image.caption() + " (" + image.credit() + ")");
        List<String> paragraphs = lines.subList(FIRST_PARAGRAPH - 1, LAST_PARAGRAPH).stream()
                .filter(line -> !line.isEmpty())
                .toList();
        assertEquals(9, paragraphs.size());
        assertEquals(String.join("\n", paragraphs), article.text());
        assertEquals("en", Objects.requireNonNull(article.language()).value());
        assertTrue(article.textKept() * 5 > article.textFound() * 4, article.textKept() + " of " + article.textFound());
        String dropped = article.dropped().stream()
                .map(each -> each.rule() + ": " + each.text())
                .collect(Collectors.joining("\n"));
        assertTrue(dropped.contains("related story: " + line(CARD)), dropped);
    }

    private String line(int number) {
        return lines.get(number - 1);
    }

    private static SourceProfile profile() {
        return Profiles.ofDemo("the-kyiv-independent");
    }
}
