package org.dateline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key development: its sentence, the first article behind it, and the others. */
public record DevelopmentLine(
        String text, String href, @Nullable Badge badge, List<Link> more) {
    public DevelopmentLine {
        more = List.copyOf(more);
    }
}
