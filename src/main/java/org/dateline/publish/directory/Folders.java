package org.dateline.publish.directory;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.output.BuiltFile;
import org.dateline.output.BuiltSite;
import org.dateline.output.DurableFile;
import org.dateline.publish.target.Held;
import org.dateline.publish.target.PublicationRecord;
import org.jspecify.annotations.Nullable;

/** What both ways of publishing to a folder do with files; no link is ever followed. */
final class Folders {

    private Folders() {}

    static PublicationRecord record(Path folder) throws IOException {
        try {
            return PublicationRecord.read(Files.readAllBytes(folder.resolve(PublicationRecord.NAME)));
        } catch (NoSuchFileException e) {
            return PublicationRecord.NONE;
        }
    }

    /** Every file below the folder but the record and what the given names at its top hold, each told ours or not. */
    static SortedMap<String, Held> held(
            Path folder, PublicationRecord record, BuiltSite site, boolean verify, List<String> passedOver)
            throws IOException {
        SortedMap<String, Held> held = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return held;
        }
        Path real = folder.toRealPath();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                boolean passed = real.equals(each.getParent())
                        && passedOver.contains(each.getFileName().toString());
                return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = real.relativize(file).toString().replace('\\', '/');
                if (!path.equals(PublicationRecord.NAME) && !passedOver.contains(path)) {
                    held.put(
                            path,
                            held(file, path, attributes, record, site.files().get(path), verify));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return held;
    }

    private static Held held(
            Path file,
            String path,
            BasicFileAttributes attributes,
            PublicationRecord record,
            @Nullable BuiltFile planned,
            boolean verify)
            throws IOException {
        String sum = record.sum(path);
        boolean stays = planned != null
                && planned.size() == attributes.size()
                && planned.sha256().equals(sum);
        // what is to be replaced or removed is read first: it may have been changed since
        if (sum != null && !verify && stays) {
            return Held.ours(sum);
        }
        if (!attributes.isRegularFile()
                || sum == null && planned == null && !record.paths().contains(path)) {
            return Held.foreign(null);
        }
        String actual = DigestUtils.sha256Hex(Files.readAllBytes(file));
        return record.made(path, actual) ? Held.ours(actual) : Held.foreign(actual);
    }

    /** Makes the folders above a file and writes it. */
    static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        DurableFile.write(file, bytes);
    }

    /** Deletes a folder of ours with all that it holds. */
    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList());
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }

    static void deleteEmptyFolders(Path folder, Path top) throws IOException {
        for (Path each = folder; !each.equals(top); each = each.getParent()) {
            try {
                Files.delete(each);
            } catch (DirectoryNotEmptyException e) {
                return;
            } catch (NoSuchFileException e) {
                // already gone with the last file before
            }
        }
    }
}
