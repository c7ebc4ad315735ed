package org.dateline.page;

import java.util.List;

/**
 * All tags: those active now, and each kind from A to Z.
 *
 * @param letters what other alphabets' letters become before words are compared, each as {@code letter=latin}, separated
 *     by spaces
 */
public record TagsPage(Frame frame, String letters, List<ActiveTag> active, List<TagGroup> groups) implements Page {
    public TagsPage {
        active = List.copyOf(active);
        groups = List.copyOf(groups);
    }

    @Override
    public String template() {
        return "tags.ftlh";
    }
}
