package org.dateline.page;

import java.util.List;

/** The tags of one kind, by their first letters. */
public record TagGroup(String id, String heading, List<Letter> letters) {
    public TagGroup {
        letters = List.copyOf(letters);
    }

    /** The tags that begin with one letter; {@code id} is that of its heading on the page. */
    public record Letter(String id, String letter, List<TagEntry> tags) {
        public Letter {
            tags = List.copyOf(tags);
        }
    }
}
