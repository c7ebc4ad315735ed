package org.dateline.cli;

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
            "  dateline build                     build what is public now",
            "  dateline build --as-of 2025-03-18  what was public at the end of that day",
            "  dateline build --lenient           leave out articles that have an error",
            "  dateline build --verify            trust nothing that the last build remembers"
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
        ProgressLine progress = progress();
        BuildRequest request = request(verify, progress);
        Stopwatch stopwatch = Stopwatch.start(surroundings().clock());
        BuildReport report;
        try {
            report = SiteBuilder.build(request);
        } finally {
            progress.clear();
        }
        printer().build(report, request.shownOutput(), request.output(), stopwatch.taken());
        return report.hasErrors() ? 1 : 0;
    }
}
