package org.dateline.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A walk through all that lies below a folder, in no order. The file system is asked once of each file, which the walks of
 * the JDK cannot do where more is wanted than the attributes that all systems have.
 */
public final class FolderWalk {

    private static final LinkOption[] FOLLOWED = {};
    private static final LinkOption[] NOT_FOLLOWED = {LinkOption.NOFOLLOW_LINKS};

    private final boolean links;
    private final Look look;
    private final Visitor visitor;
    /** The folders that are open, by which a link back to one of them is known. */
    private final Set<Path> open = new HashSet<>();

    private FolderWalk(boolean links, Look look, Visitor visitor) {
        this.links = links;
        this.look = look;
        this.visitor = visitor;
    }

    /** Is told what a walk comes by; each path is relative to the folder that the walk began in, with {@code /}. */
    public interface Visitor {

        /** Whether the walk goes on into this folder. */
        boolean enters(String path);

        /** Something that is no folder. */
        void sees(String path, SeenFile seen);

        /** Something that may not be looked at, or a folder that may not be read. */
        void isRefused(String path);
    }

    /** How the file system is asked. */
    interface Look {
        SeenFile at(Path path, LinkOption... options) throws IOException;
    }

    /**
     * Walks through a folder.
     *
     * @param links whether links below the folder are followed, rather than seen as what they are
     */
    public static void through(Path folder, boolean links, Visitor visitor) throws IOException {
        through(folder, links, SeenFile::at, visitor);
    }

    static void through(Path folder, boolean links, Look look, Visitor visitor) throws IOException {
        try {
            new FolderWalk(links, look, visitor).into(folder, "");
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Walks from what lies somewhere below the folder of another walk, which is visited first; no link is followed. */
    static void from(Path place, String path, Visitor visitor) throws IOException {
        try {
            new FolderWalk(false, SeenFile::at, visitor).at(place, path);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void into(Path folder, String prefix) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path each : entries) {
                at(each, prefix + each.getFileName());
            }
        }
    }

    private void at(Path each, String path) throws IOException {
        SeenFile seen;
        try {
            seen = look(each);
        } catch (IOException e) {
            visitor.isRefused(path);
            return;
        }
        if (seen.kind() != SeenFile.Kind.FOLDER) {
            visitor.sees(path, seen);
        } else if (visitor.enters(path)) {
            enter(each, path);
        }
    }

    private void enter(Path folder, String path) throws IOException {
        Path real = links ? folder.toRealPath() : folder;
        if (!open.add(real)) {
            visitor.isRefused(path);
            return;
        }
        try {
            into(folder, path + "/");
        } catch (IOException e) {
            visitor.isRefused(path);
        } finally {
            open.remove(real);
        }
    }

    /** A link that leads nowhere is seen as what it is. */
    private SeenFile look(Path path) throws IOException {
        if (!links) {
            return look.at(path, NOT_FOLLOWED);
        }
        try {
            return look.at(path, FOLLOWED);
        } catch (IOException e) {
            return look.at(path, NOT_FOLLOWED);
        }
    }
}
