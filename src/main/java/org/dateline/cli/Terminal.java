package org.dateline.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a person sits at the other end.
 *
 * @param shows whether standard error is a terminal
 * @param asks whether standard input is one as well, so that a question finds an answer
 */
public record Terminal(boolean shows, boolean asks) {

    /** Pipes and files: a script's. */
    public static final Terminal NONE = new Terminal(false, false);

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** That of this process. */
    static Terminal ofProcess() {
        if (Files.isDirectory(DESCRIPTORS)) {
            boolean shows = isTerminal("2");
            return new Terminal(shows, shows && isTerminal("0"));
        }
        // elsewhere Java tells only of standard input and output together
        boolean both = isTerminal(System.console());
        return new Terminal(both, both);
    }

    private static boolean isTerminal(String descriptor) {
        try {
            String device =
                    Files.readSymbolicLink(DESCRIPTORS.resolve(descriptor)).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException e) {
            return false; // it is closed
        }
    }

    /** From JDK 22 on there is a console in a pipe too, which says of itself that it is no terminal. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
