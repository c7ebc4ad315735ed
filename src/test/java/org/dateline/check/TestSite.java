package org.dateline.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** A small site on the disk; a digest at the root of its host unless the test says otherwise. */
record TestSite(Path folder) {

    /** A page in which nothing is wrong but what the body adds on line 6. */
    TestSite page(String file, String body) {
        return file(file, """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <h1>Key developments</h1>
                %s
                </body>
                </html>
                """.formatted(file, body.stripTrailing()));
    }

    TestSite file(String file, String text) {
        return file(file, text.getBytes(StandardCharsets.UTF_8));
    }

    TestSite file(String file, byte[] bytes) {
        Path path = folder.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
        return this;
    }

    CheckReport report() {
        return SiteChecker.check(folder, "site/", "/", new Problems());
    }

    /** All messages, each of two lines. */
    String messages() {
        return messages("/");
    }

    String messages(String basePath) {
        var problems = new Problems();
        SiteChecker.check(folder, "site/", basePath, problems);
        List<String> messages =
                problems.sorted().stream().map(Problem::toString).toList();
        return messages.isEmpty() ? "" : String.join("\n", messages) + "\n";
    }
}
