package org.dateline.publish.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.publish.target.PublishException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The bare repository of our own in which what was fetched and what is to be pushed is kept. */
final class KeptRepository {

    private static final String LOCK = ".lock";

    private KeptRepository() {}

    /**
     * Opens it, and makes it where there is none. Only who has the digest's lock uses it, so the locks that lie in it, and
     * one that is half made, are those of a publication that was killed.
     */
    static Repository open(Path folder) {
        try {
            boolean isMade =
                    Files.exists(folder.resolve(Constants.HEAD)) && Files.exists(folder.resolve(Constants.CONFIG));
            delete(folder, file -> !isMade || file.toString().endsWith(LOCK));
            Repository kept = new FileRepositoryBuilder()
                    .setGitDir(folder.toFile())
                    .setBare()
                    .build();
            if (!isMade) {
                kept.create(true);
            }
            return kept;
        } catch (IOException e) {
            throw new PublishException(
                    "cannot write to " + folder + ": " + e.getMessage(), "look at that folder, or delete it", e);
        }
    }

    private static void delete(Path folder, Predicate<Path> which) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.filter(file -> !file.equals(folder) && which.test(file))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
