package org.dateline.page;

import java.util.List;

/** All storylines. */
public record StorylinesPage(Frame frame, List<StorylineRow> storylines) implements Page {
    public StorylinesPage {
        storylines = List.copyOf(storylines);
    }

    @Override
    public String template() {
        return "storylines.ftlh";
    }
}
