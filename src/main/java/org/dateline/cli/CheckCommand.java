package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.build.BuildReport;
import org.dateline.build.BuildRequest;
import org.dateline.build.SiteBuilder;
import org.dateline.check.CheckReport;
import org.dateline.check.SiteChecker;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.output.OutputFile;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.problem.Severity;
import org.dateline.problem.SourceSpan;
import picocli.CommandLine.Command;

/** {@code dateline check}: what is wrong with the content, and with the site that was built from it. */
@Command(
        name = "check",
        description =
                "Check the content, and the built site: links, structure, texts, feeds, linked data, search data.",
        footer = {
            "",
            "Examples:",
            "  dateline check                    look for mistakes in what was built",
            "  dateline build && dateline check  build first",
            "  dateline check --format json      the problems for a machine"
        })
final class CheckCommand extends SiteCommand {

    CheckCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        ProgressLine progress = progress();
        BuildRequest request = request(false, progress);
        Stopwatch stopwatch = Stopwatch.start(surroundings().clock());
        try {
            return check(request, progress, stopwatch);
        } finally {
            progress.clear();
        }
    }

    private int check(BuildRequest request, ProgressLine progress, Stopwatch stopwatch) {
        AtomicInteger outdated = new AtomicInteger();
        BuildReport content = SiteBuilder.rehearse(request, file -> {
            if (!isThere(request.output(), file)) {
                outdated.incrementAndGet();
            }
        });
        Problems ofSite = new Problems();
        String shown = request.shownOutput();
        progress.show("Checking " + shown + "/ …");
        CheckReport site = SiteChecker.check(request.output(), shown + "/", basePath(request), ofSite);
        if (outdated.get() > 0 && site.pages() > 0) {
            ofSite.warning(
                    SourceSpan.of(shown),
                    "the site is not what the content gives now: " + outdated.get() + " of its files differ",
                    "run 'dateline build', then check again");
        }
        List<Problem> all = new ArrayList<>(content.problems());
        all.addAll(ofSite.sorted());
        progress.clear();
        printer().check(all, site, shown, stopwatch.taken());
        return all.stream().anyMatch(problem -> problem.severity() == Severity.ERROR) ? 1 : 0;
    }

    private static String basePath(BuildRequest request) {
        return SiteConfigReader.read(request.root(), new Problems())
                .map(SiteConfig::basePath)
                .orElse("/");
    }

    private static boolean isThere(Path output, OutputFile file) {
        Path built = output.resolve(file.path());
        try {
            return Files.isRegularFile(built) && Arrays.equals(Files.readAllBytes(built), file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + built, e);
        }
    }
}
