package org.dateline.serve;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.dateline.build.BuildReport;
import org.dateline.build.BuildRequest;
import org.dateline.build.SiteBuilder;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.output.WriteReport;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.problem.Severity;
import org.dateline.problem.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Builds the preview at the beginning and after every edit, and tells the tabs. Nothing that goes wrong ends it. */
final class Rebuilds implements Runnable {

    private final PreviewRequest request;
    private final Edits edits;
    private final Tabs tabs;
    private final PreviewListener listener;
    private final AtomicReference<@Nullable ServedSite> site = new AtomicReference<>();
    private final AtomicReference<List<Problem>> before = new AtomicReference<>(List.of());
    private final AtomicInteger number = new AtomicInteger();

    Rebuilds(PreviewRequest request, Edits edits, Tabs tabs, PreviewListener listener) {
        this.request = request;
        this.edits = edits;
        this.tabs = tabs;
        this.listener = listener;
    }

    /** The site as the last good build left it; none before the first. */
    Supplier<@Nullable ServedSite> site() {
        return site::get;
    }

    @Override
    public void run() {
        try {
            for (Changes changes = Changes.UNKNOWN; changes != null; changes = edits.take()) {
                build(changes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void build(Changes changes) {
        long begun = System.nanoTime();
        try {
            // what a build could make of the changes, so that it need not look at every file, would go in here
            BuildRequest build = request.build();
            BuildReport report = SiteBuilder.build(build);
            WriteReport written = report.written();
            if (written == null) {
                tabs.failed(errors(report.problems()));
            } else {
                ServedSite now =
                        ServedSite.read(number.incrementAndGet(), build.output(), basePath(), report.unpublished());
                site.set(now);
                tabs.built(now, written);
            }
            List<Problem> earlier = before.getAndSet(report.problems());
            listener.built(new Rebuild(
                    number.get(),
                    changes,
                    report,
                    Duration.ofNanos(System.nanoTime() - begun),
                    PreviewListener.news(report.problems(), earlier),
                    !report.hasErrors() && !errors(earlier).isEmpty()));
        } catch (UncheckedIOException e) {
            tell(e.getMessage() + ": " + e.getCause().getMessage(), "check the folder's rights and the free space", e);
        } catch (RuntimeException e) {
            tell("Dateline has a fault: " + e, "please report it, with what 'dateline build --verbose' prints", e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            tell(
                    "the machine's memory does not suffice for what the files ask: " + e,
                    "look for a template that calls itself, or give Java more memory: java -Xmx2g …",
                    e);
        }
    }

    private void tell(String what, String fix, Throwable cause) {
        Problem problem = new Problem(Severity.ERROR, SourceSpan.of("build"), what, fix);
        List<Problem> earlier = before.getAndSet(List.of(problem));
        tabs.failed(List.of(problem));
        if (!earlier.contains(problem)) {
            listener.failed(problem, cause);
        }
    }

    private static List<Problem> errors(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    private String basePath() {
        return SiteConfigReader.read(request.root(), new Problems())
                .map(SiteConfig::basePath)
                .orElse("/");
    }
}
