package org.dateline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest edition in full, and the way into everything else; the edition is null in an empty digest. */
public record HomePage(
        Frame frame,
        @Nullable EditionView edition,
        List<EditionTeaser> earlier,
        List<Link> storylines,
        @Nullable CalendarMonth calendar)
        implements Page {
    public HomePage {
        earlier = List.copyOf(earlier);
        storylines = List.copyOf(storylines);
    }

    @Override
    public String template() {
        return "home.ftlh";
    }
}
