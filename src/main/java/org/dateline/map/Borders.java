package org.dateline.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.map.Outlines.Country;
import org.dateline.map.Outlines.Ring;

/**
 * Which lines of the outlines are shore and which are borders.
 *
 * @param shores the rings round all land that hangs together, whoever it belongs to
 */
record Borders(List<Ring> shores, List<Border> borders) {

    Borders {
        shores = List.copyOf(shores);
        borders = List.copyOf(borders);
    }

    /** A line between two countries, with their ISO 3166-1 numeric codes. */
    record Border(int line, int one, int other) {}

    /** Those of the whole world, found when a map is drawn first. */
    static Borders world() {
        return World.BORDERS;
    }

    private static final class World {
        static final Borders BORDERS = of(Outlines.world());
    }

    static Borders of(Outlines outlines) {
        Map<Integer, Country> owners = new HashMap<>();
        List<Border> borders = new ArrayList<>();
        Set<Integer> inland = new HashSet<>();
        List<Integer> all = new ArrayList<>();
        for (Country country : outlines.countries()) {
            for (Ring ring : country.rings()) {
                for (int number : ring.lines()) {
                    int line = number < 0 ? ~number : number;
                    Country other = owners.put(line, country);
                    all.add(number);
                    if (other != null) {
                        inland.add(line);
                        borders.add(new Border(line, other.code(), country.code()));
                    }
                }
            }
        }
        // two parts of one country may touch
        borders.removeIf(border -> border.one() == border.other());
        List<Integer> shore = all.stream()
                .filter(number -> !inland.contains(number < 0 ? ~number : number))
                .toList();
        return new Borders(rings(outlines, shore), borders);
    }

    /** Joins lines that run on from one another: at a fork of two countries and the sea the shore goes on. */
    private static List<Ring> rings(Outlines outlines, List<Integer> lines) {
        Map<Corner, List<Integer>> byStart = new HashMap<>();
        for (int line : lines) {
            byStart.computeIfAbsent(outlines.line(line).get(0), corner -> new ArrayList<>())
                    .add(line);
        }
        List<Ring> rings = new ArrayList<>();
        for (int first : lines) {
            List<Integer> ring = new ArrayList<>();
            Corner start = outlines.line(first).get(0);
            Integer next = byStart.get(start).remove((Integer) first) ? (Integer) first : null;
            while (next != null) {
                ring.add(next);
                List<Corner> line = outlines.line(next);
                Corner end = line.get(line.size() - 1);
                List<Integer> onward = byStart.getOrDefault(end, List.of());
                next = end.equals(start) || onward.isEmpty() ? null : onward.remove(0);
            }
            if (!ring.isEmpty()) {
                rings.add(new Ring(ring));
            }
        }
        return rings;
    }
}
