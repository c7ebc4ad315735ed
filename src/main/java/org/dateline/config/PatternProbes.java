package org.dateline.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Short lines on which a pattern that can split a run in many ways shows itself: runs of what patterns usually repeat,
 * and of the pattern's own characters, each with an end that fits nothing.
 */
final class PatternProbes {

    private static final int LENGTH = 60;
    private static final String MISFIT = "\u2400";

    private PatternProbes() {}

    static List<String> of(String pattern) {
        Set<String> units = new LinkedHashSet<>(List.of("a", "A", "1", " ", "Aa", "Aa ", "a ", "a, ", "1 ", "\u044f"));
        pattern.codePoints().filter(c -> c > ' ').limit(100).forEach(c -> units.add(Character.toString(c)));
        List<String> probes = new ArrayList<>();
        units.forEach(unit -> probes.add(unit.repeat(LENGTH / unit.length()) + MISFIT));
        return probes;
    }
}
