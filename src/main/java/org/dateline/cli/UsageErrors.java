package org.dateline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.problem.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line as everything wrong is told: what it is, and below it what to do. */
final class UsageErrors implements IParameterExceptionHandler {

    private final PrintWriter err;
    private final Paint paint;

    UsageErrors(PrintWriter err, Paint paint) {
        this.err = err;
        this.paint = paint;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            tellUnknown(unmatched.getUnmatched().get(0), command, List.of(args));
        } else if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            tellMissing(missing.getMissing().get(0), command);
        } else if (wrong instanceof UsageException usage) {
            tell(usage.getMessage(), usage.fix());
        } else if (wrong instanceof OverwrittenOptionException twice
                && twice.getOverwritten() instanceof OptionSpec o) {
            tell(o.longestName() + " stands twice", "leave one of the two out");
        } else if (wrong.getArgSpec() instanceof OptionSpec option && wrong.getValue() != null) {
            tellValue(option, wrong.getValue(), wrong.getMessage(), command);
        } else {
            tell(wrong.getMessage(), seeHelp(command));
        }
        return command.exitCodeOnInvalidInput();
    }

    private void tellUnknown(String word, CommandSpec command, List<String> args) {
        String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        if (option.startsWith("-") && option.length() > 1) {
            tell("unknown option '" + option + "'", fixForOption(option, command, args));
        } else if (!command.subcommands().isEmpty()) {
            tell(
                    "unknown command '" + word + "'",
                    Suggestion.among(word, command.subcommands().keySet(), seeHelp(command)));
        } else {
            tell("'" + word + "' is too much", seeHelp(command));
        }
    }

    private static String fixForOption(String option, CommandSpec command, List<String> args) {
        List<String> known = longNames(command);
        Optional<String> near = Suggestion.nearest(option, known);
        if (near.isPresent()) {
            return "did you mean '" + near.get() + "'?";
        }
        for (String word : args) {
            CommandLine called = command.subcommands().get(word);
            if (called != null && longNames(called.getCommandSpec()).contains(option)) {
                return "write it after the command: " + command.name() + " " + word + " " + option + " …";
            }
        }
        return seeHelp(command);
    }

    private static List<String> longNames(CommandSpec command) {
        List<String> names = new ArrayList<>();
        command.options().forEach(option -> names.addAll(List.of(option.names())));
        names.removeIf(name -> !name.startsWith("--"));
        return names;
    }

    private void tellMissing(ArgSpec missing, CommandSpec command) {
        String name = missing instanceof OptionSpec option ? option.longestName() + " " : "";
        String description = String.join(" ", missing.description()).replaceAll("\\.$", "");
        tell(
                name + missing.paramLabel() + " is missing",
                "add it: " + description.substring(0, 1).toLowerCase(Locale.ROOT) + description.substring(1) + "; "
                        + seeHelp(command));
    }

    private void tellValue(OptionSpec option, String value, String otherwise, CommandSpec command) {
        if (option.type() == boolean.class) {
            tell(option.longestName() + " takes no value", "leave '=" + value + "' out");
        } else if (option.type().isEnum()) {
            List<String> values = Arrays.stream(option.type().getEnumConstants())
                    .map(each -> each.toString().toLowerCase(Locale.ROOT))
                    .toList();
            tell(
                    option.longestName() + " '" + value + "' is none of " + String.join(", ", values),
                    Suggestion.among(value, values, seeHelp(command)));
        } else if (option.type() == int.class || option.type() == long.class) {
            tell(option.longestName() + " '" + value + "' is no whole number", seeHelp(command));
        } else {
            tell(otherwise, seeHelp(command));
        }
    }

    private static String seeHelp(CommandSpec command) {
        return "'" + command.qualifiedName() + " --help' shows what it takes";
    }

    private void tell(String what, String fix) {
        err.println(paint.error("error:") + " " + what);
        err.println("  fix: " + fix);
    }
}
