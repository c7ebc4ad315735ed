package org.dateline.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.check.PageFacts.FragmentLink;
import org.dateline.problem.Problems;
import org.dateline.problem.Suggestion;

/** Follows the links to an element, once the ids of all pages are known. */
final class FragmentChecks {

    private FragmentChecks() {}

    static void check(List<PageFacts> pages, String filePrefix, Problems problems) {
        Map<String, Set<String>> idsByFile = new HashMap<>();
        pages.forEach(page -> idsByFile.put(page.file(), page.ids()));
        for (PageFacts page : pages) {
            for (FragmentLink link : page.fragments()) {
                Set<String> ids = idsByFile.getOrDefault(link.file(), Set.of());
                // spec: HTML standard, "select the indicated part": as it stands, then decoded
                String id = Reference.decoded(link.id()).orElse(link.id());
                if (!ids.contains(link.id()) && !ids.contains(id)) {
                    problems.error(
                            link.where(),
                            "link " + PageProblems.quoted(link.value()) + " points at no element: " + filePrefix
                                    + link.file() + " has no id " + PageProblems.quoted(id),
                            Suggestion.among(id, ids, "link to an id that the page has, or to the page itself"));
                }
            }
        }
    }
}
