package org.dateline.cli;

import java.nio.file.Path;
import org.dateline.build.AsOf;
import org.dateline.build.BuildRequest;
import org.dateline.mirror.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the commands share that walk from content to site. */
abstract sealed class SiteCommand extends DigestCommand permits BuildCommand, CheckCommand, PublishCommand {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The folder of the built site (default: site, in the digest's folder).")
    private @Nullable Path output;

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = "What is public is decided for this moment, e.g. 2025-03-18T21:00:00+02:00, or for the end of"
                    + " this day, e.g. 2025-03-18 (default: now).")
    private @Nullable String asOf;

    @Option(names = "--lenient", description = "Leave out articles that have an error, and go on.")
    private boolean lenient;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (default), or json: the report as JSON on standard output.")
    private Format format;

    SiteCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** How the report is printed. */
    enum Format {
        TEXT,
        JSON
    }

    /** What tells that the command line was wrong. */
    ParameterException wrongUsage(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    /** @param verify whether nothing that the last build remembers is trusted */
    BuildRequest request(boolean verify) {
        return new BuildRequest(
                root(),
                output == null ? root().resolve("site") : output,
                surroundings().home(),
                moment(),
                verify,
                lenient,
                signingKey());
    }

    private @Nullable SigningKey signingKey() {
        try {
            return SigningKey.find(surroundings().environment(), surroundings().home())
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    ReportPrinter printer() {
        return printer(format == Format.JSON);
    }

    boolean isJson() {
        return format == Format.JSON;
    }

    private AsOf moment() {
        if (asOf == null) {
            return AsOf.moment(surroundings().clock().instant());
        }
        return AsOf.parse(asOf)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--as-of '" + asOf + "' is neither a day nor a moment; write 2025-03-18 or"
                                + " 2025-03-18T21:00:00+02:00"));
    }
}
