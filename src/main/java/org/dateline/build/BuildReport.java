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
 * @param written null where nothing was written
 */
public record BuildReport(
        List<Problem> problems,
        SortedMap<String, Disposition> files,
        int editions,
        int articles,
        @Nullable WriteReport written) {

    public BuildReport {
        problems = List.copyOf(problems);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    public long count(Disposition disposition) {
        return files.values().stream().filter(each -> each == disposition).count();
    }
}
