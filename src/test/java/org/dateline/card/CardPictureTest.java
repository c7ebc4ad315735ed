package org.dateline.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.article.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands where on a card, told from its pixels. */
class CardPictureTest {

    private static final int PAPER = 0xFBFAF7;
    private static final int INK = 0x1A1C1E;
    private static final int SECOND = 0x50555B;
    private static final int BRICK = 0x8A2A1B;
    private static final int CLAIMED_GROUND = 0xFBEBD0;
    private static final int MARGIN = 60;
    private static final int MOST_BYTES = 60 * 1_024;

    private static final Card PLAIN = card(
            "Ferries sail again between the islands after three days of storm",
            new CardStatus(Status.CLAIMED, "Claimed by the ferry company"));

    private static final Card UKRAINIAN = new Card(
            "Портовий дайджест",
            "18 березня 2027 р.",
            "День 5 · четвер",
            "Головне за день",
            "Під’їзд до ґанку пошкоджено: їжаків і людей евакуювали, є світло й вода",
            "",
            new CardStatus(Status.CONFIRMED, "Підтверджено: порт"),
            "Портові вісті");

    private static final Card LONGEST = new Card(
            "The digest of everything that happens in the harbour, on the quays and beyond the breakwater",
            "30 September 2027",
            "Day 12,345 · Wednesday",
            "The harbour, the ferries, the lighthouses and all that belongs to them, near and far away",
            "The harbour office says that no ship may leave before the inquiry into the storm has ended. ".repeat(5),
            "",
            new CardStatus(
                    Status.DISPUTED,
                    "Disputed between the Harbour Office, the Ministry of Waterways, Canals and Locks, and the pilots"),
            "The International Association of Harbour Pilots, Lighthouse Keepers and Rescuers of the Northern Sea");

    private static final Card WIDEST =
            card("WM%@".repeat(60), new CardStatus(Status.UNVERIFIED, "Unverified, according to " + "ЩЮЖ".repeat(40)));

    private static final Card DIGEST = new Card(
            "",
            "",
            "",
            "",
            "The Harbour Digest",
            "What happens in the harbour, day by day, each report with its source. ".repeat(6),
            null,
            "digest.example/harbour");

    @TempDir
    private Path root;

    private static Card card(String headline, @Nullable CardStatus status) {
        return new Card(
                "Harbour Digest",
                "18 March 2027",
                "Day 5 · Thursday",
                "Ferries",
                headline,
                "",
                status,
                "The Calder Post");
    }

    private Picture picture(Card card) {
        return Picture.of(Cards.readingOnlyFrom(root).png(card));
    }

    static Stream<Card> cards() {
        return Stream.concat(
                Stream.of(PLAIN, UKRAINIAN, LONGEST, WIDEST, DIGEST, card("Ferry sails", null)),
                Stream.of(Status.values())
                        .map(status -> card(
                                "Ä Ї Ắ Ỗ Ğ gjpqy \u2014 Ў", new CardStatus(status, "Įŷ Ї \u2014 " + status.id()))));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everyCardKeepsItsSizeItsWeightAndItsMargins(Card card) {
        byte[] png = Cards.readingOnlyFrom(root).png(card);
        assertTrue(png.length <= MOST_BYTES, png.length + " bytes");
        Picture picture = Picture.of(png);
        assertEquals(1_200, picture.width());
        assertEquals(630, picture.height());
        long outside = IntStream.range(0, 630)
                .mapToLong(y -> IntStream.range(0, 1_200)
                        .filter(x -> x < MARGIN || x >= 1_200 - MARGIN || y < MARGIN || y >= 630 - MARGIN)
                        .filter(x -> picture.at(x, y) != PAPER)
                        .count())
                .sum();
        assertEquals(0, outside, "pixels outside the margins");
        assertEquals(10 * 510, picture.count(60, 60, 70, 570, BRICK), "the rule at the left");
        assertEquals(34 * 510, picture.count(70, 60, 104, 570, PAPER), "the space beside the rule");
    }

    @Test
    void everyTextStandsInItsRegion() {
        Picture picture = picture(PLAIN);
        assertTrue(picture.count(104, 60, 600, 104, INK) > 500, "the name");
        assertTrue(picture.count(800, 60, 1_140, 104, SECOND) > 300, "the date");
        assertTrue(picture.count(800, 104, 1_140, 146, SECOND) > 300, "the day");
        assertTrue(picture.count(104, 170, 500, 220, BRICK) > 300, "the kicker");
        assertTrue(picture.count(104, 226, 1_140, 486, INK) > 5_000, "the headline");
        assertTrue(picture.count(104, 514, 700, 570, CLAIMED_GROUND) > 10_000, "the badge");
        assertTrue(picture.count(104, 514, 700, 570, 0x6B3F00) > 1_000, "its words");
        assertTrue(picture.count(600, 514, 1_140, 570, SECOND) > 300, "the source");
        assertEquals(1_036 * 24, picture.count(104, 488, 1_140, 512, PAPER), "the space above the foot");
    }

    @Test
    void longestHeadlineIsSetInFourLinesAndCut() {
        Picture picture = picture(LONGEST);
        List<Integer> lines = lines(picture, 226, 450);
        assertEquals(4, lines.size(), lines.toString());
    }

    @Test
    void shortHeadlineIsSetInOneLine() {
        assertEquals(1, lines(picture(card("Ferry sails", null)), 226, 486).size());
    }

    /** The first row of each block of rows that hold ink. */
    private static List<Integer> lines(Picture picture, int top, int bottom) {
        // of capitals and the like; what hangs below one line may touch what rises from the next
        return IntStream.range(top, bottom)
                .filter(y -> inked(picture, y) && !inked(picture, y - 1))
                .boxed()
                .toList();
    }

    private static boolean inked(Picture picture, int y) {
        return picture.count(104, y, 1_140, y + 1, INK) > 0;
    }

    @Test
    void statusIsToldByItsShapeToo() {
        List<Long> inks = Stream.of(Status.values())
                .map(status -> picture(card("Ferry sails", new CardStatus(status, "Same words"))))
                .map(picture -> IntStream.range(520, 564)
                        .mapToLong(y -> IntStream.range(124, 152)
                                .filter(x -> picture.at(x, y) != picture.at(108, 518))
                                .count())
                        .sum())
                .distinct()
                .toList();
        assertEquals(Status.values().length, inks.size(), inks.toString());
    }

    @Test
    void everyWordChangesThePicture() {
        assertNotEquals(
                picture(PLAIN).sum(),
                picture(card(PLAIN.headline(), new CardStatus(Status.CONFIRMED, "Claimed by the ferry company")))
                        .sum());
    }

    @Test
    void cardWithoutAHeadlineCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> card("ميناء", null));
    }

    /**
     * The same pixels on every machine and JDK. Where a card is drawn otherwise on purpose, {@link CardPainter#LAYOUT} is
     * raised together with these sums, so that no cache gives the old picture.
     */
    @Test
    void pixelsAreTheSameEverywhere() {
        assertEquals("1", CardPainter.LAYOUT);
        assertEquals(
                List.of("9763793d112b7968", "e23ce19184cf80f8", "2949fcff04ffa9d3"),
                Stream.of(PLAIN, UKRAINIAN, LONGEST)
                        .map(card -> picture(card).sum())
                        .toList());
    }
}
