package org.dateline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code dateline serve} as a process of its own, and what it prints of its builds. */
final class ServingProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("The preview is at (\\S+)/ .*");
    private static final Pattern TIME = Pattern.compile(".* in (?:(\\d+) ms|([\\d.]+) s)\\b.*");
    private static final int PATIENCE = 1_800;

    private final Process process;
    private final BufferedReader said;
    private final String address;
    private final BlockingQueue<Built> builds = new LinkedBlockingQueue<>();

    /** A build, as it was printed. */
    record Built(double milliseconds, String words) {}

    ServingProcess(Path jar, List<String> javaOptions, Path root) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString(), "serve", "--root", root.toString(), "--port", "0"));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        said = process.inputReader(StandardCharsets.UTF_8);
        address = readAddress();
        Thread reader = new Thread(this::read, "benchmark-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** The JVM may say something before. */
    private String readAddress() throws IOException {
        StringBuilder other = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher at = ADDRESS.matcher(line);
            if (at.matches()) {
                return at.group(1);
            }
            other.append('\n').append(line);
        }
        throw new IOException("the preview did not start:" + other);
    }

    private void read() {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                Matcher time = TIME.matcher(line);
                if (line.contains("not built") || line.contains(": error:")) {
                    System.err.println(line);
                }
                if (time.matches()) {
                    String millis = time.group(1);
                    double taken =
                            millis != null ? Double.parseDouble(millis) : Double.parseDouble(time.group(2)) * 1_000;
                    builds.add(new Built(taken, line));
                }
            }
        } catch (IOException e) {
            System.err.println("the preview says no more: " + e.getMessage());
        }
    }

    /** Without the slash at its end. */
    String address() {
        return address;
    }

    /** The next build that has ended. */
    Built nextBuild() throws IOException {
        try {
            Built next = builds.poll(PATIENCE, TimeUnit.SECONDS);
            if (next == null) {
                throw new IOException("no build within " + PATIENCE + " s");
            }
            return next;
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    /** How many more builds there were; they are forgotten. */
    int buildsWaiting() {
        return builds.drainTo(new ArrayList<>());
    }

    @Override
    public void close() {
        process.toHandle().destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
