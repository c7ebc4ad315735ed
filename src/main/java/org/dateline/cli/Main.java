package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Where the program begins. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                System.in,
                out,
                err,
                Clock.systemUTC(),
                Path.of(System.getProperty("user.home", "/")),
                System.console() != null && isPlainTerminal(System.getenv()),
                System.getenv());
        int code = DatelineCommand.run(surroundings, args);
        out.flush();
        err.flush();
        if (code != 0) {
            System.exit(code);
        }
    }

    // https://no-color.org: any value switches colours off
    private static boolean isPlainTerminal(Map<String, String> environment) {
        return !environment.containsKey("NO_COLOR") && !"dumb".equals(environment.get("TERM"));
    }
}
