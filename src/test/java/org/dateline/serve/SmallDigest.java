package org.dateline.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A digest of a harbour town on the disk, for a curator to edit: two reports, a draft, one for later. */
public final class SmallDigest {

    public static final String REPORT = "content/2025/03/17/storm-closes-harbour.md";
    public static final String OTHER = "content/2025/03/18/harbour-reopens.md";
    public static final String DRAFT = "content/2025/03/18/quay-inspection.md";

    private final Path root;

    private SmallDigest(Path root) {
        this.root = root;
    }

    public static SmallDigest in(Path root) {
        return in(root, "https://digest.example/");
    }

    public static SmallDigest in(Path root, String baseUrl) {
        SmallDigest digest = new SmallDigest(root);
        digest.write(
                "content/digest.yaml",
                "title: Harbour Digest\nbase-url: " + baseUrl + "\nlanguage: en\n"
                        + "time-zone: Europe/Oslo\ncards: none\n");
        digest.write("content/topics.yaml", "- {id: harbour, title: Harbour}\n- {id: weather, title: Weather}\n");
        digest.write(
                REPORT,
                report(
                        "Storm closes the harbour",
                        "harbour, weather",
                        "aliases: [/2025/03/17/old-storm/]\n",
                        "No ship."));
        digest.write(OTHER, report("The harbour reopens", "harbour", "key: 1\n", "All ships may enter."));
        digest.write(DRAFT, report("Divers look at the quay", "harbour", "draft: true\n", "They found a crack."));
        digest.write(
                "content/2025/03/18/pilot-strike.md",
                report("Pilots will strike", "harbour", "publish-at: 2040-01-01T08:00:00+01:00\n", "From Monday on."));
        return digest;
    }

    public static String report(String title, String topics, String more, String body) {
        return "---\ntitle: " + title + "\ntopics: [" + topics + "]\n" + more
                + "sources:\n  - name: Harbour Gazette\n    url: https://gazette.example/1\n---\n\n" + body + "\n";
    }

    public Path root() {
        return root;
    }

    public Path site() {
        return root.resolve(".dateline/preview/site");
    }

    /** Writes a file as an editor does that writes into it. */
    public void write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file as an editor does that puts a new one in its place. */
    public void replace(String path, String text) {
        try {
            Path file = root.resolve(path);
            Path beside = file.resolveSibling("." + file.getFileName() + ".new");
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String path) {
        try {
            return new String(Files.readAllBytes(root.resolve(path)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void edit(String path, String from, String to) {
        write(path, read(path).replace(from, to));
    }

    public void delete(String path) {
        try {
            Files.delete(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
