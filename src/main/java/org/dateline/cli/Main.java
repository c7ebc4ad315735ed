package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/** Where the program begins. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                out,
                err,
                Clock.systemUTC(),
                Path.of(System.getProperty("user.home", "/")),
                System.console() != null && isPlainTerminal(System.getenv()));
        int code = speaksUnicode(err) ? DatelineCommand.run(surroundings, args) : 1;
        out.flush();
        err.flush();
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Under a locale such as C, Java can neither read nor write a file whose name is not ASCII. */
    private static boolean speaksUnicode(PrintWriter err) {
        String names = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean unicode = names.toUpperCase(Locale.ROOT).startsWith("UTF");
        if (!unicode) {
            err.println("error: file names are read as " + names + " here, so names in other scripts would be lost");
            err.println("  fix: set a UTF-8 locale first, e.g. export LC_ALL=C.UTF-8");
        }
        return unicode;
    }

    // https://no-color.org: any value switches colours off
    private static boolean isPlainTerminal(Map<String, String> environment) {
        return !environment.containsKey("NO_COLOR") && !"dumb".equals(environment.get("TERM"));
    }
}
