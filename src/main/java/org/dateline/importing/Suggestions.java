package org.dateline.importing;

import java.util.List;

/**
 * What of the digest's vocabularies a text speaks of, for a curator to confirm.
 *
 * @param topics ids, the best first; at most two
 * @param pageTags the page's own tags under the names that the digest has for them
 * @param tags other tags of the vocabulary that the text names, in its order
 * @param places ids, in the order of the text
 */
record Suggestions(List<String> topics, List<String> pageTags, List<String> tags, List<String> places) {

    Suggestions {
        topics = List.copyOf(topics);
        pageTags = List.copyOf(pageTags);
        tags = List.copyOf(tags);
        places = List.copyOf(places);
    }
}
