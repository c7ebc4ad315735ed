package org.dateline.article;

import java.util.List;

/** A figure that an article reports: what is counted, the count as text, its unit or empty, and who says so. */
public record Figure(String label, String value, String unit, List<String> attribution) {
    public Figure {
        attribution = List.copyOf(attribution);
    }
}
