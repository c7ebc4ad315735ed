package org.dateline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.dateline.build.Timings;

/** Prints where a build's time went. */
final class TimingsPrinter {

    private final PrintWriter err;

    TimingsPrinter(PrintWriter err) {
        this.err = err;
    }

    void print(Timings timings) {
        err.println("by the clock:");
        timings.steps().forEach(step -> err.println(line(step) + "  " + step.name()));
        err.println("on all cores together, whatever else ran:");
        List<Timings.Entry> kinds = timings.kinds();
        kinds.forEach(kind ->
                err.println(line(kind) + "  " + kind.name() + String.format(Locale.ROOT, ", %,d", kind.count())));
    }

    private static String line(Timings.Entry entry) {
        return String.format(Locale.ROOT, "%9.3f s", entry.nanos() / 1e9);
    }
}
