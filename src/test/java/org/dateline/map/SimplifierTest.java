package org.dateline.map;

import static org.dateline.map.FrameTest.corners;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimplifierTest {

    @Test
    void cornerThatHardlyTurnsIsLeftOut() {
        assertEquals(
                corners(0, 0, 10, 0, 10, 10), Simplifier.simplified(corners(0, 0, 5, 0.5, 10, 0, 9.5, 5, 10, 10), 1));
    }

    @Test
    void endsAreKept() {
        assertEquals(corners(0, 0, 0.1, 0.1), Simplifier.simplified(corners(0, 0, 0.2, 0, 0.1, 0.1), 5));
    }

    @Test
    void ringKeepsItsFarSide() {
        assertEquals(
                corners(0, 0, 10, 0, 10, 10, 0, 10, 0, 0),
                Simplifier.simplified(corners(0, 0, 5, 0, 10, 0, 10, 10, 0, 10, 0, 0), 1));
    }

    @Test
    void longLineNeedsNoDeepStack() {
        List<Corner> line = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            line.add(new Corner(i, i % 2 * 10));
        }
        assertEquals(line, Simplifier.simplified(line, 1));
    }
}
