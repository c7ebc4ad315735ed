package org.dateline.map;

/** A corner of an outline: in degrees east and north, or in the units of a map from its upper left corner. */
record Corner(double x, double y) {}
