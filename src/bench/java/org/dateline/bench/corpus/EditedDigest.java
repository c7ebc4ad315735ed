package org.dateline.bench.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A generated digest whose files are edited, and which is as it was when closed. */
public final class EditedDigest implements AutoCloseable {

    private final Path lastDay;
    private final Path oldDay;
    private final Map<Path, @Nullable String> originals = new LinkedHashMap<>();

    /** @param folder where the digest was laid out */
    public EditedDigest(Path folder, Corpus corpus) {
        Path content = folder.resolve("content");
        this.lastDay = content.resolve(Corpus.folder(0));
        this.oldDay = content.resolve(Corpus.folder(corpus.days() / 2));
    }

    /**
     * Edits one file.
     *
     * @param number makes an edit differ from the others of its kind
     */
    public void edit(Edit edit, int number) {
        try {
            switch (edit) {
                case TEXT -> write(article(oldDay), original(article(oldDay)) + "\nAdded in round " + number + ".\n");
                case TITLE ->
                    write(
                            article(oldDay),
                            original(article(oldDay))
                                    .replaceFirst("\ntitle: ", "\ntitle: Changed " + number + " times "));
                case ADDED -> write(lastDay.resolve("added-in-round-" + number + ".md"), original(article(lastDay)));
                case DELETED -> write(article(lastDay), null);
                case LEAD ->
                    write(
                            lastDay.resolve("edition.md"),
                            original(lastDay.resolve("edition.md"))
                                    .replaceFirst("\nlead: ", "\nlead: Changed " + number + " times "));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot edit the digest", e);
        }
    }

    /** The first article of the day that no key development refers to. */
    private Path article(Path day) throws IOException {
        String edition = Files.readString(day.resolve("edition.md"));
        try (Stream<Path> files = Files.list(day)) {
            List<Path> free = files.filter(file -> {
                        String name = file.getFileName().toString();
                        return !name.equals("edition.md") && !edition.contains(name.replace(".md", ""));
                    })
                    .sorted()
                    .toList();
            if (free.isEmpty()) {
                throw new IOException("every article of " + day + " is behind a key development");
            }
            return free.get(0);
        }
    }

    private String original(Path file) throws IOException {
        String known = originals.get(file);
        return known != null ? known : Files.readString(file);
    }

    private void write(Path file, @Nullable String text) throws IOException {
        if (!originals.containsKey(file)) {
            originals.put(file, Files.exists(file) ? Files.readString(file) : null);
        }
        if (text == null) {
            Files.delete(file);
        } else {
            Files.writeString(file, text);
        }
    }

    @Override
    public void close() {
        try {
            for (Map.Entry<Path, @Nullable String> entry : originals.entrySet()) {
                String text = entry.getValue();
                if (text == null) {
                    Files.deleteIfExists(entry.getKey());
                } else {
                    Files.writeString(entry.getKey(), text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot restore the digest", e);
        }
    }
}
