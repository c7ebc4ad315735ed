package org.dateline.build;

import java.util.List;
import org.dateline.hosting.Hosting;
import org.dateline.problem.Problem;
import org.dateline.problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a host must know of a site, and what is wrong with its content.
 *
 * @param problems sorted by place
 * @param hosting null where nothing can be said of the site
 */
public record HostingReport(
        List<Problem> problems, @Nullable Hosting hosting) {

    public HostingReport {
        problems = List.copyOf(problems);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
