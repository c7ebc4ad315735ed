package org.dateline.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command gets from the machine, handed in so that a test can run a whole command and read its text.
 *
 * @param in standard input
 * @param out for data
 * @param err for everything else
 * @param clock what decides which articles are public where {@code --as-of} does not
 * @param home the user's home
 * @param colors whether {@code err} is a terminal, which shows colours and takes a line back
 * @param environment the process's variables, which may hold secrets and are never printed
 */
public record Surroundings(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Clock clock,
        Path home,
        boolean colors,
        Map<String, String> environment) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of a process without variables. */
    public Surroundings(InputStream in, PrintWriter out, PrintWriter err, Clock clock, Path home, boolean colors) {
        this(in, out, err, clock, home, colors, Map.of());
    }
}
