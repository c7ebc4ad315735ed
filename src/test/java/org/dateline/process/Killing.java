package org.dateline.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** How the program is killed at the very call to the system that a test names. */
public final class Killing {

    /** The code of a process that was killed. */
    public static final int CODE = 137;

    private Killing() {}

    /** Skips the test where no process may be traced. */
    public static void assumeTracing() {
        try {
            Assumptions.assumeTrue(
                    new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "true")
                                    .start()
                                    .waitFor()
                            == 0,
                    "This needs the right to trace processes (ptrace).");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The program as it is killed when one of its threads makes a call of that kind for that many times.
     *
     * @param calls the names of the calls, with commas between them
     */
    public static Program at(String calls, int when) {
        return Program.here()
                .after(List.of(
                        "strace",
                        "-f",
                        "--seccomp-bpf",
                        "-qq",
                        "-o",
                        "/dev/null",
                        "-e",
                        "trace=" + calls,
                        "-e",
                        "inject=" + calls + ":signal=SIGKILL:when=" + when))
                .with(Path.of(System.getProperty("java.home")), List.of("-XX:-UsePerfData"), Map.of());
    }
}
