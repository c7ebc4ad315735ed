package org.dateline.build;

import java.nio.file.Path;
import org.dateline.archive.Unpublished;
import org.dateline.mirror.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * What to build: a site, or a preview of one.
 *
 * @param root the digest's folder
 * @param output the folder to write to
 * @param home the user's home, which is never written to
 * @param asOf the moment that decides what is public
 * @param verify whether every file is read and made again, whatever the last build remembers
 * @param lenient whether content with an error is left out and reported, rather than stop the build
 * @param preview what a preview shows beside what is public; null for a site
 * @param onlookers who looks at the preview while it is built
 * @param memory what this process keeps from one build to the next
 * @param signing what vouches for the sums of the site's files; null where nothing does
 * @param progress who is told how far the build has come
 */
public record BuildRequest(
        Path root,
        Path output,
        Path home,
        AsOf asOf,
        boolean verify,
        boolean lenient,
        @Nullable Unpublished preview,
        Onlookers onlookers,
        Memory memory,
        @Nullable SigningKey signing,
        BuildProgress progress) {

    /** Where a preview is built, relative to the digest's root; nothing else is, so that nobody publishes from there. */
    private static final String PREVIEW = ".dateline/preview/site";

    public BuildRequest {
        if (preview != null && !output.equals(root.resolve(PREVIEW))) {
            throw new IllegalArgumentException("a preview has a place of its own, which is not " + output);
        }
    }

    /** A site of what is public. */
    public BuildRequest(
            Path root,
            Path output,
            Path home,
            AsOf asOf,
            boolean verify,
            boolean lenient,
            @Nullable SigningKey signing,
            BuildProgress progress) {
        this(root, output, home, asOf, verify, lenient, null, Onlookers.NONE, new Memory(), signing, progress);
    }

    /** The same, that nobody vouches for and nobody waits for. */
    public BuildRequest(Path root, Path output, Path home, AsOf asOf, boolean verify, boolean lenient) {
        this(root, output, home, asOf, verify, lenient, null, BuildProgress.NONE);
    }

    /** A preview, whose place is fixed. */
    public static BuildRequest preview(
            Path root,
            Path home,
            AsOf asOf,
            boolean lenient,
            Unpublished unpublished,
            Onlookers onlookers,
            Memory memory) {
        return new BuildRequest(
                root,
                root.resolve(PREVIEW),
                home,
                asOf,
                false,
                lenient,
                unpublished,
                onlookers,
                memory,
                null,
                BuildProgress.NONE);
    }

    /** Whether it is a preview, which need not outlive a crash, and gives what it is made of names that stay. */
    boolean isPreview() {
        return preview != null;
    }

    /** What is shown although it is not public. */
    Unpublished unpublished() {
        return preview == null ? Unpublished.NONE : preview;
    }

    /** How messages name the output folder: relative to the root where it lies below it. */
    public String shownOutput() {
        Path absoluteRoot = root.toAbsolutePath().normalize();
        Path absolute = output.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(absoluteRoot) ? absoluteRoot.relativize(absolute) : absolute;
        return shown.toString().isEmpty() ? "." : shown.toString().replace('\\', '/');
    }
}
