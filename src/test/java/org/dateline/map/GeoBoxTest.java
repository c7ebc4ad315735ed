package org.dateline.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeoBoxTest {

    @Test
    void regionHoldsItsPointsWithRoomAndTheShapeOfAMap() {
        GeoBox box = around(46.48, 30.72, 50.91, 34.8, 48.57, 39.31, 45.35, 32.5);
        assertEquals(new GeoBox(26, 44, 43, 52), box);
        int height = new RegionMap(box).height();
        assertTrue(height > 700 && height < 900, "height " + height);
    }

    @Test
    void onePointHasSixDegreesAtLeast() {
        GeoBox box = around(31.5, 34.4);
        assertTrue(box.north() - box.south() >= 6, box.toString());
        assertTrue(box.west() < 34 && box.east() > 35, box.toString());
    }

    @Test
    void tallRegionIsWidened() {
        GeoBox box = around(10, 100, 28, 100);
        int height = new RegionMap(box).height();
        assertTrue(height > 700 && height < 900, box + " height " + height);
    }

    @Test
    void regionAcrossTheAntimeridianIsNotTheWorld() {
        GeoBox box = around(-18, 178, -14, -172);
        assertTrue(box.west() < 178 && box.east() > 188 && box.east() < 200, box.toString());
    }

    @Test
    void pointsFarApartMakeTheWorld() {
        assertEquals(GeoBox.WORLD, around(0, 0, 10, 170, 10, -90));
        assertEquals(GeoBox.WORLD, around(78, 15));
        assertEquals(-90, around(-77.8, 166.7).south());
    }

    private static GeoBox around(double... latitudesAndLongitudes) {
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < latitudesAndLongitudes.length; i += 2) {
            positions.add(new Position(latitudesAndLongitudes[i], latitudesAndLongitudes[i + 1]));
        }
        return GeoBox.around(positions);
    }
}
