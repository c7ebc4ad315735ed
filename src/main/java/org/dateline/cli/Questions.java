package org.dateline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Asks a person at a terminal, one line each, until the answer is a good one. */
final class Questions {

    private final BufferedReader in;
    private final PrintWriter err;

    Questions(InputStream in, PrintWriter err) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.err = err;
    }

    /**
     * The answer; empty where the input has ended.
     *
     * @param usual what an empty line means
     * @param faults what is wrong with an answer
     */
    Optional<String> ask(String question, String usual, Function<String, List<Problem>> faults) {
        while (true) {
            err.print(question + " [" + usual + "]: ");
            err.flush();
            String line = line();
            if (line == null) {
                err.println();
                return Optional.empty();
            }
            String answer = line.isBlank() ? usual : line.strip();
            List<Problem> wrong = faults.apply(answer);
            if (wrong.isEmpty()) {
                return Optional.of(answer);
            }
            wrong.forEach(problem -> err.println("  " + problem.what() + "; " + problem.fix()));
        }
    }

    private @Nullable String line() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer", e);
        }
    }
}
