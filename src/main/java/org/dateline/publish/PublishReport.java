package org.dateline.publish;

import java.util.List;
import org.dateline.problem.Problem;
import org.dateline.problem.Severity;
import org.dateline.publish.target.PublicationPlan;
import org.jspecify.annotations.Nullable;

/**
 * What a publication did.
 *
 * @param target its name
 * @param problems sorted; where one is an error nothing was sent, or what was sent is not all
 * @param plan null where none could be made
 * @param outcome how it ended
 * @param detail what more is to be said of it, such as the number of a commit; may be empty
 */
public record PublishReport(
        String target, List<Problem> problems, @Nullable PublicationPlan plan, Outcome outcome, String detail) {

    /** How a publication ended. */
    public enum Outcome {
        PUBLISHED,
        /** The target had all of it. */
        UNCHANGED,
        /** The plan was all that was wanted. */
        REHEARSED,
        /** Nothing was sent. */
        REFUSED,
        /** It failed before readers could see anything of it. */
        UNSEEN,
        /** It was stopped on the way; publishing again goes on. */
        STOPPED
    }

    public PublishReport {
        problems = List.copyOf(problems);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
