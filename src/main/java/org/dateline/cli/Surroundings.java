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
 * @param terminal whether a person reads {@code err} and can answer
 * @param environment the environment's variables, which may hold secrets and are never printed
 * @param program how this program is called, as a person would type it
 */
public record Surroundings(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Clock clock,
        Path home,
        Terminal terminal,
        Map<String, String> environment,
        String program) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Whether {@code err} shows colours, where the command line does not say otherwise. */
    // spec: https://no-color.org: a value that is not empty switches colours off
    boolean colors() {
        return takesLinesBack() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Whether {@code err} can take a line back, so that progress can be shown on one. */
    boolean takesLinesBack() {
        return terminal.shows() && !"dumb".equals(environment.get("TERM"));
    }
}
