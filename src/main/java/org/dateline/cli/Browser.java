package org.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The browser that a person of this machine uses. */
final class Browser {

    private Browser() {}

    /** Opens an address in it, and does not wait for it. */
    static void open(String address) throws IOException {
        new ProcessBuilder(command(System.getProperty("os.name", ""), address))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What each system has for opening whatever it is with the program that is meant for it. */
    static List<String> command(String system, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of("open", address);
        }
        return name.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of("xdg-open", address);
    }
}
