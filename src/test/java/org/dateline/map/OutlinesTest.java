package org.dateline.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.map.Borders.Border;
import org.dateline.map.Outlines.Country;
import org.dateline.map.Outlines.Ring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of the world's outlines: whose land is whose, and where the borders run. */
class OutlinesTest {

    private static final int UKRAINE = 804;
    private static final int RUSSIA = 643;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Kyiv, 50.45, 30.52, 804",
        "Donetsk, 48.0, 37.8, 804",
        "Simferopol in Crimea, 44.95, 34.10, 804",
        "Sevastopol, 44.58, 33.55, 804",
        "Armiansk on the isthmus, 46.10, 33.69, 804",
        "Kerch, 45.33, 36.40, 804",
        "Taman across the strait, 45.20, 36.75, 643",
        "Majdal Shams on the Golan, 33.27, 35.77, 760",
        "Katzrin on the Golan, 32.99, 35.69, 760",
        "Tiberias, 32.79, 35.52, 376",
        "Kiryat Shmona, 33.21, 35.57, 376",
        "Ramallah, 31.90, 35.20, 275",
        "East Jerusalem, 31.78, 35.24, 275",
        "Gaza, 31.45, 34.40, 275",
        "Laayoune, 27.13, -13.15, 732",
        "Dakhla's land, 23.90, -15.60, 732",
        "Tan-Tan, 28.40, -11.10, 504",
        "Hargeisa, 9.56, 44.06, 706",
        "Kyrenia's hinterland, 35.28, 33.30, 196",
        "Famagusta, 35.12, 33.90, 196",
        "Pristina, 42.66, 21.16, 0",
        "Sukhumi, 43.00, 41.10, 268",
        "Tskhinvali, 42.23, 43.97, 268",
        "Tiraspol, 46.84, 29.63, 498",
        "Stepanakert, 39.82, 46.75, 31",
        "Baikonur, 45.80, 63.30, 398",
        "Hong Kong's New Territories, 22.42, 114.10, 156",
        "Taipei, 25.00, 121.50, 158",
        "Anadyr beyond the antimeridian, 66.50, 182.00, 643"
    })
    void landBelongsToItsCountry(String place, double latitude, double longitude, int code) {
        List<Integer> countries = Outlines.world().countries().stream()
                .filter(country -> contains(country, new Corner(longitude, latitude)))
                .map(Country::code)
                .toList();
        assertEquals(List.of(code), countries);
    }

    @Test
    void noBorderRunsAcrossTheIsthmusOfPerekop() {
        Frame isthmus = new Frame(33.2, 45.6, 35.2, 46.6);
        assertEquals(
                List.of(),
                Borders.world().borders().stream()
                        .filter(border -> !isthmus.cutLine(Outlines.world().line(border.line()))
                                .isEmpty())
                        .toList());
    }

    @Test
    void ukraineAndRussiaMeetOnTheMainlandOnly() {
        Frame south = new Frame(32, 44, 38, 46.9);
        assertEquals(
                0,
                Borders.world().borders().stream()
                        .filter(border -> isBetween(border, UKRAINE, RUSSIA))
                        .filter(border -> !south.cutLine(Outlines.world().line(border.line()))
                                .isEmpty())
                        .count());
        assertTrue(Borders.world().borders().stream().anyMatch(border -> isBetween(border, UKRAINE, RUSSIA)));
    }

    @Test
    void unsettledBordersAreKnown() {
        assertTrue(isUnsettled(376, 275, 35.0, 32.3));
        assertTrue(isUnsettled(376, 760, 35.65, 33.0));
        assertTrue(isUnsettled(504, 732, -11, 27.67));
        assertTrue(isUnsettled(356, 586, 74.5, 34.5));
        assertTrue(isUnsettled(688, 0, 21.3, 43.1));
        assertEquals(false, isUnsettled(356, 586, 70.5, 26.0));
        assertEquals(false, isUnsettled(804, 643, 38.0, 49.9));
    }

    @Test
    void onlyKosovoAndSiachenHaveNoCode() {
        assertEquals(
                2,
                Outlines.world().countries().stream()
                        .filter(country -> country.code() == 0)
                        .count());
    }

    @Test
    void everyRingCloses() {
        Outlines world = Outlines.world();
        world.countries().forEach(country -> country.rings().forEach(ring -> assertCloses(world.corners(ring))));
        Borders.world().shores().forEach(shore -> assertCloses(world.corners(shore)));
    }

    @Test
    void lineIsSharedByTwoAtMost() {
        Map<Integer, Integer> uses = new HashMap<>();
        for (Country country : Outlines.world().countries()) {
            for (Ring ring : country.rings()) {
                ring.lines().forEach(line -> uses.merge(line < 0 ? ~line : line, 1, Integer::sum));
            }
        }
        assertEquals(
                List.of(),
                uses.entrySet().stream().filter(line -> line.getValue() > 2).toList());
        assertEquals(Outlines.world().lines().size(), uses.size());
    }

    @Test
    void fileIsSmall() throws IOException {
        try (InputStream file = Objects.requireNonNull(Outlines.class.getResourceAsStream("outlines.gz"))) {
            int size = file.readAllBytes().length;
            assertTrue(size <= 250_000, size + " bytes");
        }
    }

    private static void assertCloses(List<Corner> ring) {
        assertEquals(ring.get(0), ring.get(ring.size() - 1));
    }

    private static boolean isBetween(Border border, int one, int other) {
        return border.one() == one && border.other() == other || border.one() == other && border.other() == one;
    }

    private static boolean isUnsettled(int one, int other, double x, double y) {
        return UnsettledBorder.isUnsettled(new Border(0, one, other), new Corner(x, y));
    }

    /** By the rule of even and odd crossings. */
    private static boolean contains(Country country, Corner point) {
        boolean inside = false;
        for (Ring ring : country.rings()) {
            List<Corner> corners = Outlines.world().corners(ring);
            for (int i = 1; i < corners.size(); i++) {
                Corner from = corners.get(i - 1);
                Corner to = corners.get(i);
                if (from.y() > point.y() != to.y() > point.y()
                        && point.x() < from.x() + (to.x() - from.x()) * (point.y() - from.y()) / (to.y() - from.y())) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
