package org.dateline.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DotTest {

    @Test
    void dotsThatWouldOverlapAreOneAtThePlaceOfTheHeaviest() {
        assertEquals(
                List.of(List.of("town", "village", "hamlet"), List.of("port")),
                grouped(List.of(
                        dot("village", 100, 100, 2),
                        dot("town", 150, 180, 9),
                        dot("port", 400, 100, 1),
                        dot("hamlet", 90, 199, 1))));
    }

    @Test
    void dotThatHasRoomStaysAlone() {
        assertEquals(List.of(List.of("a"), List.of("b")), grouped(List.of(dot("a", 0, 0, 1), dot("b", 102, 0, 1))));
        assertEquals(List.of(List.of("a", "b")), grouped(List.of(dot("a", 0, 0, 1), dot("b", 101, 101, 1))));
    }

    @Test
    void dotJoinsTheNearest() {
        assertEquals(
                List.of(List.of("west"), List.of("east", "between")),
                grouped(List.of(dot("between", 90, 0, 1), dot("west", 0, 0, 5), dot("east", 150, 0, 5))));
    }

    private static List<List<String>> grouped(List<Dot<String>> dots) {
        return Dot.grouped(dots).stream()
                .map(group -> group.stream().map(Dot::subject).toList())
                .toList();
    }

    private static Dot<String> dot(String name, int x, int y, int weight) {
        return new Dot<>(name, new Pixel(x, y), weight);
    }
}
