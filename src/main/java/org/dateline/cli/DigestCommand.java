package org.dateline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What all commands share that work on a digest. */
abstract sealed class DigestCommand implements Callable<Integer>
        permits SiteCommand,
                HeadersCommand,
                ImportCommand,
                InitCommand,
                NewCommand,
                ServeCommand,
                DueCommand,
                KeygenCommand,
                VerifyCommand {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The digest's folder (default: this folder).")
    private Path root;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print problems only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Also print what became of every file.")
    private boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colours: auto (default), always or never.")
    private When color;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    private final Surroundings surroundings;

    DigestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** When colours are used. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    Path root() {
        return root;
    }

    boolean isRootGiven() {
        return spec.commandLine().getParseResult().hasMatchedOption("--root");
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** That the command was called wrongly, for the caller to throw. */
    UsageException usage(String what, String fix) {
        return new UsageException(spec.commandLine(), what, fix);
    }

    /** @param text whether the report is for a person */
    ProgressLine progress(boolean text) {
        return new ProgressLine(surroundings.err(), surroundings.takesLinesBack() && !quiet && text);
    }

    Paint paint() {
        return new Paint(color == When.ALWAYS || color == When.AUTO && surroundings.colors());
    }

    ReportPrinter printer(boolean json) {
        return new ReportPrinter(surroundings.out(), surroundings.err(), json, quiet, verbose, paint());
    }
}
