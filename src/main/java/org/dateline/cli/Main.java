package org.dateline.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Where the program begins. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler(Main::threadFailed);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.setErr(new PrintStream(new OwnThreads(System.err), true, StandardCharsets.UTF_8));
        Surroundings surroundings = new Surroundings(
                System.in,
                out,
                err,
                Clock.systemUTC(),
                home(System.getenv()),
                Terminal.ofProcess(),
                System.getenv(),
                program(System.getProperty("dateline.program", ""), System.getProperty("java.class.path", "")));
        int code = DatelineCommand.run(surroundings, args);
        out.flush();
        err.flush();
        if (code != 0) {
            System.exit(code);
        }
    }

    private static void threadFailed(Thread thread, Throwable fault) {
        if (!OwnThreads.isHelper(thread)) {
            fault.printStackTrace();
        }
    }

    /** That of the environment, as a shell has it; Java asks the system's list of users. */
    private static Path home(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        return Path.of(home.isEmpty() ? System.getProperty("user.home", "/") : home);
    }

    /** A jar that was started alone is the whole class path; a script that starts it otherwise is called by its name. */
    private static String program(String launcher, String classPath) {
        if (!launcher.isEmpty()) {
            return ShellWord.of(launcher);
        }
        if (!classPath.endsWith(".jar") || classPath.contains(System.getProperty("path.separator", ":"))) {
            return "dateline";
        }
        return "java -jar " + ShellWord.of(Path.of(classPath).toAbsolutePath().toString());
    }
}
