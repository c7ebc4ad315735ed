package org.dateline.build;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.output.WriteReport;
import org.dateline.problem.Problem;
import org.dateline.problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a build did.
 *
 * @param problems sorted
 * @param files what became of every file below {@code content/}, by its path relative to that
 * @param editions how many editions the site has
 * @param articles how many articles it has
 * @param unpublished what became of the articles whose pages a preview shows although they are not public, by the
 *     pages' addresses below the home page
 * @param written null where nothing was written
 */
public record BuildReport(
        List<Problem> problems,
        SortedMap<String, Disposition> files,
        int editions,
        int articles,
        SortedMap<String, Disposition> unpublished,
        @Nullable WriteReport written) {

    public BuildReport {
        problems = List.copyOf(problems);
        unpublished = Collections.unmodifiableSortedMap(new TreeMap<>(unpublished));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    public long count(Disposition disposition) {
        return files.values().stream().filter(each -> each == disposition).count();
    }
}
