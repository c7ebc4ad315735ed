package org.dateline.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.cli.Cli;

/** Builds digests one after the other in a process of their own with little memory, each within a time limit. */
public final class SmallMachine {

    /** What the builds may take of memory together, and each of time. */
    private static final String MEMORY = "-Xmx512m";

    private static final int SECONDS = 20;

    /** How long a whole process may take before it is ended: the test fails then rather than hang. */
    private static final int MINUTES = 5;

    private static final String CODE = "code.txt";
    private static final String SAID = "said.txt";

    private SmallMachine() {}

    /** What a build left behind. */
    record Built(int code, String said) {}

    /** Builds the digests at these roots; what each said is found by {@link #built}. */
    static void build(List<Path> roots, Path scratch) throws IOException, InterruptedException {
        build(List.of(), roots, scratch);
    }

    /** The same, where even the superuser may read only what its rights say. */
    static void buildWithoutPrivileges(List<Path> roots, Path scratch) throws IOException, InterruptedException {
        boolean superuser = "root".equals(System.getProperty("user.name"));
        build(
                superuser ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search") : List.of(),
                roots,
                scratch);
    }

    private static void build(List<String> before, List<Path> roots, Path scratch)
            throws IOException, InterruptedException {
        Path list = Files.write(
                scratch.resolve("roots.txt"), roots.stream().map(Path::toString).toList());
        Path log = scratch.resolve("log.txt");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SmallMachine.class.getName(),
                list.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), "the builds do not end");
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            fail(Files.readString(log));
        }
    }

    static Built built(Path root) throws IOException {
        return new Built(Integer.parseInt(Files.readString(root.resolve(CODE))), Files.readString(root.resolve(SAID)));
    }

    /** Builds what the list in the file names, and stops at the first that does not end in time. */
    public static void main(String[] args) throws Exception {
        ExecutorService builder = Executors.newSingleThreadExecutor();
        for (String each : Files.readAllLines(Path.of(args[0]))) {
            Path root = Path.of(each);
            Future<Cli.Result> build = builder.submit(() -> Cli.run("build", "--lenient", "--root", root.toString()));
            try {
                long begun = System.nanoTime();
                Cli.Result result = build.get(SECONDS, TimeUnit.SECONDS);
                Files.writeString(root.resolve(CODE), String.valueOf(result.code()));
                Files.writeString(root.resolve(SAID), result.out() + result.err(), StandardCharsets.UTF_8);
                System.out.println(root.getFileName() + " " + (System.nanoTime() - begun) / 1_000_000 + " ms");
            } catch (TimeoutException e) {
                System.out.println(root.getFileName() + ": not built within " + SECONDS + " seconds");
                Runtime.getRuntime().halt(1);
            }
        }
        builder.shutdownNow();
        Runtime.getRuntime().halt(0);
    }
}
