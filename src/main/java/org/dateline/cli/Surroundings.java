package org.dateline.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a command gets from the machine, handed in so that a test can run a whole command and read its text.
 *
 * @param in standard input
 * @param out for data
 * @param err for everything else
 * @param clock what decides which articles are public where {@code --as-of} does not
 * @param home the user's home
 * @param colors whether {@code err} is a terminal, which shows colours and takes a line back
 */
public record Surroundings(InputStream in, PrintWriter out, PrintWriter err, Clock clock, Path home, boolean colors) {}
