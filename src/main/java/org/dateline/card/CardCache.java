package org.dateline.card;

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
 * Pictures of earlier builds, each in a file that is named by the card's fingerprint and begins with a SHA-256 of that
 * fingerprint and the picture. A file that does not bear it out is as good as none. What the disk refuses costs time, and
 * never a build: the picture is drawn again.
 */
final class CardCache {

    private static final String ENDING = ".card";
    private static final int SUM_LENGTH = 32;

    /** The names of this cache's files, finished or not; any other file in its folder is somebody else's. */
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{64}\\.card|[0-9a-f]{64}[0-9]*\\.new");

    private final Path folder;
    private final boolean keeps;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    CardCache(Path folder, boolean keeps) {
        this.folder = folder;
        this.keeps = keeps;
    }

    /** The card's picture, if a whole one is here. */
    byte @Nullable [] find(Fingerprint fingerprint) {
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
            byte[] png = Arrays.copyOfRange(bytes, SUM_LENGTH, bytes.length);
            return Arrays.equals(Arrays.copyOf(bytes, SUM_LENGTH), sum(fingerprint, png)) ? png : null;
        } catch (IOException e) {
            return null; // it went away, or cannot be read: drawn again
        }
    }

    /** Keeps the picture of a card for the next build, whole or not at all. */
    void keep(Fingerprint fingerprint, byte[] png) {
        if (!keeps) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path waiting = Files.createTempFile(folder, fingerprint.value(), ".new");
            try {
                Files.write(waiting, joined(sum(fingerprint, png), png));
                Files.move(waiting, file(fingerprint), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(waiting);
            }
        } catch (IOException e) {
            // a disk without room or leave to write: the next build draws it again
        }
    }

    /** Removes this cache's files that nobody asked for, and those that a killed build left unfinished. */
    void forgetOthers() {
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

    private Path file(Fingerprint fingerprint) {
        return folder.resolve(fingerprint.value() + ENDING);
    }

    private static byte[] sum(Fingerprint fingerprint, byte[] png) {
        MessageDigest sum = DigestUtils.getSha256Digest();
        sum.update(fingerprint.value().getBytes(StandardCharsets.UTF_8));
        return sum.digest(png);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
