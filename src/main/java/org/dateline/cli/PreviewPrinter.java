package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dateline.build.BuildReport;
import org.dateline.output.WriteReport;
import org.dateline.problem.Problem;
import org.dateline.problem.Severity;
import org.dateline.serve.Excerpt;
import org.dateline.serve.NoPreviewException;
import org.dateline.serve.PreviewListener;
import org.dateline.serve.PreviewServer;
import org.dateline.serve.Rebuild;

/** Says on the terminal what becomes of a preview: each build in a line, each problem once. */
final class PreviewPrinter implements PreviewListener {

    private static final int MOST_PATHS = 3;

    private final ReportPrinter problems;
    private final PrintWriter err;
    private final Path root;
    private final boolean quiet;
    private final boolean verbose;

    PreviewPrinter(ReportPrinter problems, PrintWriter err, Path root, boolean quiet, boolean verbose) {
        this.problems = problems;
        this.err = err;
        this.root = root;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    /** Says where it is to be seen. Printed in any case: without it nobody would find it. */
    synchronized void serving(PreviewServer server, int wanted, String host) {
        if (server.hasMoved()) {
            err.println("port " + wanted + " is taken, so it is port " + server.port());
        }
        if (server.isOpen()) {
            err.println("warning: with --host " + host + ", everybody in this network can read the preview, and what is"
                    + " not public in it");
            err.println("  fix: leave out --host, unless that is what you want");
        }
        err.println("The preview is at " + server.address() + " (Ctrl-C ends it)");
        err.flush();
    }

    synchronized void refused(NoPreviewException refused) {
        err.println("error: " + refused.getMessage());
        err.println("  fix: " + refused.fix());
        err.flush();
    }

    synchronized void noBrowser(String why) {
        err.println("warning: the browser could not be opened: " + why);
        err.println("  fix: open the address yourself");
        err.flush();
    }

    synchronized void ended() {
        if (!quiet) {
            err.println();
            err.println("The preview has ended; site/ is as it was");
        }
        err.flush();
    }

    @Override
    public synchronized void built(Rebuild rebuild) {
        tell(rebuild.news());
        if (!quiet) {
            err.println(line(rebuild));
        }
        err.flush();
    }

    @Override
    public synchronized void failed(Problem problem, Throwable cause) {
        tell(List.of(problem));
        if (verbose) {
            cause.printStackTrace(err);
        }
        err.flush();
    }

    private void tell(List<Problem> news) {
        for (Problem problem : news) {
            problems.problems(List.of(problem));
            Excerpt.of(root, problem.where())
                    .ifPresent(excerpt -> excerpt.text().forEach(line -> err.println("    " + line)));
        }
    }

    private String line(Rebuild rebuild) {
        BuildReport report = rebuild.report();
        WriteReport written = report.written();
        String time = milliseconds(rebuild);
        if (written == null) {
            return changed(rebuild) + "not built: " + counted(errors(report), "error") + "; the preview is as it was";
        }
        String what = rebuild.number() == 1
                ? "built: " + counted(report.editions(), "edition") + " and " + counted(report.articles(), "article")
                : changed(rebuild) + counted(written.written() + written.removed(), "file") + " of the site changed";
        return what + " in " + time + (rebuild.mended() ? "; all errors are mended" : "");
    }

    private static long errors(BuildReport report) {
        return report.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
    }

    /** What is there, so that neither folders nor an editor's passing files are named; else what is gone. */
    private String changed(Rebuild rebuild) {
        List<String> all = List.copyOf(rebuild.changes().paths());
        List<String> files = all.stream()
                .filter(path -> Files.isRegularFile(root.resolve(path)))
                .toList();
        List<String> paths = files.isEmpty() ? all : files;
        if (paths.isEmpty()) {
            return "";
        }
        String first = String.join(", ", paths.subList(0, Math.min(MOST_PATHS, paths.size())));
        int more = paths.size() - MOST_PATHS;
        return first + (more > 0 ? " and " + more + " more" : "") + ": ";
    }

    private static String milliseconds(Rebuild rebuild) {
        long taken = rebuild.taken().toMillis();
        return taken < 10_000 ? taken + " ms" : String.format(Locale.ROOT, "%.1f s", taken / 1000.0);
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
