package org.dateline.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * How the program is started in a process of its own.
 *
 * @param before the command that starts Java, such as a tracer; empty for none
 * @param home of the JDK
 * @param options of Java
 * @param environment set beside that of this process
 */
public record Program(List<String> before, Path home, List<String> options, Map<String, String> environment) {

    /** What runs longer never ends; this tells nothing about speed, so that a slow and busy machine passes too. */
    private static final int LONGEST_SECONDS = 300;

    /** Takes from the superuser what lets it pass over the permissions of files, so that it is as any user is. */
    private static final List<String> AS_ANY_USER =
            List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-all");

    /** What a process left behind. */
    public record Ended(int code, String out, String err) {}

    public Program {
        before = List.copyOf(before);
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    /** The program as a user of this machine starts it, on the JDK of the tests. */
    public static Program here() {
        return new Program(
                List.of(),
                Path.of(System.getProperty("java.home")),
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                Map.of());
    }

    /** The same, which may do with files what their permissions say, also where the tests run as the superuser. */
    public static Program asAnyUser() {
        return here().after(anyUser());
    }

    /** The beginning of a command that is held to the permissions of files; skips the test where that cannot be had. */
    public static List<String> anyUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        List<String> probe = new ArrayList<>(AS_ANY_USER);
        probe.add("true");
        try {
            Assumptions.assumeTrue(
                    new ProcessBuilder(probe).start().waitFor() == 0,
                    "Permissions are told only to who is held to them: run this as an ordinary user, or install setpriv.");
        } catch (IOException e) {
            Assumptions.abort("Permissions need the command setpriv (Debian: util-linux).");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return AS_ANY_USER;
    }

    public Program after(List<String> command) {
        return new Program(command, home, options, environment);
    }

    public Program with(Path jdk, List<String> further, Map<String, String> variables) {
        List<String> all = new ArrayList<>(options);
        all.addAll(further);
        return new Program(before, jdk, all, variables);
    }

    /** The whole command. */
    public List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(home.resolve("bin/java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("org.dateline.cli.Main");
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts it in a folder, with what it prints going into two files there. */
    public Process start(Path folder, Path out, Path err, String... arguments) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command(arguments))
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end, which must come at some time. */
    public Ended run(Path folder, String... arguments) {
        try {
            Path out = Files.createTempFile("dateline", ".out");
            Path err = Files.createTempFile("dateline", ".err");
            try {
                Process process = start(folder, out, err, arguments);
                if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(List.of(arguments) + " does not end");
                }
                return new Ended(
                        process.exitValue(),
                        Files.readString(out, StandardCharsets.UTF_8),
                        Files.readString(err, StandardCharsets.UTF_8));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
