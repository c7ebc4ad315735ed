package org.dateline.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static final Frame FRAME = new Frame(0, 0, 10, 10);

    @Test
    void lineIsCutWhereItLeavesAndComesBack() {
        assertEquals(
                List.of(corners(5, 5, 10, 5), corners(10, 8, 5, 8)), FRAME.cutLine(corners(5, 5, 15, 5, 15, 8, 5, 8)));
    }

    @Test
    void lineThroughTheFrameIsCutAtBothSides() {
        assertEquals(List.of(corners(0, 4, 10, 4)), FRAME.cutLine(corners(-5, 4, 20, 4)));
    }

    @Test
    void lineBeyondTheFrameIsGone() {
        assertEquals(List.of(), FRAME.cutLine(corners(-5, 8, 5, 18)));
        assertFalse(FRAME.mayShow(corners(11, 0, 20, 10)));
        assertTrue(FRAME.mayShow(corners(-5, 5, 20, 5)));
    }

    @Test
    void ringKeepsItsPartWithin() {
        assertEquals(25, area(FRAME.cutRing(corners(5, 5, 15, 5, 15, 15, 5, 15, 5, 5))));
        assertEquals(100, area(FRAME.cutRing(corners(-5, -5, 15, -5, 15, 15, -5, 15, -5, -5))));
        assertEquals(0, area(FRAME.cutRing(corners(11, 0, 12, 0, 12, 5, 11, 0))));
    }

    @Test
    void ringThatLeavesTwiceKeepsBothItsParts() {
        List<Corner> horseshoe = corners(2, -5, 8, -5, 8, 5, 6, 5, 6, -2, 4, -2, 4, 5, 2, 5, 2, -5);
        assertEquals(20, area(FRAME.cutRing(horseshoe)));
    }

    private static double area(List<Corner> ring) {
        double twice = 0;
        for (int i = 1; i < ring.size(); i++) {
            twice += ring.get(i - 1).x() * ring.get(i).y()
                    - ring.get(i).x() * ring.get(i - 1).y();
        }
        return Math.abs(twice) / 2;
    }

    static List<Corner> corners(double... numbers) {
        List<Corner> corners = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            corners.add(new Corner(numbers[i], numbers[i + 1]));
        }
        return corners;
    }
}
