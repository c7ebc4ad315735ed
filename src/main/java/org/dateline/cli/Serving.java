package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.dateline.serve.NoPreviewException;
import org.dateline.serve.PreviewRequest;
import org.dateline.serve.PreviewServer;

/** A preview, from its first line on the terminal to its last. */
final class Serving {

    private Serving() {}

    /** Serves until whoever runs the process ends it. */
    static int untilInterrupted(
            PreviewRequest request,
            ReportPrinter problems,
            PrintWriter err,
            boolean quiet,
            boolean verbose,
            boolean open)
            throws InterruptedException {
        PreviewPrinter printer = new PreviewPrinter(problems, err, request.root(), quiet, verbose);
        PreviewServer server;
        try {
            server = PreviewServer.start(request, printer);
        } catch (NoPreviewException e) {
            printer.refused(e);
            return 1;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, printer), "dateline-end"));
        printer.serving(server, request.port(), request.host());
        if (open) {
            open(server, printer);
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private static void open(PreviewServer server, PreviewPrinter printer) {
        try {
            Browser.open(server.address());
        } catch (IOException e) {
            printer.noBrowser(e.getMessage());
        }
    }

    /** To be asked to end is no failure, so the process says 0, where the JVM would say that it was interrupted. */
    private static void end(PreviewServer server, PreviewPrinter printer) {
        server.close();
        printer.ended();
        Runtime.getRuntime().halt(0);
    }
}
