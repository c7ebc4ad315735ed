package org.dateline.check;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What the content makes public, to hold the site against.
 *
 * @param files every file that a build would write; none where that cannot be told
 * @param articles the file of each public article, by its address as in {@link SiteFiles}
 * @param withheld why an article is not public, by the address that its page would have
 * @param written every file that a build wrote into the site, by the site's own list
 */
public record PublicContent(
        Set<String> files, SortedMap<String, String> articles, Map<String, Withheld> withheld, Set<String> written) {

    /** Nothing is known of the content, so that a site is looked at by itself. */
    public static final PublicContent UNKNOWN =
            new PublicContent(Set.of(), Collections.emptySortedMap(), Map.of(), Set.of());

    /**
     * An article that is not public.
     *
     * @param file where it is written
     * @param state such as "a draft"
     */
    public record Withheld(String file, String state) {

        String told() {
            return file + " is " + state;
        }
    }

    /** The article that nothing in the site may lead to. */
    Optional<Withheld> withheldAt(String address) {
        return Optional.ofNullable(withheld.get(address));
    }
}
