package org.dateline.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final double EXACT = 1e-12;

    @Test
    void rectangleCoversTheAreaThatItHasOfEachPixel() {
        Coverage coverage = new Coverage(10, 20, 4, 2);
        polygon(coverage, 10.5, 20.25, 12.75, 20.25, 12.75, 21, 10.5, 21);
        assertArrayEquals(new double[] {0.375, 0.75, 0.5625, 0}, coverage.row(0), EXACT);
        assertArrayEquals(new double[] {0, 0, 0, 0}, coverage.row(1), EXACT);
    }

    @Test
    void slantedEdgeCoversPartsOfPixels() {
        Coverage coverage = new Coverage(0, 0, 3, 1);
        polygon(coverage, 0, 0, 2, 0, 0, 1);
        assertArrayEquals(new double[] {0.75, 0.25, 0}, coverage.row(0), EXACT);
    }

    @Test
    void contourThatTurnsTheOtherWayIsAHole() {
        Coverage coverage = new Coverage(0, 0, 4, 1);
        polygon(coverage, 0, 0, 4, 0, 4, 1, 0, 1);
        polygon(coverage, 1, 0, 1, 1, 3, 1, 3, 0);
        assertArrayEquals(new double[] {1, 0, 0, 1}, coverage.row(0), EXACT);
    }

    @Test
    void overlapIsCoveredOnce() {
        Coverage coverage = new Coverage(0, 0, 3, 1);
        polygon(coverage, 0, 0, 2, 0, 2, 1, 0, 1);
        polygon(coverage, 1, 0, 3, 0, 3, 1, 1, 1);
        assertArrayEquals(new double[] {1, 1, 1}, coverage.row(0), EXACT);
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        Coverage coverage = new Coverage(0, 0, 2, 2);
        polygon(coverage, -5, -5, 9, -5, 9, 9, -5, 9);
        assertArrayEquals(new double[] {1, 1}, coverage.row(0), EXACT);
        assertArrayEquals(new double[] {1, 1}, coverage.row(1), EXACT);
    }

    private static void polygon(Coverage coverage, double... points) {
        for (int i = 0; i < points.length; i += 2) {
            int next = (i + 2) % points.length;
            coverage.edge(points[i], points[i + 1], points[next], points[next + 1]);
        }
    }
}
