package org.dateline.cli;

import java.time.Duration;
import java.time.Instant;
import org.dateline.build.BuildReport;
import org.dateline.build.BuildRequest;
import org.dateline.build.SiteBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline build}: content into site. */
@Command(
        name = "build",
        description = "Build the digest: content/ and templates/ into site/.",
        footer = {
            "",
            "Examples:",
            "  dateline build                       build what is public now",
            "  dateline build --as-of 2025-03-18    build what was public at the end of that day",
            "  dateline build --lenient             publish although an article has an error; it is left out",
            "  dateline build --verify              trust nothing that the last build remembers"
        })
final class BuildCommand extends SiteCommand {

    @Option(
            names = "--verify",
            description = "Read every file and make every page anew, whatever the last build remembers.")
    private boolean verify;

    BuildCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        BuildRequest request = request(verify);
        Instant start = surroundings().clock().instant();
        BuildReport report = isDetailed() ? SiteBuilder.build(request) : SiteBuilder.refresh(request);
        Duration taken = Duration.between(start, surroundings().clock().instant());
        printer().build(report, request.shownOutput(), request.output(), taken);
        return report.hasErrors() ? 1 : 0;
    }
}
