package org.dateline.map;

/** How degrees of latitude are laid out on a map whose degrees of longitude are all as wide as 1. */
enum Projection {
    /** Keeps shapes: a region looks as on the maps that readers know, however far north it lies and high it is. */
    MERCATOR {
        @Override
        double northing(double latitude) {
            // StrictMath: the last digit of Math's functions may differ between machines
            return StrictMath.log(StrictMath.tan(Math.PI / 4 + latitude * RADIANS / 2)) / RADIANS;
        }
    },

    /** For the whole world, where Mercator would make the north many times too large; true to scale at 36 degrees. */
    EQUIRECTANGULAR {
        @Override
        double northing(double latitude) {
            return latitude / 0.809;
        }
    };

    private static final double RADIANS = Math.PI / 180;

    abstract double northing(double latitude);
}
