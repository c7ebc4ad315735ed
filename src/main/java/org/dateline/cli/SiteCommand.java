package org.dateline.cli;

import java.nio.file.Path;
import org.dateline.build.AsOf;
import org.dateline.build.BuildProgress;
import org.dateline.build.BuildRequest;
import org.dateline.mirror.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands share that walk from content to site. */
abstract sealed class SiteCommand extends DigestCommand permits BuildCommand, CheckCommand, PublishCommand {

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

    /** @param verify whether nothing that the last build remembers is trusted */
    BuildRequest request(boolean verify, BuildProgress progress) {
        return new BuildRequest(
                root(),
                output == null ? root().resolve("site") : output,
                surroundings().home(),
                moment(),
                verify,
                lenient,
                signingKey(),
                progress);
    }

    private @Nullable SigningKey signingKey() {
        try {
            return SigningKey.find(surroundings().environment(), surroundings().home())
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()), "make a key with 'dateline keygen', or unset the variable");
        }
    }

    ProgressLine progress() {
        return progress(format == Format.TEXT);
    }

    /** Whether each file of the content is to be accounted for. */
    boolean isDetailed() {
        return isVerbose() || format == Format.JSON;
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
                .orElseThrow(() -> usage(
                        "--as-of '" + asOf + "' is neither a day nor a moment",
                        "write 2025-03-18 or 2025-03-18T21:00:00+02:00"));
    }
}
