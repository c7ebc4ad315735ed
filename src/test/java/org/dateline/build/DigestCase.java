package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.cli.DatelineCommand;
import org.dateline.cli.Surroundings;
import org.dateline.cli.Terminal;

/**
 * A folder of the test resources that holds a digest: {@code content/}, perhaps {@code templates/} and a {@code site/}
 * that was there before, {@code as-of.txt} with the moment of the build, {@code args.txt} with a further argument of the
 * command on each line ({@code {root}} is the digest's folder).
 */
record DigestCase(Path folder) {

    /** When a case is built that does not say: later than all that a case tells of. */
    static final String AS_OF = "2030-01-01T00:00:00Z";

    /** The cases of a folder of the test resources, each by its name; none is a failure. */
    static List<String> namesIn(String resources) {
        Path folder = resources(resources);
        try (Stream<Path> all = Files.list(folder)) {
            List<String> names = all.map(each -> each.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
            assertFalse(names.isEmpty(), "no case in " + folder);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    static DigestCase of(String resources, String name) {
        return new DigestCase(resources(resources).resolve(name));
    }

    /** The folder in the sources, not in the build: an update rewrites it. */
    private static Path resources(String name) {
        return Path.of("src", "test", "resources", name);
    }

    /** Whether the run rewrites what is expected, for somebody to read. */
    static boolean isUpdate() {
        return "update".equals(System.getProperty("golden"));
    }

    /** An update never ends green, so that no build server can bless itself. */
    static void endUpdate() {
        fail("what is expected was rewritten: read the diff, then run without -Dgolden=update");
    }

    /** What a build left behind. */
    record Outcome(int code, String out, String err, FileTree before, FileTree site) {}

    /** Builds a copy of the case through the command line. */
    Outcome build(Path temporary) {
        Path root = temporary.resolve("digest");
        FileTree.copy(folder, root);
        FileTree before = FileTree.of(root.resolve("site"));
        List<String> arguments = new ArrayList<>(List.of("build", "--root", root.toString()));
        arguments.addAll(List.of("--as-of", text("as-of.txt", AS_OF).strip()));
        text("args.txt", "")
                .lines()
                .map(line -> line.replace("{root}", root.toString()))
                .forEach(arguments::add);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                new PrintWriter(out),
                new PrintWriter(err),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                temporary.resolve("home"),
                Terminal.NONE,
                Map.of(),
                "dateline");
        int code = DatelineCommand.run(surroundings, arguments.toArray(String[]::new));
        return new Outcome(
                code,
                out.toString(),
                err.toString().replace(System.lineSeparator(), "\n").replace(root.toString(), "{root}"),
                before,
                FileTree.of(root.resolve("site")));
    }

    /** The text of one of the case's files. */
    String text(String file, String otherwise) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? Files.readString(path) : otherwise;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    void write(String file, String text) {
        Path path = folder.resolve(file);
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}
