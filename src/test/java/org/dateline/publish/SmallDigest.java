package org.dateline.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.cli.Cli;

/** A digest of a harbour town, small enough to be built and published many times. */
public record SmallDigest(Path root) {

    /** Two days of reports, and the given lines below {@code targets:}. */
    public static SmallDigest in(Path root, String... targets) {
        SmallDigest digest = new SmallDigest(root);
        digest.targets(targets);
        digest.write("content/topics.yaml", "- id: port\n  title: Port\n");
        digest.article("2025/03/17/storm-closes-harbour", "Storm closes the harbour");
        digest.article("2025/03/18/harbour-reopens", "Harbour reopens");
        digest.article("2025/03/18/crane-repaired", "Crane is repaired");
        return digest;
    }

    /** Names these targets and no others. */
    public void targets(String... targets) {
        StringBuilder text = new StringBuilder(
                "title: Harbour Digest\nbase-url: https://harbour.example/\nlanguage: en\ntime-zone: UTC\n");
        if (targets.length > 0) {
            text.append("targets:\n");
        }
        for (String target : targets) {
            text.append("  - ").append(target.strip().replace("\n", "\n    ")).append('\n');
        }
        write("content/digest.yaml", text.toString());
    }

    public void article(String id, String title) {
        write("content/" + id + ".md", """
                ---
                title: %s
                topics: [port]
                sources:
                  - name: The Harbour Post
                    url: https://harbour-post.example/%s
                ---

                In a notice to ships the port authority says of "%s" that it is so.
                """.formatted(title, id, title));
    }

    public void write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder with all that it holds. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String file) {
        try {
            Files.delete(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path site() {
        return root.resolve("site");
    }

    /** Builds it, which must go well. */
    public SmallDigest build() {
        Cli.Result result = Cli.run("build", "--quiet", "--root", root.toString());
        if (result.code() != 0) {
            throw new AssertionError(result.err());
        }
        return this;
    }

    public Cli.Result publish(String... arguments) {
        return Cli.run(Stream.concat(Stream.of("publish", "--root", root.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    /** The same, by a user with that home and those variables. */
    public Cli.Result publishAs(Path home, Map<String, String> environment, String... arguments) {
        return Cli.runAs(
                home,
                environment,
                Stream.concat(Stream.of("publish", "--root", root.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** The site's files with their sums, without what is hidden at its top. */
    public SortedMap<String, String> built() {
        SortedMap<String, String> files = tree(site());
        files.keySet().removeIf(path -> path.startsWith(".") && !path.startsWith(".well-known/"));
        return files;
    }

    /** What a target holds, without the record of the publication. */
    public static SortedMap<String, String> published(Path folder) {
        SortedMap<String, String> files = tree(folder);
        files.remove(".dateline-publication");
        return files;
    }

    /** Every file below a folder with its SHA-256, and every link with where it leads. */
    public static SortedMap<String, String> tree(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try {
            Path real = folder.toRealPath();
            try (Stream<Path> all = Files.walk(real)) {
                for (Path file : all.toList()) {
                    String path = real.relativize(file).toString().replace('\\', '/');
                    if (Files.isSymbolicLink(file)) {
                        files.put(path, "-> " + Files.readSymbolicLink(file));
                    } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        files.put(path, DigestUtils.sha256Hex(Files.readAllBytes(file)));
                    }
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
