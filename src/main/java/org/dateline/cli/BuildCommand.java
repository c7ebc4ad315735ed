package org.dateline.cli;

import org.dateline.build.BuildReport;
import org.dateline.build.BuildRequest;
import org.dateline.build.SiteBuilder;
import org.dateline.build.Timings;
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
            "  dateline build --timings           also print where the time went",
            "  dateline build --verify            trust nothing that the last build remembers"
        })
final class BuildCommand extends SiteCommand {

    @Option(
            names = "--verify",
            description = "Read every file and make every page anew, whatever the last build remembers.")
    private boolean verify;

    @Option(names = "--timings", description = "Print where the time went: by step, and by kind of page and file.")
    private boolean timings;

    BuildCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        ProgressLine progress = progress();
        BuildRequest request = request(verify, progress);
        Stopwatch stopwatch = Stopwatch.start(surroundings().clock());
        Timings spent = new Timings();
        BuildReport report;
        try {
            report = isDetailed() || timings ? SiteBuilder.build(request, spent) : SiteBuilder.refresh(request);
        } finally {
            progress.clear();
        }
        printer().build(report, request.shownOutput(), request.output(), stopwatch.taken());
        if (timings) {
            new TimingsPrinter(surroundings().err()).print(spent);
        }
        return report.hasErrors() ? 1 : 0;
    }
}
