package org.dateline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What was measured on.
 *
 * @param load how many processes wanted to run on average of the last minute, before and after: above the number of
 *     cores, others had a part of the machine
 */
record Machine(String processor, int cores, long memoryGib, String system, String fileSystem, List<String> load) {

    Machine {
        load = List.copyOf(load);
    }

    /** This machine, with the file system of the given folder. */
    static Machine here(Path folder, String loadBefore) throws IOException {
        return new Machine(
                value("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(Double.parseDouble(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / (1 << 20)),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Files.getFileStore(folder).type(),
                List.of(loadBefore, loadNow()));
    }

    static String loadNow() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static String value(String file, String key) throws IOException {
        for (String line : Files.readAllLines(Path.of(file))) {
            if (line.startsWith(key)) {
                return line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return "unknown";
    }

    /** The first line that a command prints. */
    static String told(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text.lines().findFirst().orElse("");
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "%d cores of %s, %d GiB, %s; files on %s; load %s before and %s after.",
                cores,
                processor,
                memoryGib,
                system,
                fileSystem,
                load.get(0),
                load.get(1));
    }
}
