package org.dateline.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command {@code dateline}: what all its sub-commands share. */
@Command(
        name = "dateline",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Turns a folder of cleaned articles into a war-news digest: a static site by date, topic and tag.",
        footer = {
            "",
            "Examples:",
            "  dateline import page.html       clean a saved page into a draft",
            "  dateline build                  build the digest in this folder into site/",
            "  dateline build --root ~/digest  build the digest in another folder",
            "  dateline check                  look for mistakes in what was built",
            "  dateline publish web            take what was built to the target web",
            "",
            "Exit codes: 0 done; 1 the content, the site or a publication has errors; 2 wrong usage."
        })
public final class DatelineCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private DatelineCommand() {}

    /** Runs one command line and returns its exit code. */
    public static int run(Surroundings surroundings, String... args) {
        CommandLine line = new CommandLine(new DatelineCommand())
                .addSubcommand(new BuildCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new ImportCommand(surroundings))
                .addSubcommand(new HeadersCommand(surroundings))
                .addSubcommand(new PublishCommand(surroundings))
                .addSubcommand(new DueCommand(surroundings))
                .addSubcommand(new KeygenCommand(surroundings))
                .addSubcommand(new VerifyCommand(surroundings))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        surroundings.colors() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler((e, command, parsed) -> tellFailure(e, command, surroundings.err()));
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) { // else the JVM would print a stack trace
            surroundings.err().println("error: the machine's memory does not suffice for what the files ask: " + e);
            surroundings
                    .err()
                    .println("  fix: look for a template that calls itself, or give Java more memory: java -Xmx2g …");
            return 1;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? e.g. 'dateline build'");
    }

    /** What the machine refuses is told in a line; what is our fault asks for a report. */
    private static int tellFailure(Exception e, CommandLine command, PrintWriter err) {
        boolean verbose = command.getCommand() instanceof DigestCommand digest && digest.isVerbose();
        if (e instanceof UncheckedIOException) {
            err.println("error: " + e.getMessage() + reason(e.getCause()));
            err.println("  fix: check the folder's rights and the free space, then run the command again");
        } else {
            err.println("error: Dateline has a fault: " + e);
            err.println("  fix: please report it"
                    + (verbose ? "" : ", with what 'dateline " + command.getCommandName() + " --verbose' prints"));
        }
        if (verbose) {
            e.printStackTrace(err);
        }
        return 1;
    }

    private static String reason(Throwable cause) {
        if (cause instanceof FileSystemException refused) {
            String kind = refused.getClass()
                    .getSimpleName()
                    .replaceAll("Exception$", "")
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ");
            return ": " + (refused.getReason() == null ? kind.toLowerCase(Locale.ROOT) : refused.getReason());
        }
        return cause == null || cause.getMessage() == null ? "" : ": " + cause.getMessage();
    }
}
