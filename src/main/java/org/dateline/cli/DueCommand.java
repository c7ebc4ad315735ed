package org.dateline.cli;

import java.time.Instant;
import org.dateline.build.AsOf;
import org.dateline.build.BuildRequest;
import org.dateline.build.DueReport;
import org.dateline.build.SiteBuilder;
import picocli.CommandLine.Command;

/** {@code dateline due}: when the clock alone changes what is public. */
@Command(
        name = "due",
        description = "Print when the next embargo ends, article expires, edition begins or correction appears.",
        footer = {
            "",
            "The first word is the moment, in UTC; nothing is printed there where nothing is due.",
            "",
            "Examples:",
            "  dateline due             when to build next, if nobody changes a file",
            "  dateline due --verbose   all that lies ahead"
        })
final class DueCommand extends DigestCommand {

    DueCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Instant now = surroundings().clock().instant();
        DueReport report = SiteBuilder.due(
                new BuildRequest(root(), root().resolve("site"), surroundings().home(), AsOf.moment(now), false, false),
                now);
        printer(false).problems(report.problems());
        report.changes().stream()
                .limit(isVerbose() ? Long.MAX_VALUE : 1)
                .forEach(due -> surroundings().out().println(due.at() + " " + due.file() + " " + due.what()));
        if (report.changes().isEmpty() && !report.hasErrors() && !isQuiet()) {
            surroundings().err().println("nothing is due");
        }
        return report.hasErrors() ? 1 : 0;
    }
}
