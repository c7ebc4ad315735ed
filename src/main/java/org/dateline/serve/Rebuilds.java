package org.dateline.serve;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.dateline.build.AbandonedBuildException;
import org.dateline.build.BuildReport;
import org.dateline.build.Disposition;
import org.dateline.build.Memory;
import org.dateline.build.Onlookers;
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
    private final Memory memory = new Memory();
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
            Changes changes = Changes.UNKNOWN;
            while (changes != null) {
                boolean done = build(changes);
                Changes later = edits.take();
                changes = later == null || done ? later : changes.and(later);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the build came to its end, well or not; otherwise another takes its place. */
    private boolean build(Changes changes) {
        long begun = System.nanoTime();
        if (changes.complete()) {
            memory.change(changes.paths());
        } else {
            memory.changeAll();
        }
        try {
            InTabs onlookers = new InTabs();
            BuildReport report = SiteBuilder.build(request.build(onlookers, memory));
            WriteReport written = report.written();
            if (written == null) {
                tabs.failed(errors(report.problems()));
            } else {
                tabs.built(show(report.unpublished()), onlookers.unseen(written));
            }
            List<Problem> earlier = before.getAndSet(report.problems());
            listener.built(new Rebuild(
                    number.get(),
                    changes,
                    report,
                    Duration.ofNanos(System.nanoTime() - begun),
                    PreviewListener.news(report.problems(), earlier),
                    !report.hasErrors() && !errors(earlier).isEmpty()));
        } catch (AbandonedBuildException e) {
            return false;
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
        return true;
    }

    private ServedSite show(SortedMap<String, Disposition> unpublished) {
        Path folder = request.build(Onlookers.NONE, memory).output();
        ServedSite now = ServedSite.read(number.incrementAndGet(), folder, basePath(), unpublished);
        site.set(now);
        return now;
    }

    /** Those who look at the preview in their tabs. They see their pages before the build is over. */
    private final class InTabs implements Onlookers {

        private final AtomicReference<WriteReport> seen =
                new AtomicReference<>(new WriteReport(new TreeSet<>(), 0, new TreeSet<>()));

        @Override
        public Set<String> pages() {
            return tabs.pages();
        }

        @Override
        public void see(WriteReport written, SortedMap<String, Disposition> unpublished) {
            seen.set(written);
            tabs.begun(show(unpublished), written);
        }

        @Override
        public boolean wantAnother() {
            return edits.areWaiting();
        }

        /** What the build wrote besides. */
        WriteReport unseen(WriteReport all) {
            TreeSet<String> rest = new TreeSet<>(all.writtenPaths());
            rest.removeAll(seen.get().writtenPaths());
            return new WriteReport(rest, all.unchanged(), all.removedPaths());
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
