package org.dateline.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the file system says of a path when it is asked once: what lies there, and its stamp. */
public record SeenFile(Kind kind, FileStamp stamp) {

    /** What lies at a path. */
    public enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /** All that is wanted by one call, since a digest has many files; the kind is read from the mode. */
    private static final String ASKED = "unix:mode,size,lastModifiedTime,ctime,fileKey";

    // spec: POSIX, <sys/stat.h>; the numbers are those of every system that Java runs on
    private static final int KINDS = 0170000;
    private static final int FILE = 0100000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;

    /** A key's last digits tell two files apart as well as all of them. */
    private static final int LARGEST_INODE = 1_000_000_000;

    /** @param options whether a link is followed */
    public static SeenFile at(Path path, LinkOption... options) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? of(Files.readAttributes(path, ASKED, options))
                : of(Files.readAttributes(path, BasicFileAttributes.class, options));
    }

    /** The same at half the cost, without when it was changed: for what the program itself has written and nobody edits. */
    static SeenFile briefly(Path path, LinkOption... options) throws IOException {
        return of(Files.readAttributes(path, BasicFileAttributes.class, options));
    }

    private static SeenFile of(Map<String, Object> said) {
        return new SeenFile(
                kind((Integer) said.get("mode") & KINDS),
                new FileStamp(
                        (Long) said.get("size"),
                        nanoseconds((FileTime) said.get("lastModifiedTime")),
                        nanoseconds((FileTime) said.get("ctime")),
                        inode(said.get("fileKey"))));
    }

    private static Kind kind(int bits) {
        return bits == FILE ? Kind.FILE : bits == FOLDER ? Kind.FOLDER : bits == LINK ? Kind.LINK : Kind.OTHER;
    }

    private static SeenFile of(BasicFileAttributes said) {
        Kind kind = said.isRegularFile()
                ? Kind.FILE
                : said.isDirectory() ? Kind.FOLDER : said.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
        long modified = nanoseconds(said.lastModifiedTime());
        return new SeenFile(kind, new FileStamp(said.size(), modified, modified, inode(said.fileKey())));
    }

    /** @param key null where the file system has none */
    private static int inode(@Nullable Object key) {
        return key == null ? 0 : key.hashCode() % LARGEST_INODE;
    }

    private static long nanoseconds(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
