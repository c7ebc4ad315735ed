package org.dateline.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * What the file system says of all files below a folder, as one print: two glances that are the same have seen the same
 * files, but for what {@link FileStamp#isOlderThan} says of files that were changed just now.
 *
 * @param files how many they are
 * @param newest when the newest of them was changed, in nanoseconds since 1970
 */
public record Glance(Print print, long files, long newest) {

    public static final Glance NOTHING = new Glance(new Print(0, 0), 0, Long.MIN_VALUE);

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /**
     * Looks at a folder, which may be a link itself; at one that is not there, it sees nothing.
     *
     * @param links whether links below the folder are followed, rather than looked at as they are
     * @param isOfInterest whether a file or folder counts, by its path relative to the folder, with {@code /}
     */
    public static Glance at(Path folder, boolean links, Predicate<String> isOfInterest) {
        return at(folder, links, SeenFile::at, isOfInterest);
    }

    /** Looks at a site; what edits hide there is seen only by the build that has something to do. */
    public static Glance atSite(Path folder, Predicate<String> isOfInterest) {
        return at(folder, false, SeenFile::briefly, isOfInterest);
    }

    private static Glance at(Path folder, boolean links, FolderWalk.Look look, Predicate<String> isOfInterest) {
        if (!Files.isDirectory(folder)) {
            return NOTHING;
        }
        try {
            Path real = folder.toRealPath();
            Looking looking = new Looking(isOfInterest);
            FolderWalk.through(real, links, look, looking);
            return looking.seen.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    /** The same with one more file of a site, in whatever order they are added. */
    public Glance withPage(String path, FileStamp stamp) {
        return with(path, stamp.brief());
    }

    /** The same with one more file, in whatever order they are added. */
    private Glance with(String path, FileStamp stamp) {
        Print file = new Print(textOf(path), stamp.inode())
                .with(new Print(stamp.size(), stamp.modified()))
                .with(new Print(stamp.changed(), 0));
        return new Glance(
                new Print(print.first() + file.first(), print.second() + file.second()),
                files + 1,
                Math.max(newest, Math.max(stamp.modified(), stamp.changed())));
    }

    /** Whether all of the files were last changed well before the given moment, see {@link FileStamp#isOlderThan}. */
    public boolean isOlderThan(long moment) {
        return files == 0 || FileStamp.isBefore(newest, moment);
    }

    private static long textOf(String path) {
        long bits = path.length();
        for (int i = 0; i < path.length(); i++) {
            bits = (bits ^ path.charAt(i)) * SPREAD;
            bits ^= bits >>> 32;
        }
        return bits;
    }

    private static final class Looking implements FolderWalk.Visitor {

        private final Predicate<String> isOfInterest;
        private final AtomicReference<Glance> seen = new AtomicReference<>(NOTHING);

        Looking(Predicate<String> isOfInterest) {
            this.isOfInterest = isOfInterest;
        }

        @Override
        public boolean enters(String path) {
            return isOfInterest.test(path);
        }

        @Override
        public void sees(String path, SeenFile file) {
            if (isOfInterest.test(path)) {
                seen.set(seen.get().with(path, file.stamp()));
            }
        }

        /** What cannot be read is nothing that a build reads either. */
        @Override
        public void isRefused(String path) {}
    }
}
