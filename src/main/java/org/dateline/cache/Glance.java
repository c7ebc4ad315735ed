package org.dateline.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
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
        if (!Files.isDirectory(folder)) {
            return NOTHING;
        }
        try {
            Path real = folder.toRealPath();
            Looking looking = new Looking(real, isOfInterest);
            Files.walkFileTree(
                    real, links ? EnumSet.of(FileVisitOption.FOLLOW_LINKS) : Set.of(), Integer.MAX_VALUE, looking);
            return looking.seen.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    /** The same with one more file, in whatever order they are added. */
    public Glance with(String path, FileStamp stamp) {
        Print file = new Print(textOf(path), stamp.inode()).with(new Print(stamp.size(), stamp.modified()));
        return new Glance(
                new Print(print.first() + file.first(), print.second() + file.second()),
                files + 1,
                Math.max(newest, stamp.modified()));
    }

    /** Whether all of the files were last changed well before the given moment, see {@link FileStamp#isOlderThan}. */
    public boolean isOlderThan(long moment) {
        return files == 0 || new FileStamp(0, newest, 0).isOlderThan(moment);
    }

    private static long textOf(String path) {
        long bits = path.length();
        for (int i = 0; i < path.length(); i++) {
            bits = (bits ^ path.charAt(i)) * SPREAD;
            bits ^= bits >>> 32;
        }
        return bits;
    }

    private static final class Looking extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final int start;
        private final Predicate<String> isOfInterest;
        private final AtomicReference<Glance> seen = new AtomicReference<>(NOTHING);

        Looking(Path folder, Predicate<String> isOfInterest) {
            this.folder = folder;
            this.start = folder.toString().length() + (folder.toString().endsWith("/") ? 0 : 1);
            this.isOfInterest = isOfInterest;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            return each.equals(folder) || isOfInterest.test(relative(each))
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = relative(file);
            if (isOfInterest.test(path)) {
                seen.set(seen.get().with(path, FileStamp.of(attributes)));
            }
            return FileVisitResult.CONTINUE;
        }

        /** What cannot be read is nothing that a build reads either. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path file) {
            return file.toString().substring(start).replace('\\', '/');
        }
    }
}
