package org.dateline.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads the countries of a quantised TopoJSON file by their names; neighbours have the very same corners. */
final class TopoJson {

    /** A country of the set: its ISO 3166-1 numeric code, 0 where it has none, and its land. */
    record Feature(int code, Geometry land) {}

    private final GeometryFactory geometries;
    private final List<List<Coordinate>> arcs = new ArrayList<>();

    private TopoJson(GeometryFactory geometries) {
        this.geometries = geometries;
    }

    static Map<String, Feature> read(Path file, GeometryFactory geometries) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(Files.newBufferedReader(file))) {
            parser.nextToken();
            return new TopoJson(geometries).features(object(value(parser)));
        }
    }

    private Map<String, Feature> features(Map<?, ?> topology) {
        Map<?, ?> transform = object(topology.get("transform"));
        List<?> scale = list(transform.get("scale"));
        List<?> translate = list(transform.get("translate"));
        for (Object arc : list(topology.get("arcs"))) {
            arcs.add(arc(list(arc), scale, translate));
        }
        Map<String, Feature> features = new LinkedHashMap<>();
        Map<?, ?> countries = object(object(topology.get("objects")).get("countries"));
        for (Object each : list(countries.get("geometries"))) {
            Map<?, ?> country = object(each);
            Object id = country.get("id");
            Feature feature = new Feature(id == null ? 0 : Integer.parseInt(id.toString()), land(country));
            features.merge(
                    object(country.get("properties")).get("name").toString(),
                    feature,
                    (a, b) -> new Feature(a.code(), a.land().union(b.land())));
        }
        return features;
    }

    private static List<Coordinate> arc(List<?> deltas, List<?> scale, List<?> translate) {
        List<Coordinate> corners = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (Object delta : deltas) {
            x += number(list(delta).get(0));
            y += number(list(delta).get(1));
            corners.add(new Coordinate(
                    number(translate.get(0)) + x * number(scale.get(0)),
                    number(translate.get(1)) + y * number(scale.get(1))));
        }
        return corners;
    }

    private Geometry land(Map<?, ?> country) {
        List<?> parts =
                "Polygon".equals(country.get("type")) ? List.of(country.get("arcs")) : list(country.get("arcs"));
        List<Polygon> polygons = new ArrayList<>();
        for (Object part : parts) {
            List<LinearRing> rings = new ArrayList<>();
            list(part).forEach(indexes -> rings.add(ring(list(indexes))));
            if (!rings.get(0).isEmpty()) {
                LinearRing shell = rings.remove(0);
                rings.removeIf(LinearRing::isEmpty);
                polygons.add(geometries.createPolygon(shell, rings.toArray(LinearRing[]::new)));
            }
        }
        return geometries.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** Empty where nothing is left of it on the file's grid. */
    private LinearRing ring(List<?> indexes) {
        CoordinateList corners = new CoordinateList();
        for (Object each : indexes) {
            int index = (int) number(each);
            List<Coordinate> arc = new ArrayList<>(arcs.get(index < 0 ? ~index : index));
            if (index < 0) {
                Collections.reverse(arc);
            }
            corners.addAll(arc, false);
        }
        removeSpikes(corners);
        return corners.size() < 4
                ? geometries.createLinearRing()
                : geometries.createLinearRing(unwrapped(corners.toCoordinateArray()));
    }

    /** Where the set's line goes to a corner and straight back. */
    private static void removeSpikes(CoordinateList corners) {
        for (int i = 2; i < corners.size(); i++) {
            if (corners.get(i).equals(corners.get(i - 2))) {
                corners.remove(i);
                corners.remove(i - 1);
                i = Math.max(1, i - 2);
            }
        }
    }

    /** The set's rings leap over the antimeridian; these go on beyond it, and one round the pole goes by way of it. */
    private static Coordinate[] unwrapped(Coordinate[] corners) {
        int[] turns = new int[corners.length];
        for (int i = 1; i < corners.length; i++) {
            double leap = corners[i].x - corners[i - 1].x;
            turns[i] = turns[i - 1] + (leap > 180 ? -1 : leap < -180 ? 1 : 0);
        }
        double middle = 0;
        for (int i = 0; i < corners.length; i++) {
            middle += (corners[i].x + 360 * turns[i]) / corners.length;
        }
        int back = (int) Math.floor((middle + 180) / 360);
        CoordinateList unwrapped = new CoordinateList();
        for (int i = 0; i < corners.length; i++) {
            unwrapped.add(new Coordinate(corners[i].x + 360 * (turns[i] - back), corners[i].y), false);
        }
        if (turns[turns.length - 1] != 0) {
            unwrapped.add(new Coordinate(unwrapped.get(unwrapped.size() - 1).x, -90));
            unwrapped.add(new Coordinate(unwrapped.get(0).x, -90));
            unwrapped.closeRing();
        }
        return unwrapped.toCoordinateArray();
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    members.put(key, value(parser));
                }
                return members;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                return items;
            }
            default -> {
                return parser.getText();
            }
        }
    }

    private static Map<?, ?> object(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private static double number(Object value) {
        return Double.parseDouble(value.toString());
    }
}
