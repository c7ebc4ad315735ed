package org.dateline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outlet or institution that reports come from; what is not known is empty.
 *
 * @param url its home page; null for a source that only an article names
 * @param stateAffiliated the state that controls or funds it
 * @param syndicates the agencies and outlets whose reports it carries
 * @param registered whether the digest's register has it
 */
public record Source(
        Slug id,
        String name,
        @Nullable WebAddress url,
        String kind,
        String country,
        String language,
        String stateAffiliated,
        List<String> syndicates,
        String note,
        boolean registered) {

    public Source {
        syndicates = List.copyOf(syndicates);
    }

    /** A source that the register lacks. */
    public static Source named(Slug id, String name) {
        return new Source(id, name, null, "", "", "", "", List.of(), "", false);
    }
}
