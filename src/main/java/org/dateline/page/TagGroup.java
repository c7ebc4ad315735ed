package org.dateline.page;

import java.util.List;

/** The tags of one kind, by their first letters. */
public record TagGroup(String id, String heading, List<Letter> letters) {
    public TagGroup {
        letters = List.copyOf(letters);
    }

    /** The tags that begin with one letter. */
    public record Letter(String letter, List<CountedLink> tags) {
        public Letter {
            tags = List.copyOf(tags);
        }
    }
}
