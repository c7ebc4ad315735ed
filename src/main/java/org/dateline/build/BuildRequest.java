package org.dateline.build;

import java.nio.file.Path;
import org.dateline.mirror.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * What to build.
 *
 * @param root the digest's folder
 * @param output the folder to write to
 * @param home the user's home, which is never written to
 * @param asOf the moment that decides what is public
 * @param verify whether every file is read and made again, whatever the last build remembers
 * @param lenient whether content with an error is left out and reported, rather than stop the build
 * @param signing what vouches for the sums of the site's files; null where nothing does
 */
public record BuildRequest(
        Path root,
        Path output,
        Path home,
        AsOf asOf,
        boolean verify,
        boolean lenient,
        @Nullable SigningKey signing) {

    /** A build that nobody vouches for. */
    public BuildRequest(Path root, Path output, Path home, AsOf asOf, boolean verify, boolean lenient) {
        this(root, output, home, asOf, verify, lenient, null);
    }

    /** How messages name the output folder: relative to the root where it lies below it. */
    public String shownOutput() {
        Path absoluteRoot = root.toAbsolutePath().normalize();
        Path absolute = output.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(absoluteRoot) ? absoluteRoot.relativize(absolute) : absolute;
        return shown.toString().isEmpty() ? "." : shown.toString().replace('\\', '/');
    }
}
