package org.dateline.serve;

import java.time.Duration;
import java.util.List;
import org.dateline.build.BuildReport;
import org.dateline.problem.Problem;

/**
 * A build of the preview.
 *
 * @param number 1 for the first that there is something to see of; that of the last such build where this one is none
 * @param changes what it was made for
 * @param report what it did
 * @param taken from the moment at which all edits were there
 * @param news the problems that the last build did not have
 * @param mended whether the last build had an error, and this one has none
 */
public record Rebuild(
        int number, Changes changes, BuildReport report, Duration taken, List<Problem> news, boolean mended) {

    public Rebuild {
        news = List.copyOf(news);
    }
}
