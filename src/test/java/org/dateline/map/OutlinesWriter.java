package org.dateline.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Writes what {@link Outlines} reads: each line between two forks once, however many countries it bounds. */
final class OutlinesWriter {

    private final Map<Step, Set<Step>> neighbours = new HashMap<>();
    private final Map<List<Step>, Integer> arcs = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private record Step(int x, int y) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            return x == other.x ? Integer.compare(y, other.y) : Integer.compare(x, other.x);
        }
    }

    private OutlinesWriter() {}

    /** A country's land, and its ISO 3166-1 numeric code, 0 where it has none. */
    record Area(int code, MultiPolygon land) {}

    static byte[] bytes(List<Area> areas) throws IOException {
        return new OutlinesWriter().write(areas);
    }

    private byte[] write(List<Area> areas) throws IOException {
        List<List<List<Step>>> all = areas.stream().map(this::rings).toList();
        number(all.size());
        for (int i = 0; i < all.size(); i++) {
            number(areas.get(i).code());
            number(all.get(i).size());
            all.get(i).forEach(this::ring);
        }
        byte[] countries = body.toByteArray();
        body.reset();
        number(arcs.size());
        arcs.keySet().forEach(this::arc);
        body.write(countries);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(file) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            body.writeTo(gzip);
        }
        return file.toByteArray();
    }

    private List<List<Step>> rings(Area area) {
        List<List<Step>> rings = new ArrayList<>();
        for (int i = 0; i < area.land().getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.land().getGeometryN(i);
            rings.add(corners(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(corners(polygon.getInteriorRingN(hole)));
            }
        }
        return rings;
    }

    /** The ring's corners on the grid, each once. */
    private List<Step> corners(LineString ring) {
        List<Step> corners = new ArrayList<>();
        for (Coordinate each : ring.getCoordinates()) {
            Step corner = new Step((int) Math.round(each.x * Outlines.GRID), (int) Math.round(each.y * Outlines.GRID));
            if (corners.isEmpty() || !corners.get(corners.size() - 1).equals(corner)) {
                corners.add(corner);
            }
        }
        corners.remove(corners.size() - 1);
        for (int i = 0; i < corners.size(); i++) {
            Step next = corners.get((i + 1) % corners.size());
            neighbours
                    .computeIfAbsent(corners.get(i), corner -> new HashSet<>())
                    .add(next);
            neighbours.computeIfAbsent(next, corner -> new HashSet<>()).add(corners.get(i));
        }
        return corners;
    }

    private void ring(List<Step> corners) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            if (neighbours.get(corners.get(i)).size() != 2) {
                starts.add(i);
            }
        }
        if (starts.isEmpty()) {
            // no fork: an island, or a country within another; it begins at the same corner for both
            starts.add(corners.indexOf(corners.stream().min(Step::compareTo).orElseThrow()));
        }
        number(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : starts.get(0) + corners.size();
            List<Step> arc = new ArrayList<>();
            for (int at = from; at <= to; at++) {
                arc.add(corners.get(at % corners.size()));
            }
            number(index(arc));
        }
    }

    private int index(List<Step> arc) {
        List<Step> backwards = new ArrayList<>(arc);
        java.util.Collections.reverse(backwards);
        Integer known = arcs.get(backwards);
        if (known != null && !arcs.containsKey(arc)) {
            return ~known;
        }
        return arcs.computeIfAbsent(arc, each -> arcs.size());
    }

    private void arc(List<Step> arc) {
        number(arc.size());
        int x = 0;
        int y = 0;
        for (Step corner : arc) {
            number(corner.x() - x);
            number(corner.y() - y);
            x = corner.x();
            y = corner.y();
        }
    }

    private void number(int number) {
        int left = number << 1 ^ number >> 31;
        while (left >>> 7 != 0) {
            body.write(left & 0x7F | 0x80);
            left >>>= 7;
        }
        body.write(left);
    }
}
