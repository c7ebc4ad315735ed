package org.dateline.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Runs whole commands in this process and keeps what they print. */
public final class Cli {

    private static final Path HOME = Path.of("/nonexistent-home");

    /** What a command left behind. */
    public record Result(int code, String out, String err) {}

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

    private Cli() {}

    /** Runs the command line with a clock that stands at the beginning of 2030. */
    public static Result run(String... args) {
        return run(new byte[0], false, args);
    }

    /** The same, with something to read on standard input. */
    static Result runWith(String standardInput, String... args) {
        return run(standardInput.getBytes(StandardCharsets.UTF_8), false, args);
    }

    /** The same, before a terminal. */
    public static Result runInTerminal(String... args) {
        return run(new byte[0], true, args);
    }

    /** The same, with a terminal that shows what is written to that. */
    public static Result runInTerminal(StringWriter shown, String... args) {
        return run(new byte[0], new Terminal(true, true), HOME, Map.of(), shown, args);
    }

    /** The same, before a terminal at which a person answers with these lines. */
    static Result runAnswering(String answers, String... args) {
        return run(answers.getBytes(StandardCharsets.UTF_8), true, args);
    }

    /** The same, before a terminal, with variables of the environment. */
    public static Result runIn(Map<String, String> environment, String... args) {
        return run(new byte[0], new Terminal(true, true), HOME, environment, args);
    }

    /** The same, for a user with that home and those variables. */
    public static Result runAs(Path home, Map<String, String> environment, String... args) {
        return run(new byte[0], new Terminal(false, false), home, environment, args);
    }

    private static Result run(byte[] standardInput, boolean terminal, String... args) {
        return run(standardInput, new Terminal(terminal, terminal), HOME, Map.of(), args);
    }

    private static Result run(
            byte[] standardInput, Terminal terminal, Path home, Map<String, String> environment, String... args) {
        return run(standardInput, terminal, home, environment, new StringWriter(), args);
    }

    private static Result run(
            byte[] standardInput,
            Terminal terminal,
            Path home,
            Map<String, String> environment,
            StringWriter err,
            String... args) {
        StringWriter out = new StringWriter();
        int code = DatelineCommand.run(
                new Surroundings(
                        new ByteArrayInputStream(standardInput),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        CLOCK,
                        home,
                        terminal,
                        environment,
                        "dateline"),
                args);
        return new Result(code, out.toString(), err.toString());
    }
}
