package org.dateline.card;

import org.dateline.article.Status;

/** How a status looks: its colours, each as {@code 0xRRGGBB}, and the shape that tells it without them. */
enum BadgeLook {
    CONFIRMED(0x14532D, 0xE3F1E7) {
        @Override
        void shape(Coverage coverage, double left, double top, double side) {
            disc(coverage, left, top, side, DISC, true);
        }
    },
    CLAIMED(0x6B3F00, 0xFBEBD0) {
        @Override
        void shape(Coverage coverage, double left, double top, double side) {
            ring(coverage, left, top, side);
            double radius = side * (DISC - STROKE / 2);
            double x = left + side / 2;
            double y = top + side / 2;
            sector(coverage, x, y, 0, radius, 0.5 * Math.PI, 1.5 * Math.PI);
        }
    },
    ANNOUNCED(0x0F4C4A, 0xDDF0EF) {
        @Override
        void shape(Coverage coverage, double left, double top, double side) {
            polygon(
                    coverage,
                    left + 0.14 * side,
                    top + 0.06 * side,
                    left + 0.94 * side,
                    top + 0.5 * side,
                    left + 0.14 * side,
                    top + 0.94 * side);
        }
    },
    DISPUTED(0x5A2A6B, 0xF2E6F7) {
        @Override
        void shape(Coverage coverage, double left, double top, double side) {
            diamond(coverage, left + side / 2, top + side / 2, side / 2, true);
            diamond(coverage, left + side / 2, top + side / 2, side / 2 - side * STROKE * 1.5, false);
        }
    },
    UNVERIFIED(0x3F4650, 0xE8EAED) {
        @Override
        void shape(Coverage coverage, double left, double top, double side) {
            for (int dash = 0; dash < DASHES; dash++) {
                double from = dash * 2 * Math.PI / DASHES;
                sector(
                        coverage,
                        left + side / 2,
                        top + side / 2,
                        side * (DISC - STROKE),
                        side * DISC,
                        from,
                        from + 1.15 * Math.PI / DASHES);
            }
        }
    };

    /** The radius of a disc, as a part of the shape's side. */
    private static final double DISC = 0.47;

    private static final double STROKE = 0.12;
    private static final int DASHES = 8;

    /** Points on a whole circle; at the size of a badge no eye tells it from one. */
    private static final int POINTS = 96;

    private final int ink;
    private final int ground;

    BadgeLook(int ink, int ground) {
        this.ink = ink;
        this.ground = ground;
    }

    static BadgeLook of(Status status) {
        return switch (status) {
            case CONFIRMED -> CONFIRMED;
            case CLAIMED -> CLAIMED;
            case ANNOUNCED -> ANNOUNCED;
            case DISPUTED -> DISPUTED;
            case UNVERIFIED -> UNVERIFIED;
        };
    }

    /** Of the words, the shape and the border. */
    int ink() {
        return ink;
    }

    int ground() {
        return ground;
    }

    boolean isDashed() {
        return this == UNVERIFIED;
    }

    /** Draws the shape into a square. */
    abstract void shape(Coverage coverage, double left, double top, double side);

    private static void ring(Coverage coverage, double left, double top, double side) {
        disc(coverage, left, top, side, DISC, true);
        disc(coverage, left, top, side, DISC - STROKE, false);
    }

    private static void disc(
            Coverage coverage, double left, double top, double side, double radius, boolean clockwise) {
        double[] points = new double[2 * POINTS];
        for (int i = 0; i < POINTS; i++) {
            double angle = (clockwise ? i : -i) * 2 * Math.PI / POINTS;
            // strict: the pixels must not depend on what a processor makes of a sine
            points[2 * i] = left + side / 2 + side * radius * StrictMath.cos(angle);
            points[2 * i + 1] = top + side / 2 + side * radius * StrictMath.sin(angle);
        }
        polygon(coverage, points);
    }

    /** What lies between two radii and two angles, of a circle about a point. */
    private static void sector(
            Coverage coverage, double x, double y, double inner, double outer, double from, double to) {
        int steps = POINTS / 2;
        double[] points = new double[4 * (steps + 1)];
        for (int i = 0; i <= steps; i++) {
            double angle = from + (to - from) * i / steps;
            double cosine = StrictMath.cos(angle);
            double sine = StrictMath.sin(angle);
            points[2 * i] = x + outer * cosine;
            points[2 * i + 1] = y + outer * sine;
            int back = points.length - 2 * (i + 1);
            points[back] = x + inner * cosine;
            points[back + 1] = y + inner * sine;
        }
        polygon(coverage, points);
    }

    private static void diamond(Coverage coverage, double x, double y, double radius, boolean clockwise) {
        double sideways = clockwise ? radius : -radius;
        polygon(coverage, x, y - radius, x + sideways, y, x, y + radius, x - sideways, y);
    }

    /** A closed outline through these points, each an x and a y. */
    private static void polygon(Coverage coverage, double... points) {
        for (int i = 0; i < points.length; i += 2) {
            int next = (i + 2) % points.length;
            coverage.edge(points[i], points[i + 1], points[next], points[next + 1]);
        }
    }
}
