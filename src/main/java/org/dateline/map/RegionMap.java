package org.dateline.map;

import java.util.List;

/** A map of a region: which part of the earth it shows, where a point of the earth lies on it, and its drawing. */
public final class RegionMap {

    /** The width of every map, in its own units. */
    public static final int WIDTH = 1200;

    /** So much room a dot needs to the map's edge. */
    private static final int MARGIN = 51;

    private final GeoBox box;
    private final double scale;
    private final double top;

    RegionMap(GeoBox box) {
        this.box = box;
        this.scale = (double) WIDTH / (box.east() - box.west());
        this.top = box.projection().northing(box.north());
    }

    /** The map of the region round some points, at least one; of the world where they lie far apart. */
    public static RegionMap around(List<Position> points) {
        return new RegionMap(GeoBox.around(points));
    }

    public int height() {
        return (int) Math.round(y(box.south()));
    }

    /** Where a point lies, on the map or beyond its edges. */
    public Pixel at(Position position) {
        double longitude = position.longitude() < box.west() ? position.longitude() + 360 : position.longitude();
        return new Pixel((int) Math.round(x(longitude)), (int) Math.round(y(position.latitude())));
    }

    /** Whether the map has room for a dot there. */
    public boolean shows(Position position) {
        if (box.isWorld()) {
            return true;
        }
        if (position.latitude() < box.south() || position.latitude() > box.north()) {
            return false;
        }
        Pixel at = at(position);
        return at.x() >= MARGIN && at.x() <= WIDTH - MARGIN && at.y() >= MARGIN && at.y() <= height() - MARGIN;
    }

    /** The land and the borders as an SVG file; the same region gives the same bytes. */
    public byte[] svg() {
        return new MapDrawing(this).svg();
    }

    /** The corner where its northern and its western edge meet. */
    public Position upperLeft() {
        return new Position(box.north(), box.west());
    }

    /** The corner where its southern and its eastern edge meet; the longitude is beyond 180 across the antimeridian. */
    public Position lowerRight() {
        return new Position(box.south(), box.east());
    }

    GeoBox box() {
        return box;
    }

    double x(double longitude) {
        return (longitude - box.west()) * scale;
    }

    double y(double latitude) {
        return (top - box.projection().northing(latitude)) * scale;
    }
}
