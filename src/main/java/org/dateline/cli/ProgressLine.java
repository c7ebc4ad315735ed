package org.dateline.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.build.BuildProgress;
import org.dateline.importing.ImportProgress;

/** One line of a terminal that says how far a command has come, and goes in the end; in a pipe nothing is said. */
final class ProgressLine implements ImportProgress, BuildProgress {

    // spec: ECMA-48, 8.3.41: erase to the end of the line
    private static final String ERASE = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean shown;
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger percent = new AtomicInteger();
    private final AtomicInteger of = new AtomicInteger();

    /** @param shown whether somebody sees it, on a terminal that can take a line back */
    ProgressLine(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    @Override
    public void pageRead() {
        int count = pages.incrementAndGet();
        show(count == 1 ? "1 page read …" : count + " pages read …");
    }

    @Override
    public void begin(Step step, int count) {
        of.set(count);
        pages.set(0);
        percent.set(0);
        show(
                switch (step) {
                    case WAITING -> "Waiting for another build or publication of this digest …";
                    case READING -> "Reading content/ …";
                    case MAKING -> making(0, count);
                    case WRITING -> "Writing the site …";
                });
    }

    /** Is told of a page in a hundredth of them only, so that the telling costs nothing. */
    @Override
    public void pageDone() {
        int all = of.get();
        int done = (int) (100L * pages.incrementAndGet() / Math.max(all, 1));
        if (percent.getAndAccumulate(done, Math::max) < done) {
            show(making(done, all));
        }
    }

    private static String making(int percent, int of) {
        return "Making " + of + " pages … " + percent + " %";
    }

    void show(String text) {
        if (shown) {
            synchronized (err) {
                err.print(ERASE + text);
                err.flush();
            }
        }
    }

    void clear() {
        show("");
    }
}
