package org.dateline.build;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.output.WriteReport;
import org.dateline.problem.Problem;
import org.dateline.problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a build did.
 *
 * @param problems sorted
 * @param files what became of every file below {@code content/}, by its path relative to that; empty where nothing had
 *     changed since the last build and only the counts were asked for
 * @param counts of how many files became what
 * @param editions how many editions the site has
 * @param articles how many articles it has
 * @param unpublished what became of the articles whose pages a preview shows although they are not public, by the
 *     pages' addresses below the home page
 * @param written null where nothing was written
 */
public record BuildReport(
        List<Problem> problems,
        SortedMap<String, Disposition> files,
        Map<Disposition, Long> counts,
        int editions,
        int articles,
        SortedMap<String, Disposition> unpublished,
        @Nullable WriteReport written) {

    public BuildReport {
        problems = List.copyOf(problems);
        counts = Map.copyOf(counts);
        unpublished = Collections.unmodifiableSortedMap(new TreeMap<>(unpublished));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    BuildReport(
            List<Problem> problems,
            SortedMap<String, Disposition> files,
            int editions,
            int articles,
            SortedMap<String, Disposition> unpublished,
            @Nullable WriteReport written) {
        this(problems, files, counts(files), editions, articles, unpublished, written);
    }

    private static Map<Disposition, Long> counts(SortedMap<String, Disposition> files) {
        return files.values().stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** Of files below {@code content/}. */
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(Disposition disposition) {
        return counts.getOrDefault(disposition, 0L);
    }
}
