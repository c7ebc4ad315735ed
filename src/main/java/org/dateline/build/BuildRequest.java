package org.dateline.build;

import java.nio.file.Path;

/**
 * What to build.
 *
 * @param root the digest's folder
 * @param output the folder to write to
 * @param home the user's home, which is never written to
 * @param asOf the moment that decides what is public
 * @param verify whether every file is read and made again, whatever the last build remembers
 * @param lenient whether content with an error is left out and reported, rather than stop the build
 * @param progress who is told how far the build has come
 */
public record BuildRequest(
        Path root, Path output, Path home, AsOf asOf, boolean verify, boolean lenient, BuildProgress progress) {

    /** The same, with nobody waiting. */
    public BuildRequest(Path root, Path output, Path home, AsOf asOf, boolean verify, boolean lenient) {
        this(root, output, home, asOf, verify, lenient, BuildProgress.NONE);
    }

    /** How messages name the output folder: relative to the root where it lies below it. */
    public String shownOutput() {
        Path absoluteRoot = root.toAbsolutePath().normalize();
        Path absolute = output.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(absoluteRoot) ? absoluteRoot.relativize(absolute) : absolute;
        return shown.toString().isEmpty() ? "." : shown.toString().replace('\\', '/');
    }
}
