package org.dateline.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.map.Borders.Border;
import org.dateline.map.Outlines.Ring;

/** Draws the land and the borders of a region. */
final class MapDrawing {

    /** The drawing goes on so far beyond the edges, so that no cut shows. */
    private static final int BEYOND = 12;

    /** In the map's units, of which a reader's screen has one or two a pixel. */
    private static final double TOLERANCE = 0.9;

    /** An island or a lake that is smaller shows as a speck: square units. */
    private static final double SMALLEST = 10;

    /** Where Mercator ends. */
    private static final double FARTHEST = 85;

    /** Outlines that begin before the antimeridian go on so far beyond it. */
    private static final int EASTERNMOST = 200;

    private final RegionMap map;
    private final Frame frame;
    private final Outlines outlines = Outlines.world();
    private final Borders world = Borders.world();

    MapDrawing(RegionMap map) {
        this.map = map;
        this.frame = new Frame(-BEYOND, -BEYOND, RegionMap.WIDTH + BEYOND, map.height() + BEYOND);
    }

    byte[] svg() {
        SvgPath land = new SvgPath();
        SvgPath settled = new SvgPath();
        SvgPath unsettled = new SvgPath();
        for (int turn : turns()) {
            world.shores().forEach(shore -> draw(shore, turn, land));
            world.borders().forEach(border -> draw(border, turn, settled, unsettled));
        }
        // colours as attributes, so that a viewer that ignores the style sheet has the light ones
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + RegionMap.WIDTH + " " + map.height()
                + "\" width=\"" + RegionMap.WIDTH + "\" height=\"" + map.height() + "\">\n"
                + "<style>@media (prefers-color-scheme:dark){.w{fill:#171c20}.l{fill:#2a2f33;stroke:#5b646c}"
                + ".b{stroke:#6f7880}}</style>\n"
                + "<path class=\"w\" fill=\"#e6ebec\" d=\"M0 0h" + RegionMap.WIDTH + "v" + map.height() + "H0z\"/>\n"
                + "<path class=\"l\" fill=\"#f8f4ea\" stroke=\"#a9a294\" stroke-width=\"1.6\" fill-rule=\"evenodd\" d=\""
                + land + "\"/>\n"
                + "<path class=\"b\" fill=\"none\" stroke=\"#8d8677\" stroke-width=\"2.2\" d=\"" + settled + "\"/>\n"
                + "<path class=\"b\" fill=\"none\" stroke=\"#8d8677\" stroke-width=\"2.2\" stroke-dasharray=\"7 6\" d=\""
                + unsettled + "\"/>\n</svg>\n";
        return svg.getBytes(StandardCharsets.UTF_8);
    }

    /** A region across the antimeridian shows what lies behind it, too. */
    private List<Integer> turns() {
        return Stream.of(-360, 0, 360)
                .filter(turn ->
                        map.box().west() < EASTERNMOST + turn && map.box().east() > turn - EASTERNMOST)
                .toList();
    }

    private void draw(Ring shore, int turn, SvgPath land) {
        List<Corner> ring = new ArrayList<>();
        for (int number : shore.lines()) {
            List<Corner> line = projected(outlines.line(number), turn);
            // beyond the frame a straight line has the same side of it as the shore
            List<Corner> simple = frame.mayShow(line)
                    ? Simplifier.simplified(line, TOLERANCE)
                    : List.of(line.get(0), line.get(line.size() - 1));
            ring.addAll(ring.isEmpty() ? simple : simple.subList(1, simple.size()));
        }
        List<Corner> seen = frame.cutRing(ring);
        if (area(seen) >= SMALLEST) {
            land.ring(seen);
        }
    }

    private void draw(Border border, int turn, SvgPath settled, SvgPath unsettled) {
        List<Corner> line = outlines.lines().get(border.line());
        int from = 0;
        while (from < line.size() - 1) {
            boolean isUnsettled = isUnsettled(border, line, from);
            int to = from + 1;
            while (to < line.size() - 1 && isUnsettled(border, line, to) == isUnsettled) {
                to++;
            }
            List<Corner> stretch = projected(line.subList(from, to + 1), turn);
            if (frame.mayShow(stretch)) {
                frame.cutLine(Simplifier.simplified(stretch, TOLERANCE))
                        .forEach((isUnsettled ? unsettled : settled)::line);
            }
            from = to;
        }
    }

    /** Asks for the middle of a stretch, since a border along a parallel may have no corner for hundreds of miles. */
    private static boolean isUnsettled(Border border, List<Corner> line, int from) {
        Corner start = line.get(from);
        Corner end = line.get(from + 1);
        return UnsettledBorder.isUnsettled(border, new Corner((start.x() + end.x()) / 2, (start.y() + end.y()) / 2));
    }

    private List<Corner> projected(List<Corner> line, int turn) {
        return line.stream()
                .map(corner -> new Corner(
                        map.x(corner.x() + turn), map.y(Math.max(-FARTHEST, Math.min(FARTHEST, corner.y())))))
                .toList();
    }

    private static double area(List<Corner> ring) {
        double twice = 0;
        for (int i = 1; i < ring.size(); i++) {
            Corner from = ring.get(i - 1);
            Corner to = ring.get(i);
            twice += from.x() * to.y() - to.x() * from.y();
        }
        return Math.abs(twice) / 2;
    }
}
