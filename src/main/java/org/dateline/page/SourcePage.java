package org.dateline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source: what the register says of it, its latest articles and its months. */
public record SourcePage(
        Frame frame,
        Listing listing,
        List<Fact> facts,
        @Nullable OutsideLink site) implements Page {
    public SourcePage {
        facts = List.copyOf(facts);
    }

    @Override
    public String template() {
        return "source.ftlh";
    }
}
