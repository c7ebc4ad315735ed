package org.dateline.map;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The land of the world by country, in degrees, from the file {@code outlines.gz}; {@code outlines.txt} beside it tells
 * where it comes from.
 *
 * @param lines from fork to fork, or round an island: each is there once, however many countries it bounds
 */
record Outlines(List<List<Corner>> lines, List<Country> countries) {

    /** Corners lie on a grid of so many steps a degree. */
    static final double GRID = 250;

    Outlines {
        lines = List.copyOf(lines);
        countries = List.copyOf(countries);
    }

    /**
     * A country's land.
     *
     * @param code ISO 3166-1 numeric; 0 where there is none
     * @param rings the outer and the inner rings of all its parts
     */
    record Country(int code, List<Ring> rings) {
        Country {
            rings = List.copyOf(rings);
        }
    }

    /** A closed outline: the numbers of its lines, each {@code ~number} where the line runs backwards. */
    record Ring(List<Integer> lines) {
        Ring {
            lines = List.copyOf(lines);
        }
    }

    /** Read when a map is drawn first, and by no build that draws none. */
    static Outlines world() {
        return World.OUTLINES;
    }

    private static final class World {
        static final Outlines OUTLINES = read();
    }

    /** A ring's corners, of which the last is the first once more. */
    List<Corner> corners(Ring ring) {
        List<Corner> corners = new ArrayList<>();
        for (int number : ring.lines()) {
            List<Corner> line = line(number);
            corners.addAll(corners.isEmpty() ? line : line.subList(1, line.size()));
        }
        return corners;
    }

    List<Corner> line(int number) {
        if (number >= 0) {
            return lines.get(number);
        }
        List<Corner> backwards = new ArrayList<>(lines.get(~number));
        Collections.reverse(backwards);
        return backwards;
    }

    private static Outlines read() {
        try (InputStream file =
                Objects.requireNonNull(Outlines.class.getResourceAsStream("outlines.gz"), "the outlines' file")) {
            byte[] bytes = new GZIPInputStream(file).readAllBytes();
            return new Reader(new DataInputStream(new ByteArrayInputStream(bytes))).outlines();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the outlines", e);
        }
    }

    /**
     * The file holds numbers only, seven bits a byte with the lowest first, the sign in the lowest bit: the lines, each
     * as its first corner and the steps from corner to corner; then, for each country, its code and its rings.
     */
    private record Reader(DataInputStream in) {

        Outlines outlines() throws IOException {
            List<List<Corner>> lines = new ArrayList<>();
            for (int left = number(); left > 0; left--) {
                lines.add(List.copyOf(line()));
            }
            List<Country> countries = new ArrayList<>();
            for (int left = number(); left > 0; left--) {
                countries.add(country());
            }
            return new Outlines(lines, countries);
        }

        private List<Corner> line() throws IOException {
            List<Corner> corners = new ArrayList<>();
            int x = 0;
            int y = 0;
            for (int left = number(); left > 0; left--) {
                x += number();
                y += number();
                corners.add(new Corner(x / GRID, y / GRID));
            }
            return corners;
        }

        private Country country() throws IOException {
            int code = number();
            List<Ring> rings = new ArrayList<>();
            for (int left = number(); left > 0; left--) {
                List<Integer> numbers = new ArrayList<>();
                for (int lines = number(); lines > 0; lines--) {
                    numbers.add(number());
                }
                rings.add(new Ring(numbers));
            }
            return new Country(code, rings);
        }

        private int number() throws IOException {
            int number = 0;
            int shift = 0;
            int next = in.readUnsignedByte();
            while (next >= 0x80) {
                number |= (next & 0x7F) << shift;
                shift += 7;
                next = in.readUnsignedByte();
            }
            number |= next << shift;
            return number >>> 1 ^ -(number & 1);
        }
    }
}
