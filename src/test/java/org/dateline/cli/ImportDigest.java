package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A digest of a few lines, and beside it a folder with pages that are to be imported. */
record ImportDigest(Path root, Path pages) {

    static ImportDigest in(Path folder) {
        ImportDigest digest = new ImportDigest(folder.resolve("digest"), folder.resolve("pages"));
        digest.content("digest.yaml", """
                title: Harbour Digest
                base-url: https://digest.example/
                language: en
                time-zone: Europe/Athens
                """);
        digest.content("topics.yaml", """
                - id: ports
                  title: Ports
                  description: Ships, cranes and docks.
                - id: weather
                  title: Weather
                """);
        digest.content("tags.yaml", """
                - name: Harbour Authority
                  aliases: [harbour board]
                """);
        digest.content("sources.yaml", """
                - id: calder-post
                  name: The Calder Post
                  url: https://www.calder-post.example/
                """);
        return digest;
    }

    void content(String path, String text) {
        write(root.resolve("content").resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    String content(String path) {
        return read(root.resolve("content").resolve(path));
    }

    boolean has(String path) {
        return Files.exists(root.resolve("content").resolve(path));
    }

    /** Changes an article as a curator would. */
    void edit(String path, String before, String after) {
        String text = content(path);
        if (!text.contains(before)) {
            throw new AssertionError("'" + before + "' is not in:\n" + text);
        }
        content(path, text.replace(before, after));
    }

    /** Writes a page and gives its name for the command line. */
    String page(String name, String text) {
        return page(name, text.getBytes(StandardCharsets.UTF_8));
    }

    String page(String name, byte[] bytes) {
        write(pages.resolve(name), bytes);
        return pages.resolve(name).toString();
    }

    Cli.Result run(String command, String... args) {
        return Cli.run(line(command, args));
    }

    String[] line(String command, String... args) {
        List<String> line = new ArrayList<>(List.of(command, "--root", root.toString()));
        line.addAll(Arrays.asList(args));
        return line.toArray(String[]::new);
    }

    /** What was printed, with the folder of the pages left out, and the time, since the clock of these tests stands. */
    String shown(String printed) {
        return printed.replace(pages.toString().replace('\\', '/') + "/", "").replace(" in 0.0 s: ", ": ");
    }

    String err(String... args) {
        return shown(run("import", args).err());
    }

    /** The drafts' paths below the content folder. */
    List<String> drafts() {
        return files().keySet().stream()
                .filter(path -> path.matches("content/\\d.*"))
                .map(path -> path.substring("content/".length()))
                .toList();
    }

    /** Every file of the digest with its bytes, each as a character. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
