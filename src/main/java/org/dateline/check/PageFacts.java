package org.dateline.check;

import java.util.List;
import java.util.Set;
import org.dateline.problem.SourceSpan;

/**
 * What one page says that another page's check needs. Everything else is checked while the page is parsed and then
 * forgotten, so that the facts of a large archive fit in little memory.
 *
 * @param file the page's path within the site
 * @param ids all that a fragment can point at
 * @param uniqueTexts what no other page may say too; none where the page is not for search engines
 * @param fragments the page's links to an id, here or on another page
 * @param linksFollowed how many links were looked up
 */
record PageFacts(
        String file, Set<String> ids, List<UniqueText> uniqueTexts, List<FragmentLink> fragments, int linksFollowed) {

    PageFacts {
        ids = Set.copyOf(ids);
        uniqueTexts = List.copyOf(uniqueTexts);
        fragments = List.copyOf(fragments);
    }

    /**
     * A text by which search engines and readers tell the pages of one language apart.
     *
     * @param kind {@code title} or {@code description}
     */
    record UniqueText(String kind, String text, String language, SourceSpan where) {}

    /**
     * A link to an element.
     *
     * @param value as the attribute has it
     * @param file the path of the page that it leads to
     * @param id as the fragment has it, still percent-encoded
     */
    record FragmentLink(String value, String file, String id, SourceSpan where) {}
}
