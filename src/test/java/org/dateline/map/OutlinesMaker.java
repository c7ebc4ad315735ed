package org.dateline.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.map.OutlinesWriter.Area;
import org.dateline.map.TopoJson.Feature;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Makes the file of the world's outlines from Natural Earth's countries, with the borders that {@code outlines.txt}
 * beside it tells of. No build needs it; it stands here so that anybody can see, and repeat, how the file came about.
 */
final class OutlinesMaker {

    /** What is smaller is no land at any size that a map has: square degrees. */
    private static final double SMALLEST = 0.002;

    /** In degrees, about a kilometre. */
    private static final double TOLERANCE = 0.027;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** From near Ghajar along the armistice line of 1949 to the Yarmouk, east of the lake; by hand. */
    private static final double[][] GOLAN = {
        {35.625, 33.275}, {35.655, 33.262}, {35.686, 33.243}, {35.667, 33.205}, {35.661, 33.160}, {35.648, 33.115},
        {35.630, 33.060}, {35.628, 33.010}, {35.618, 32.950}, {35.620, 32.897}, {35.645, 32.885}, {35.660, 32.830},
        {35.664, 32.770}, {35.655, 32.725}, {35.668, 32.688}
    };

    /** The parallel of 27° 40′ from the sea to where the set's line meets it. */
    private static final double[][] SAHARA = {{-13.178, 27.668}, {-8.818, 27.661}};

    private final Map<String, Feature> features;

    private OutlinesMaker(Map<String, Feature> features) {
        this.features = features;
    }

    /** The first argument is {@code countries-10m.json}, the second the file to write. */
    public static void main(String... arguments) throws IOException {
        OutlinesMaker maker = new OutlinesMaker(TopoJson.read(Path.of(arguments[0]), GEOMETRIES));
        maker.settleBorders();
        Files.write(Path.of(arguments[1]), OutlinesWriter.bytes(maker.areas()));
    }

    /** What the set cuts at the antimeridian becomes one again, and goes on beyond it. */
    private void mendAntimeridian(String country) {
        List<Geometry> lands = new ArrayList<>();
        for (Polygon polygon : polygons(land(country))) {
            boolean beginsThere = polygon.getEnvelopeInternal().getMinX() == -180;
            Geometry land = AffineTransformation.translationInstance(beginsThere ? 360 : 0, 0)
                    .transform(polygon);
            // the two sides of the cut differ by a hair
            land.apply((CoordinateFilter)
                    corner -> corner.y = corner.x == 180 ? Math.round(corner.y * 50) / 50.0 : corner.y);
            lands.add(land);
        }
        set(country, union(lands));
    }

    private void settleBorders() {
        mendAntimeridian("Russia");
        mendAntimeridian("Fiji");
        give("Ukraine", "Russia", List.of(part("Russia", new Coordinate(34.1, 44.95))));
        cut("Israel", GOLAN, "Syria", new Coordinate(35.8, 33.0));
        cut("Morocco", SAHARA, "W. Sahara", new Coordinate(-13.0, 25.0));
        merge("Somalia", "Somaliland");
        merge("Cyprus", "N. Cyprus", "Cyprus U.N. Buffer Zone", "Dhekelia", "Akrotiri");
        merge("China", "Hong Kong", "Macao");
        merge("Cuba", "USNB Guantanamo Bay");
        merge("Kazakhstan", "Baikonur");
        merge("France", "Clipperton I.");
        merge("Australia", "Indian Ocean Ter.", "Coral Sea Is.");
        List.of("Spratly Is.", "Bajo Nuevo Bank", "Serranilla Bank", "Scarborough Reef")
                .forEach(features::remove);
    }

    /** The polygon of a country that holds a point. */
    private Polygon part(String country, Coordinate point) {
        return polygons(land(country)).stream()
                .filter(polygon -> polygon.contains(GEOMETRIES.createPoint(point)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Gives what lies beyond a line, where the point is, to another country. The line's ends are moved to the nearest
     * corners, so that no neighbour gets a new one.
     */
    private void cut(String country, double[][] line, String to, Coordinate point) {
        Polygon whole = part(country, point);
        Coordinate[] corners = Arrays.stream(line)
                .map(corner -> new Coordinate(corner[0], corner[1]))
                .toArray(Coordinate[]::new);
        corners[0] = nearest(whole, corners[0]);
        corners[corners.length - 1] = nearest(whole, corners[corners.length - 1]);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(whole.getBoundary().union(GEOMETRIES.createLineString(corners)));
        Collection<?> found = polygonizer.getPolygons();
        List<Polygon> pieces = found.stream().map(Polygon.class::cast).toList();
        List<Polygon> rest = new ArrayList<>(polygons(land(country)));
        rest.remove(whole);
        rest.addAll(pieces);
        set(country, GEOMETRIES.createMultiPolygon(rest.toArray(Polygon[]::new)));
        give(
                to,
                country,
                pieces.stream()
                        .filter(piece -> piece.contains(GEOMETRIES.createPoint(point)))
                        .toList());
    }

    private static Coordinate nearest(Geometry land, Coordinate to) {
        return Arrays.stream(land.getCoordinates())
                .min(Comparator.comparingDouble(corner -> corner.distance(to)))
                .orElseThrow();
    }

    private void give(String to, String from, List<Polygon> given) {
        List<Polygon> rest = new ArrayList<>(polygons(land(from)));
        rest.removeAll(given);
        set(from, GEOMETRIES.createMultiPolygon(rest.toArray(Polygon[]::new)));
        List<Geometry> lands = new ArrayList<>(given);
        lands.add(land(to));
        set(to, union(lands));
    }

    private void merge(String into, String... names) {
        List<Geometry> lands = new ArrayList<>(List.of(land(into)));
        for (String name : names) {
            lands.add(land(name));
            features.remove(name);
        }
        set(into, union(lands));
    }

    private static Geometry union(List<Geometry> lands) {
        return CoverageUnion.union(lands.toArray(Geometry[]::new));
    }

    private Geometry land(String country) {
        return features.get(country).land();
    }

    private void set(String country, Geometry land) {
        features.put(country, new Feature(features.get(country).code(), land));
    }

    private List<Area> areas() {
        List<Feature> all = List.copyOf(features.values());
        Geometry[] lands = all.stream().map(Feature::land).toArray(Geometry[]::new);
        Geometry[] simpler = CoverageSimplifier.simplify(lands, TOLERANCE);
        Map<Coordinate, Integer> uses = new HashMap<>();
        for (Geometry land : simpler) {
            for (Polygon polygon : polygons(land)) {
                corners(polygon).forEach(corner -> uses.merge(corner, 1, Integer::sum));
            }
        }
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Polygon> kept = polygons(simpler[i]).stream()
                    .filter(polygon -> polygon.getArea() > SMALLEST || isNeighbour(polygon, uses))
                    .toList();
            // one direction for all outer rings: a border runs one way for one country and the other for the other
            kept.forEach(Polygon::normalize);
            if (!kept.isEmpty()) {
                areas.add(new Area(all.get(i).code(), GEOMETRIES.createMultiPolygon(kept.toArray(Polygon[]::new))));
            }
        }
        areas.sort(Comparator.comparingInt(Area::code)
                .thenComparing(area -> area.land().getEnvelopeInternal().getMinX()));
        return areas;
    }

    /** Whether something else has corners of it; to leave it out would tear a hole. */
    private static boolean isNeighbour(Polygon polygon, Map<Coordinate, Integer> uses) {
        return corners(polygon).anyMatch(corner -> uses.getOrDefault(corner, 0) > 1);
    }

    private static Stream<Coordinate> corners(Polygon polygon) {
        return Arrays.stream(polygon.getCoordinates()).distinct();
    }

    private static List<Polygon> polygons(Geometry land) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < land.getNumGeometries(); i++) {
            if (land.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return polygons;
    }
}
