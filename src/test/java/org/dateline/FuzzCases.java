package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a fuzzer starts from, and what it found. */
public final class FuzzCases {

    private static final Path FOLDER = Path.of("src/test/resources/fuzz");

    private FuzzCases() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tries all of them. A fuzzer does so before it begins, since it changes each class as it is loaded, which takes more
     * time than any one input may.
     */
    public static void tryAll(Consumer<byte[]> target) {
        for (Path file : files()) {
            try {
                target.accept(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
