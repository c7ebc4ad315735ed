package org.dateline.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.importing.ImportProgress;

/** One line of a terminal that says how far an import has come, and goes in the end; in a pipe nothing is said. */
final class ProgressLine implements ImportProgress {

    // spec: ECMA-48, 8.3.41: erase to the end of the line
    private static final String ERASE = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean terminal;
    private final AtomicInteger pages = new AtomicInteger();

    ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void pageRead() {
        int count = pages.incrementAndGet();
        if (terminal) {
            synchronized (err) {
                err.print(ERASE + (count == 1 ? "1 page read …" : count + " pages read …"));
                err.flush();
            }
        }
    }

    void clear() {
        if (terminal && pages.get() > 0) {
            err.print(ERASE);
            err.flush();
        }
    }
}
