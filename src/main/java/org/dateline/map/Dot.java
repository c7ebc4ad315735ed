package org.dateline.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something at a point of a map.
 *
 * @param weight how much there is to tell of it: of what lies together, the heaviest keeps its place
 */
public record Dot<T>(T subject, Pixel at, long weight) {

    /** On a screen 320 CSS pixels wide, where a map has 282 of them at least, these are the 24 that a finger needs. */
    private static final int APART = RegionMap.WIDTH * 24 / 282;

    /**
     * The dots in groups, of which each has room for a finger: a dot joins the nearest heavier one that it would
     * overlap. Each group's first is the one that stands for it; the groups, and the others in each, begin with the
     * heaviest, and of two as heavy with the one that is given first.
     */
    public static <T> List<List<Dot<T>>> grouped(List<Dot<T>> dots) {
        List<List<Dot<T>>> groups = new ArrayList<>();
        dots.stream()
                .sorted(Comparator.comparingLong((Dot<T> dot) -> dot.weight()).reversed())
                .forEach(dot -> groups.stream()
                        .filter(group -> dot.distance(group.get(0)) < APART)
                        .min(Comparator.comparingInt(group -> dot.distance(group.get(0))))
                        .ifPresentOrElse(group -> group.add(dot), () -> groups.add(new ArrayList<>(List.of(dot)))));
        return groups;
    }

    /** Along the axis on which they are farther apart, since what a finger may touch is a square. */
    private int distance(Dot<T> other) {
        return Math.max(Math.abs(at.x() - other.at.x()), Math.abs(at.y() - other.at.y()));
    }
}
