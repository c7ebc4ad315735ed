package org.dateline.check;

import java.util.Set;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/** What the feeds of every format must have: what their standard requires, and ids that stand once. */
final class Feeds {

    private Feeds() {}

    static void require(Set<String> present, String element, String of, SourceSpan where, Problems problems) {
        if (!present.contains(element)) {
            problems.error(
                    where,
                    "this " + of + " of the feed has no " + PageProblems.quoted(element),
                    "run 'dateline build' again; whatever else wrote the feed must give it one");
        }
    }

    static void checkId(String id, Set<String> seen, SourceSpan where, Problems problems) {
        if (id.isBlank()) {
            problems.error(where, "an entry of the feed has an empty id", "give each entry an id that stays");
        } else if (!seen.add(id)) {
            problems.error(
                    where,
                    "the feed has the id " + PageProblems.quoted(id) + " twice",
                    "give each entry an id of its own: a reader shows only one of the two");
        }
    }
}
