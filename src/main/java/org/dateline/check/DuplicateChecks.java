package org.dateline.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.check.PageFacts.UniqueText;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/** Finds pages that search engines and readers cannot tell apart by title or description. */
final class DuplicateChecks {

    private DuplicateChecks() {}

    /** A text may recur in another language: names are often the same in a page's translation. */
    private record Key(String kind, String language, String text) {}

    /** Takes the pages in their order: the first one keeps its text. */
    static void check(List<PageFacts> pages, Problems problems) {
        Map<Key, SourceSpan> first = new HashMap<>();
        for (PageFacts page : pages) {
            for (UniqueText said : page.uniqueTexts()) {
                SourceSpan earlier =
                        first.putIfAbsent(new Key(said.kind(), said.language(), said.text()), said.where());
                if (earlier != null) {
                    problems.error(
                            said.where(),
                            said.kind() + " " + PageProblems.quoted(said.text()) + " of "
                                    + said.where().file() + " is also that of " + earlier.file(),
                            "give each page a " + said.kind() + " of its own, e.g. with its date or its section");
                }
            }
        }
    }
}
