package org.dateline.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.dateline.config.DigestFiles;
import org.dateline.problem.Problem;
import org.dateline.problem.Severity;
import org.dateline.problem.SourceSpan;

/**
 * Puts the files of a new digest into its folder: no file that is there is touched, and the content comes as a whole or
 * not at all, so that a digest that was begun is a digest.
 */
public final class DigestStarter {

    /** Where the files are made before they are moved to their places; what an interrupted run left may be deleted. */
    private static final String STAGE = ".dateline/init";

    private final Path root;
    private final Path stage;
    private final Deque<Path> made = new ArrayDeque<>();

    private DigestStarter(Path root) {
        this.root = root;
        this.stage = root.resolve(STAGE);
    }

    /**
     * What was done.
     *
     * @param written the paths of the files that are new
     * @param left the paths of files that were there already, with another text
     */
    public record Started(List<String> written, List<String> left) {
        public Started {
            written = List.copyOf(written);
            left = List.copyOf(left);
        }
    }

    /** Why no digest can begin in this folder; empty where one can. */
    public static Optional<Problem> refusal(Path root) {
        Path content = root.resolve(DigestFiles.CONTENT);
        if (Files.exists(root) && !Files.isDirectory(root)) {
            return refused(root.toString(), "this is a file, and not a folder");
        }
        if (Files.exists(content.resolve(DigestFiles.DIGEST))) {
            return refused(DigestFiles.CONTENT + "/" + DigestFiles.DIGEST, "there is a digest here already");
        }
        if (Files.exists(content, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(content)) {
            return refused(DigestFiles.CONTENT, "there is something of that name here already");
        }
        return Optional.empty();
    }

    private static Optional<Problem> refused(String where, String what) {
        return Optional.of(new Problem(
                Severity.ERROR,
                SourceSpan.of(where),
                what + "; nothing was written",
                "name another folder: dateline init DIR"));
    }

    private static boolean isEmptyFolder(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    /**
     * Writes the files. Where that fails, what it wrote is taken away again.
     *
     * @param root a folder without {@link #refusal}; it need not be there
     * @param files their texts by their paths, with {@code /}
     */
    public static Started start(Path root, SortedMap<String, String> files) {
        DigestStarter starter = new DigestStarter(root.toAbsolutePath().normalize());
        boolean done = false;
        try {
            Started started = starter.write(files);
            done = true;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot begin a digest in " + root, e);
        } finally {
            if (!done) {
                starter.takeBack();
            }
        }
    }

    private Started write(SortedMap<String, String> files) throws IOException {
        delete(stage);
        makeFolder(stage);
        for (var file : files.entrySet()) {
            Path staged = stage.resolve(file.getKey());
            Files.createDirectories(staged.getParent());
            Files.write(staged, file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        List<String> written = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (String file : files.keySet()) {
            if (isContent(file)) {
                written.add(file);
            } else if (!Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                makeFolder(root.resolve(file).getParent());
                move(file);
                written.add(file);
            } else if (!isSame(file)) {
                left.add(file);
            }
        }
        Files.deleteIfExists(root.resolve(DigestFiles.CONTENT)); // an empty folder
        move(DigestFiles.CONTENT);
        delete(stage);
        deleteIfEmpty(stage.getParent());
        return new Started(written, left);
    }

    private static boolean isContent(String file) {
        return file.startsWith(DigestFiles.CONTENT + "/");
    }

    /** Remembers which folders were not there. */
    private void makeFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Path parent = folder.getParent();
            if (parent != null) {
                makeFolder(parent);
            }
            Files.createDirectory(folder);
            made.push(folder);
        }
    }

    private void move(String file) throws IOException {
        Files.move(stage.resolve(file), root.resolve(file));
        made.push(root.resolve(file));
    }

    private boolean isSame(String file) throws IOException {
        Path there = root.resolve(file);
        return Files.isRegularFile(there)
                && Arrays.equals(Files.readAllBytes(there), Files.readAllBytes(stage.resolve(file)));
    }

    private void takeBack() {
        try {
            delete(stage);
            for (Path path : made) {
                deleteIfEmpty(path);
            }
        } catch (IOException e) {
            // what failed before is told, and a second run tidies up
        }
    }

    private static void deleteIfEmpty(Path path) throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
            // something of others lies in it
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
