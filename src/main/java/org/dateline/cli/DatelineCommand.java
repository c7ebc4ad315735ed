package org.dateline.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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
            "  dateline init ~/digest          begin a digest in that folder",
            "  dateline new 'Harbour reopens'  begin an article of today",
            "  dateline import page.html       clean a saved page into a draft",
            "  dateline build                  build the digest in this folder into site/",
            "  dateline build --root ~/digest  build the digest in another folder",
            "  dateline serve                  show it in a browser, and each edit at once",
            "  dateline check                  look for mistakes in what was built",
            "  dateline publish web            take what was built to the target web",
            "",
            "'dateline COMMAND --help' shows what a command takes, with examples.",
            "Exit codes: 0 done; 1 the content, site or publication has errors; 2 wrong usage."
        })
public final class DatelineCommand implements Runnable {

    /** In the order in which the help lists them. */
    private static final List<String> NAMES = List.of(
            "init", "new", "import", "build", "serve", "check", "publish", "due", "keygen", "verify", "headers");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private DatelineCommand() {}

    /** Runs one command line and returns its exit code. */
    public static int run(Surroundings surroundings, String... words) {
        String[] args = asOptions(words);
        CommandLine line = new CommandLine(new DatelineCommand());
        for (String name : wanted(args.length == 0 ? "" : args[0])) {
            line.addSubcommand(command(name, surroundings));
        }
        Paint paint = new Paint(colors(surroundings, List.of(args)));
        line.setOut(surroundings.out())
                .setErr(surroundings.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        paint.on() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(new UsageErrors(surroundings.err(), paint))
                .setExecutionExceptionHandler(
                        (e, command, parsed) -> tellFailure(e, command, surroundings.err(), paint));
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

    /** Many a program has a command 'help', so it is understood: 'help build' is 'build --help'. */
    private static String[] asOptions(String... words) {
        if (words.length == 0 || !words[0].equals("help") || words.length > 2) {
            return words;
        }
        if (words.length == 1) {
            return new String[] {"--help"};
        }
        return NAMES.contains(words[1]) ? new String[] {words[1], "--help"} : new String[] {words[1]};
    }

    /** What a command is made of need not be loaded where another is called, or the version is asked for. */
    private static List<String> wanted(String first) {
        if (first.equals("--version") || first.equals("-V")) {
            return List.of();
        }
        return NAMES.contains(first) ? List.of(first) : NAMES;
    }

    private static DigestCommand command(String name, Surroundings surroundings) {
        return switch (name) {
            case "init" -> new InitCommand(surroundings);
            case "new" -> new NewCommand(surroundings);
            case "import" -> new ImportCommand(surroundings);
            case "build" -> new BuildCommand(surroundings);
            case "check" -> new CheckCommand(surroundings);
            case "serve" -> new ServeCommand(surroundings);
            case "publish" -> new PublishCommand(surroundings);
            case "due" -> new DueCommand(surroundings);
            case "keygen" -> new KeygenCommand(surroundings);
            case "verify" -> new VerifyCommand(surroundings);
            case "headers" -> new HeadersCommand(surroundings);
            default -> throw new AssertionError(name);
        };
    }

    /** The help is coloured as the command would be, which has not been parsed where it is shown. */
    private static boolean colors(Surroundings surroundings, List<String> args) {
        int at = args.indexOf("--color");
        String next = at >= 0 && at + 1 < args.size() ? args.get(at + 1) : "";
        if (next.equalsIgnoreCase("always") || args.contains("--color=always")) {
            return true;
        }
        return surroundings.colors() && !next.equalsIgnoreCase("never") && !args.contains("--color=never");
    }

    @Override
    public void run() {
        throw new UsageException(
                spec.commandLine(),
                "which command? " + String.join(", ", NAMES),
                "'dateline --help' says what each does");
    }

    /** What the machine refuses is told in a line; what is our fault asks for a report. */
    private static int tellFailure(Exception e, CommandLine command, PrintWriter err, Paint paint) {
        boolean verbose = command.getCommand() instanceof DigestCommand digest && digest.isVerbose();
        if (e instanceof UncheckedIOException) {
            err.println(paint.error("error:") + " " + e.getMessage() + reason(e.getCause()));
            err.println("  fix: " + fix(e.getCause()) + ", then run the command again");
        } else {
            err.println(paint.error("error:") + " Dateline has a fault: " + e);
            err.println("  fix: please report it"
                    + (verbose ? "" : ", with what 'dateline " + command.getCommandName() + " --verbose' prints"));
        }
        if (verbose) {
            e.printStackTrace(err);
        }
        return 1;
    }

    private static String fix(Throwable cause) {
        if (cause instanceof AccessDeniedException) {
            return "give the user who runs this the right to write there ('ls -ld' says whose it is)";
        }
        return reason(cause).contains("No space")
                ? "make space on that disk"
                : "check the folder's rights and the free space";
    }

    private static String reason(Throwable cause) {
        if (cause instanceof AccessDeniedException) {
            return ": permission denied";
        }
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
