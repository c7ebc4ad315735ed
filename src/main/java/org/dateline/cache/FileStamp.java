package org.dateline.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the file system says of a file without its being read: two looks that see the same have seen the same file, unless
 * it was changed within one tick of the clock that stamps files, see {@link #isOlderThan}.
 *
 * @param size in bytes
 * @param modified when its bytes were last changed, in nanoseconds since 1970, or when somebody says that they were
 * @param changed when it was last written, renamed or given another time, in nanoseconds since 1970, which nobody can set;
 *     the same as {@code modified} where the file system does not keep it
 * @param inode a number of the file's identity on its disk, since a replaced file may keep size and time
 */
public record FileStamp(long size, long modified, long changed, int inode) {

    /** A file that is there for its time only. */
    private static final String MOMENT = "now";

    /** The systems that Dateline runs on stamp files by a clock that moves at least every 10 ms; in nanoseconds. */
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(20);

    /** FAT keeps even seconds only; a time without a fraction may be one of those. */
    private static final long COARSE_TICK = TimeUnit.SECONDS.toNanos(2);

    /** The present by the clock that stamps the files of a folder, which is made where it is not there. */
    public static long momentIn(Path folder) {
        Path file = folder.resolve(MOMENT);
        try {
            Files.createDirectories(folder);
            Files.write(file, new byte[0]);
            return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<FileStamp> parse(String written) {
        int first = written.indexOf(':');
        int second = written.indexOf(':', first + 1);
        int third = written.indexOf(':', second + 1);
        if (first < 0 || second < 0 || third < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FileStamp(
                    Long.parseLong(written.substring(0, first)),
                    Long.parseLong(written.substring(first + 1, second)),
                    Long.parseLong(written.substring(second + 1, third)),
                    Integer.parseInt(written.substring(third + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What a brief look says of the file. */
    FileStamp brief() {
        return new FileStamp(size, modified, modified, inode);
    }

    /** What is said of two files together. */
    public FileStamp with(FileStamp other) {
        return new FileStamp(
                size * 31 + other.size,
                Math.max(modified, other.modified),
                Math.max(changed, other.changed),
                (inode * 31 + other.inode) % 1_000_000_000);
    }

    /**
     * Whether the file was last changed well before the given moment, in nanoseconds since 1970. One that was not may have
     * been changed again in the same tick, unseen: Git calls such a file racily clean, and reads it.
     */
    public boolean isOlderThan(long moment) {
        return isBefore(modified, moment) && isBefore(changed, moment);
    }

    /**
     * The same of a file that the program itself puts in place by renaming it, which changes nothing of its bytes. Who edits
     * it in that very tick leaves another time of modification.
     */
    public boolean isModifiedBefore(long moment) {
        return isBefore(modified, moment);
    }

    static boolean isBefore(long time, long moment) {
        boolean isCoarse = time % TimeUnit.SECONDS.toNanos(1) == 0;
        return time < moment - (isCoarse ? COARSE_TICK : TICK);
    }

    /** The four numbers with colons between them. */
    @Override
    public String toString() {
        return size + ":" + modified + ":" + changed + ":" + inode;
    }
}
