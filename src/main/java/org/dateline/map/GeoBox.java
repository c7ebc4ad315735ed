package org.dateline.map;

import java.util.List;

/**
 * A part of the earth between two meridians and two parallels, in whole degrees.
 *
 * @param west -180 to 179
 * @param east greater than west; beyond 180 where the box lies across the antimeridian
 */
record GeoBox(int west, int south, int east, int north) {

    /** As far as people live: a whole degree north of Greenland, and the cape of South America. */
    static final GeoBox WORLD = new GeoBox(-180, -58, 180, 84);

    private static final GeoBox WORLD_WITH_ANTARCTICA = new GeoBox(-180, -90, 180, 84);

    /** Room at each side, as a part of what lies between the outermost points. */
    private static final double PADDING = 0.08;

    private static final double LEAST_PADDING = 0.5;
    private static final int LEAST_HEIGHT = 6;
    private static final double LEAST_ASPECT = 1.4;
    private static final double MOST_ASPECT = 1.7;

    /** A region that is wider or reaches farther is shown on the map of the world. */
    private static final int WIDEST = 180;

    private static final int FARTHEST_NORTH = 76;
    private static final int FARTHEST_SOUTH = -56;

    GeoBox {
        if (west < -180
                || west >= 180
                || east <= west
                || east > west + 360
                || south < -90
                || north > 90
                || south >= north) {
            throw new IllegalArgumentException("no box: " + west + " " + south + " " + east + " " + north);
        }
    }

    /** The box round some points, at least one: with room at its sides, and about one and a half times as wide as high. */
    static GeoBox around(List<Position> points) {
        Span latitudes =
                Span.of(points.stream().map(Position::latitude).sorted().toList());
        Span longitudes = Span.aroundTheGlobe(
                points.stream().map(Position::longitude).sorted().toList());
        Span high = latitudes.padded();
        Span wide = longitudes.padded();
        if (wide.length() > WIDEST || high.to() > FARTHEST_NORTH || high.from() < FARTHEST_SOUTH) {
            return latitudes.from() < WORLD.south ? WORLD_WITH_ANTARCTICA : WORLD;
        }
        return shaped(floor(wide.from()), floor(high.from()), ceiling(wide.to()), ceiling(high.to()));
    }

    /** Widened or heightened degree by degree, at both sides in turn, until it has the shape of a map. */
    private static GeoBox shaped(int west, int south, int east, int north) {
        boolean turn = true;
        while (north - south < LEAST_HEIGHT) {
            south -= turn ? 1 : 0;
            north += turn ? 0 : 1;
            turn = !turn;
        }
        while (aspect(west, south, east, north) < LEAST_ASPECT && east - west < WIDEST) {
            west -= turn ? 1 : 0;
            east += turn ? 0 : 1;
            turn = !turn;
        }
        while (aspect(west, south, east, north) > MOST_ASPECT && (south > FARTHEST_SOUTH || north < FARTHEST_NORTH)) {
            south -= turn && south > FARTHEST_SOUTH || north >= FARTHEST_NORTH ? 1 : 0;
            north += !turn && north < FARTHEST_NORTH || south <= FARTHEST_SOUTH ? 1 : 0;
            turn = !turn;
        }
        int turns = Math.floorDiv(west + 180, 360) * 360;
        return new GeoBox(west - turns, south, east - turns, north);
    }

    private static double aspect(int west, int south, int east, int north) {
        return (east - west) / (Projection.MERCATOR.northing(north) - Projection.MERCATOR.northing(south));
    }

    boolean isWorld() {
        return east - west == 360;
    }

    Projection projection() {
        return isWorld() ? Projection.EQUIRECTANGULAR : Projection.MERCATOR;
    }

    boolean contains(Corner corner) {
        return corner.x() >= west && corner.x() <= east && corner.y() >= south && corner.y() <= north;
    }

    private static int floor(double degrees) {
        return (int) Math.floor(degrees);
    }

    private static int ceiling(double degrees) {
        return (int) Math.ceil(degrees);
    }

    /** A stretch of degrees. */
    private record Span(double from, double to) {

        static Span of(List<Double> sorted) {
            return new Span(sorted.get(0), sorted.get(sorted.size() - 1));
        }

        /** The shortest that holds all the longitudes: it begins after the widest gap between two neighbours. */
        static Span aroundTheGlobe(List<Double> sorted) {
            int last = sorted.size() - 1;
            double widest = sorted.get(0) + 360 - sorted.get(last);
            Span span = of(sorted);
            for (int i = 1; i <= last; i++) {
                double gap = sorted.get(i) - sorted.get(i - 1);
                if (gap > widest) {
                    widest = gap;
                    span = new Span(sorted.get(i), sorted.get(i - 1) + 360);
                }
            }
            return span;
        }

        double length() {
            return to - from;
        }

        Span padded() {
            double room = Math.max(LEAST_PADDING, length() * PADDING);
            return new Span(from - room, to + room);
        }
    }
}
