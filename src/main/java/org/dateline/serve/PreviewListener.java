package org.dateline.serve;

import java.util.List;
import org.dateline.problem.Problem;

/** Whoever wants to know what becomes of a preview; called by the one thread that builds. */
public interface PreviewListener {

    /** A build is over, whether or not there is something new to see. */
    void built(Rebuild rebuild);

    /** A build could not be finished; the next edit tries again. */
    void failed(Problem problem, Throwable cause);

    /** One that wants to know nothing. */
    static PreviewListener ofNothing() {
        return new PreviewListener() {
            @Override
            public void built(Rebuild rebuild) {
                // not wanted
            }

            @Override
            public void failed(Problem problem, Throwable cause) {
                // not wanted
            }
        };
    }

    /** Only problems that were not there after the last build are news. */
    static List<Problem> news(List<Problem> now, List<Problem> before) {
        return now.stream().filter(problem -> !before.contains(problem)).toList();
    }
}
