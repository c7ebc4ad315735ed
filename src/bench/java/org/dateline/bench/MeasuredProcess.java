package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a process and watches what it costs, through {@code /proc}: Linux only. One at a time, since the processor time of
 * those that have ended is told for all of them together.
 */
final class MeasuredProcess {

    private static final int POLL_MILLIS = 5;
    /** In which unit the kernel tells times to programs, on every architecture that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int CHILDREN_USER_TIME = 13;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    private final Path log;
    private final long timeoutMinutes;

    /** @param log takes what the process prints */
    MeasuredProcess(Path log, long timeoutMinutes) {
        this.log = log;
        this.timeoutMinutes = timeoutMinutes;
    }

    /** What the run cost; a run that fails or takes too long is an exception that shows what it printed last. */
    Measurement run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        double cpuBefore = cpuOfEnded();
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        long peak = 0;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKib(process.pid()));
            if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(timeoutMinutes)) {
                process.destroyForcibly().waitFor();
                throw new IOException(command + " took more than " + timeoutMinutes + " minutes");
            }
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with " + process.exitValue() + ":\n" + lastPrinted());
        }
        return new Measurement(wall, cpuOfEnded() - cpuBefore, peak / 1024.0);
    }

    private String lastPrinted() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    /** The largest peak among a process and those that it started; 0 where it has just ended. */
    private static long peakKib(long pid) {
        long peak = 0;
        try {
            for (String line : Files.readAllLines(proc(pid, "status"))) {
                if (line.startsWith("VmHWM:")) {
                    peak = Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
            String children = Files.readString(proc(pid, "task/" + pid + "/children"));
            for (String child : children.strip().split(" ")) {
                if (!child.isEmpty()) {
                    peak = Math.max(peak, peakKib(Long.parseLong(child)));
                }
            }
        } catch (IOException e) {
            // it ended meanwhile
        }
        return peak;
    }

    private static Path proc(long pid, String file) {
        return Path.of("/proc", Long.toString(pid), file);
    }

    /** Processor time of the processes that this one started and that have ended. */
    private static double cpuOfEnded() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        // the second field is a name in brackets, which may hold spaces
        List<String> fields = new ArrayList<>(
                List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ")));
        return (Long.parseLong(fields.get(CHILDREN_USER_TIME)) + Long.parseLong(fields.get(CHILDREN_SYSTEM_TIME)))
                / TICKS_PER_SECOND;
    }
}
