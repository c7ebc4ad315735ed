package org.dateline.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Runs whole commands in this process and keeps what they print. */
public final class Cli {

    /** What a command left behind. */
    public record Result(int code, String out, String err) {}

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

    private Cli() {}

    /** Runs the command line with a clock that stands at the beginning of 2030. */
    public static Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = DatelineCommand.run(
                new Surroundings(
                        InputStream.nullInputStream(),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        CLOCK,
                        Path.of("/nonexistent-home"),
                        false),
                args);
        return new Result(code, out.toString(), err.toString());
    }
}
