package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The editor that the environment names.
 *
 * @param command as a shell reads it, with arguments perhaps
 */
record Editor(String command) {

    /** That of {@code VISUAL}, else that of {@code EDITOR}; empty where neither names one. */
    static Optional<Editor> of(Map<String, String> environment) {
        return Stream.of("VISUAL", "EDITOR")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(command -> !command.isBlank())
                .findFirst()
                .map(Editor::new);
    }

    /** Opens the file, waits until the editor is closed, and gives its exit code. */
    int open(Path file) {
        String name = file.toAbsolutePath().toString();
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        // as Git does: the shell takes the command apart, and the file's name stays one word
        List<String> words = windows
                ? List.of("cmd", "/c", command + " \"" + name + "\"")
                : List.of("sh", "-c", command + " \"$1\"", "dateline", name);
        try {
            return new ProcessBuilder(words).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the editor '" + command + "'", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
