package org.dateline.cli;

import org.dateline.archive.Unpublished;
import org.dateline.build.AsOf;
import org.dateline.serve.PreviewRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline serve}: the digest in a browser of this machine, anew at each edit. */
@Command(
        name = "serve",
        description = "Show the digest in a browser, and each edit at once. site/ stays as it is.",
        footer = {
            "",
            "Ctrl-C ends it.",
            "",
            "Examples:",
            "  dateline serve --open              build it, and open it in the browser",
            "  dateline serve --drafts --future   also what is not public, marked as such",
            "  dateline serve --as-of 2025-03-18  what was public at the end of that day"
        })
final class ServeCommand extends DigestCommand {

    @Option(names = "--drafts", description = "Also show drafts.")
    private boolean drafts;

    @Option(names = "--future", description = "Also show articles under embargo and editions of days to come.")
    private boolean future;

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = "What is public is decided for this moment, e.g. 2025-03-18T21:00:00+02:00, or for the end of"
                    + " this day, e.g. 2025-03-18 (default: now, at each build).")
    private @Nullable String asOf;

    @Option(names = "--lenient", description = "Leave out articles that have an error, and go on.")
    private boolean lenient;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8000",
            description = "The port; where it is taken, the next one that is free (default: 8000; 0: any).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address to listen to (default: 127.0.0.1, which other machines cannot reach).")
    private String host;

    @Option(names = "--open", description = "Open the browser.")
    private boolean open;

    ServeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws InterruptedException {
        PreviewRequest request = new PreviewRequest(
                root(),
                surroundings().home(),
                () -> asOf == null
                        ? AsOf.moment(surroundings().clock().instant())
                        : AsOf.parse(asOf).orElseThrow(),
                asOf == null ? "" : asOf,
                new Unpublished(drafts, future),
                lenient,
                host,
                port);
        if (asOf != null && AsOf.parse(asOf).isEmpty()) {
            throw usage(
                    "--as-of '" + asOf + "' is neither a day nor a moment",
                    "write 2025-03-18 or 2025-03-18T21:00:00+02:00");
        }
        if (port < 0 || port > 0xFFFF) {
            throw usage("--port " + port + " is no port", "ports go from 0 to 65535");
        }
        // apart, so that no other command loads what only this one needs
        return Serving.untilInterrupted(request, printer(false), surroundings().err(), isQuiet(), isVerbose(), open);
    }
}
