package org.dateline.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionMapTest {

    private static final GeoBox UKRAINE = new GeoBox(22, 44, 41, 53);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Ukraine, 22, 44, 41, 53",
        "Sudan, 21, 8, 39, 23",
        "Israel and Lebanon, 30, 29, 40, 36",
        "Myanmar, 84, 9, 110, 29",
        "Europe, -15, 34, 45, 72",
        "the isles of Indonesia, 94, -12, 142, 20",
        "Norway, -10, 57, 40, 72",
        "the Arctic, -130, 50, 50, 76",
        "the world, -180, -58, 180, 84"
    })
    void drawingWeighsAtMost25Kilobytes(String region, int west, int south, int east, int north) throws IOException {
        byte[] svg = new RegionMap(new GeoBox(west, south, east, north)).svg();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(svg);
        }
        assertTrue(packed.size() > 400 && packed.size() <= 25_000, packed.size() + " bytes");
    }

    @Test
    void theSameRegionGivesTheSameBytes() {
        assertArrayEquals(new RegionMap(UKRAINE).svg(), new RegionMap(UKRAINE).svg());
    }

    @Test
    void drawingHoldsNothingThatIsBlocked() {
        String svg = text(UKRAINE);
        assertFalse(svg.contains("script") || svg.contains("href") || svg.contains("style="), svg);
    }

    @Test
    void regionWithoutAShoreIsLand() {
        assertEquals("M-12 1209l0-1221 1224 0 0 1221z", land(text(new GeoBox(64, 45, 73, 51))));
    }

    @Test
    void unsettledBordersAreBroken() {
        String broken = "stroke-dasharray=\"7 6\" d=\"M";
        assertTrue(text(new GeoBox(33, 20, 38, 24)).contains(broken), "Egypt and Sudan at Halaib");
        assertTrue(text(new GeoBox(-14, 26, -9, 29)).contains(broken), "Morocco and Western Sahara");
        assertFalse(text(new GeoBox(30, 50, 36, 54)).contains(broken), "Ukraine, Belarus and Russia");
    }

    @Test
    void openSeaIsNoLand() {
        assertEquals("", land(text(new GeoBox(-40, 25, -31, 31))));
    }

    @Test
    void countryGoesOnBeyondTheAntimeridian() {
        String east = land(text(new GeoBox(175, 62, 190, 68)));
        String west = land(text(new GeoBox(-178, 62, -163, 68)));
        assertFalse(east.isEmpty() || west.isEmpty());
        // the meridian itself, 400 units from the left edge, is no shore
        assertFalse(east.matches(".*M400 [0-9]+l0 [0-9-]+z?.*"), east);
    }

    @Test
    void pointBeyondTheAntimeridianIsOnTheMap() {
        RegionMap map = new RegionMap(new GeoBox(170, -20, 190, -8));
        assertEquals(600, map.at(new Position(-15, 180)).x());
        assertEquals(900, map.at(new Position(-15, -175)).x());
        assertTrue(map.shows(new Position(-15, -175)));
        assertFalse(map.shows(new Position(-15, 160)));
    }

    @Test
    void mercatorKeepsShapes() {
        RegionMap map = new RegionMap(UKRAINE);
        Pixel center = map.at(new Position(49, 32));
        double east = map.at(new Position(49, 33)).x() - center.x();
        double north = center.y() - map.at(new Position(50, 32)).y();
        // a degree of longitude is as much shorter as it is on the earth
        assertEquals(Math.cos(Math.toRadians(49.5)), east / north, 0.02);
    }

    @Test
    void edgesOfTheRegionAreTheEdgesOfTheMap() {
        RegionMap map = new RegionMap(UKRAINE);
        assertEquals(new Pixel(0, 0), map.at(map.upperLeft()));
        assertEquals(new Pixel(RegionMap.WIDTH, map.height()), map.at(map.lowerRight()));
        assertFalse(map.shows(new Position(52.9, 22.1)), "no room for a dot");
        assertTrue(map.shows(new Position(50.45, 30.52)));
    }

    @Test
    void worldShowsEveryPlace() {
        RegionMap world = RegionMap.around(List.of(new Position(0, 0), new Position(0, 120), new Position(0, -120)));
        assertTrue(world.shows(new Position(-17, 179.9)));
        assertTrue(world.height() > 500 && world.height() < 700);
    }

    private static String text(GeoBox box) {
        return new String(new RegionMap(box).svg(), StandardCharsets.UTF_8);
    }

    private static String land(String svg) {
        return svg.lines()
                .filter(line -> line.contains("class=\"l\""))
                .map(line -> line.replaceAll(".* d=\"([^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}
