package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How Dateline is run: the words of {@code --command}, with a JDK.
 *
 * @param template words with {@code {jar}}, {@code {launcher}} that lies beside it, {@code {root}} and {@code {out}}; a
 *     first word {@code java} is the JDK's own
 * @param javaHome also given to the process as {@code JAVA_HOME}, for a script that starts Java itself
 */
record DatelineCommand(String template, Path jar, Path javaHome) {

    /** What README tells people to type. */
    static final String DEFAULT = "{launcher} build --root {root} --output {out}";

    List<String> build(Path root, Path output) {
        List<String> words = new ArrayList<>();
        for (String word : template.strip().split("\\s+")) {
            words.add(word.replace("{jar}", jar.toString())
                    .replace("{launcher}", jar.resolveSibling("dateline").toString())
                    .replace("{root}", root.toString())
                    .replace("{out}", output.toString()));
        }
        if (words.get(0).equals("java")) {
            words.set(0, javaHome.resolve("bin/java").toString());
        }
        return words;
    }

    /** The same start with {@code --version} in the place of the command and its options. */
    List<String> version() {
        List<String> words = build(Path.of("root"), Path.of("out"));
        int command = words.indexOf("build");
        if (command < 0) {
            throw new IllegalArgumentException("--command has no word 'build': " + template);
        }
        List<String> start = new ArrayList<>(words.subList(0, command));
        start.add("--version");
        return start;
    }

    Map<String, String> environment() {
        return Map.of("JAVA_HOME", javaHome.toString());
    }

    /** The JDK's version, as its own file tells it: {@code 17.0.9}. */
    String javaVersion() throws IOException {
        for (String line : Files.readAllLines(javaHome.resolve("release"))) {
            if (line.startsWith("JAVA_VERSION=")) {
                return line.replaceAll("[^0-9.]", "");
            }
        }
        throw new IOException(javaHome + " is not the home of a JDK: its file 'release' names no version");
    }
}
