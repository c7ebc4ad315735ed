package org.dateline.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.cache.FileStamp;
import org.dateline.output.WrittenFiles.Written;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/** A site as a build left it: what the generator wrote, and nothing that came to lie beside it. */
public final class BuiltSite {

    private final Path folder;
    private final SortedMap<String, BuiltFile> files;

    private BuiltSite(Path folder, SortedMap<String, BuiltFile> files) {
        this.folder = folder;
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * Reads the list of what was written there, and reports every file that is no longer as it was written. A file is read
     * only where the file system has seen a change of it.
     *
     * @param shown how messages name the folder
     */
    public static BuiltSite read(Path folder, String shown, Problems problems) {
        WrittenFiles list = WrittenFiles.read(folder, shown, problems);
        SortedMap<String, BuiltFile> files = new TreeMap<>();
        if (list.paths().isEmpty()) {
            problems.error(SourceSpan.of(shown), "there is no built site here", "run 'dateline build' first");
        }
        for (String path : list.paths()) {
            Written written = list.only(path);
            if (written == null) {
                problems.error(
                        SourceSpan.of(shown),
                        "the last build was stopped before its end",
                        "run 'dateline build' again");
                break;
            }
            read(folder, path, written, list, shown, files, problems);
        }
        return new BuiltSite(folder, files);
    }

    private static void read(
            Path folder,
            String path,
            Written written,
            WrittenFiles list,
            String shown,
            SortedMap<String, BuiltFile> files,
            Problems problems) {
        Path file = folder.resolve(path);
        SourceSpan where = SourceSpan.of(shown + "/" + path);
        FileStamp stamp = written.stamp();
        if (stamp != null && list.isUntouched(file, written)) {
            files.put(path, new BuiltFile(path, written.sha256(), stamp.size()));
            return;
        }
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(file.toString());
            }
            byte[] bytes = Files.readAllBytes(file);
            if (DigestUtils.sha256Hex(bytes).equals(written.sha256())) {
                files.put(path, new BuiltFile(path, written.sha256(), bytes.length));
            } else {
                problems.error(
                        where,
                        "the file was changed since dateline wrote it",
                        "move it out of " + shown + "/ if you need it, or delete it; then run 'dateline build'");
            }
        } catch (NoSuchFileException e) {
            problems.error(where, "the file is missing from the site", "run 'dateline build'");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The folder that it lies in. */
    public Path folder() {
        return folder;
    }

    /** Every file, by its path. */
    public SortedMap<String, BuiltFile> files() {
        return files;
    }

    /** Every file, in the order of the paths. */
    public List<BuiltFile> all() {
        return List.copyOf(files.values());
    }

    /** The bytes of a file, which are those that its sum was taken of. Safe for several threads. */
    public byte[] bytes(BuiltFile file) {
        Path path = folder.resolve(file.path());
        try {
            byte[] bytes = Files.readAllBytes(path);
            if (!DigestUtils.sha256Hex(bytes).equals(file.sha256())) {
                throw new IOException("it was changed while it was read");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
