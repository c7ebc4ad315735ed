package org.dateline.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells whether a folder may be written to: what a curator edits must never be at risk. */
public final class OutputFolder {

    private OutputFolder() {}

    /**
     * Why the folder is refused; empty where it is fit. Told by real paths, so that no link leads around it.
     *
     * @param sources the folders that must neither be, hold nor lie around the output: content, templates
     * @param home the user's home
     */
    public static Optional<String> refusal(Path output, List<Path> sources, Path home) {
        Path real = real(output);
        if (real.getNameCount() == 0) {
            return Optional.of("it is the root of the file system");
        }
        if (real(home).startsWith(real)) {
            return Optional.of("it is or holds a home folder");
        }
        if (Files.exists(real, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(real)) {
            return Optional.of("it is not a folder");
        }
        for (Path source : sources) {
            Path realSource = real(source);
            if (real.equals(realSource)) {
                return Optional.of("it is " + source.getFileName() + "/ itself");
            }
            if (realSource.startsWith(real)) {
                return Optional.of("it holds " + source.getFileName() + "/");
            }
            if (real.startsWith(realSource)) {
                return Optional.of("it lies in " + source.getFileName() + "/");
            }
        }
        return Optional.empty();
    }

    /** The real path of the nearest folder that exists, and the rest as it is written. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path existing = absolute;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return existing.toRealPath()
                    .resolve(existing.relativize(absolute).toString())
                    .normalize();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + existing, e);
        }
    }
}
