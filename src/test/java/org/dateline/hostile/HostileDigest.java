package org.dateline.hostile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A sound little digest into which a test puts what is not. */
final class HostileDigest {

    /** The day on which its articles lie. */
    static final String DAY = "2025/03/18/";

    private static final String SOUND = "title: Ferry sails again\n" + rest();

    private final Path root;

    private HostileDigest(Path root) {
        this.root = root;
    }

    static HostileDigest in(Path root) {
        return new HostileDigest(root)
                .write(
                        "digest.yaml",
                        "title: Harbour Digest\nbase-url: https://digest.example/\nlanguage: en\nlanguages: [uk]\n"
                                + "time-zone: Europe/Kyiv\ncards: none\n")
                .write("topics.yaml", "- id: port\n  title: Port\n")
                .write(DAY + "sound.md", article(""));
    }

    /** The lines that every article needs but for its title. */
    static String rest() {
        return "topics: [port]\nsources:\n  - name: The Calder Post\n    url: https://calder-post.example/ferry\n";
    }

    /** An article with that body. */
    static String article(String body) {
        return "---\n" + SOUND + "---\n\n" + body + "\n";
    }

    /** An article with further lines of front matter. */
    static String with(String lines) {
        return "---\n" + SOUND + lines + "\n---\n\nThe ferry sails.\n";
    }

    /** An article with another title, as YAML writes it. */
    static String titled(String title) {
        return "---\ntitle: " + title + "\n" + rest() + "---\n\nThe ferry sails.\n";
    }

    HostileDigest write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    HostileDigest write(String path, byte[] bytes) {
        try {
            Path file = content().resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
        return this;
    }

    /** A file of that size which takes no room on the disk. */
    HostileDigest huge(String path, long size) {
        try (RandomAccessFile file =
                new RandomAccessFile(content().resolve(path).toFile(), "rw")) {
            file.setLength(size);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
        return this;
    }

    Path root() {
        return root;
    }

    Path content() {
        return root.resolve("content");
    }

    Path site() {
        return root.resolve("site");
    }
}
