package org.dateline.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of earlier builds, each in a file that is named by what the picture was made of (its fingerprint, 64
 * hexadecimal digits) and begins with a SHA-256 of that fingerprint and the picture. A file that does not bear it out is
 * as good as none. What the disk refuses costs time, and never a build: the picture is made again.
 */
public final class KeptPictures {

    private static final String ENDING = ".kept";
    private static final int SUM_LENGTH = 32;

    /**
     * The names of this cache's files, finished or not, and of those of its earlier versions; any other file in its folder is
     * somebody else's.
     */
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{64}\\.(?:kept|card)|[0-9a-f]{64}[0-9]*\\.new");

    private final Path folder;
    private final boolean keeps;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /** @param keeps whether it may write and remove files; else it is read only */
    public KeptPictures(Path folder, boolean keeps) {
        this.folder = folder;
        this.keeps = keeps;
    }

    /** The picture of a fingerprint, if a whole one is here. */
    public byte @Nullable [] find(String fingerprint) {
        Path file = file(fingerprint);
        used.add(file.getFileName().toString());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length <= SUM_LENGTH) {
                return null;
            }
            byte[] picture = Arrays.copyOfRange(bytes, SUM_LENGTH, bytes.length);
            return Arrays.equals(Arrays.copyOf(bytes, SUM_LENGTH), sum(fingerprint, picture)) ? picture : null;
        } catch (IOException e) {
            return null; // it went away, or cannot be read: made again
        }
    }

    /** Says that a picture is of use though nobody asks for it. */
    public void stillNeeds(String fingerprint) {
        used.add(file(fingerprint).getFileName().toString());
    }

    /** Keeps a picture for the next build, whole or not at all. */
    public void keep(String fingerprint, byte[] picture) {
        if (!keeps) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path waiting = Files.createTempFile(folder, fingerprint, ".new");
            try {
                Files.write(waiting, joined(sum(fingerprint, picture), picture));
                Files.move(waiting, file(fingerprint), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(waiting);
            }
        } catch (IOException e) {
            // a disk without room or leave to write: the next build makes it again
        }
    }

    /** Removes this cache's files that nobody asked for, and those that a killed build left unfinished. */
    public void forgetOthers() {
        if (!keeps || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> others = files.filter(
                            file -> OWN.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !used.contains(file.getFileName().toString()))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
            for (Path other : others) {
                Files.deleteIfExists(other);
            }
        } catch (IOException e) {
            // what cannot be removed now is removed by a later build
        }
    }

    private Path file(String fingerprint) {
        return folder.resolve(fingerprint + ENDING);
    }

    private static byte[] sum(String fingerprint, byte[] picture) {
        MessageDigest sum = DigestUtils.getSha256Digest();
        sum.update(fingerprint.getBytes(StandardCharsets.UTF_8));
        return sum.digest(picture);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
