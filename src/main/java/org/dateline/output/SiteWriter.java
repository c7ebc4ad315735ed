package org.dateline.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/**
 * Writes a site so that nothing is lost: files are staged as they are rendered, on the disk that they are for, and put in
 * place by renaming once all of them are there. A file that the generator did not write, or that was changed since, is
 * neither replaced nor deleted: it is an error, and then nothing of the site changes.
 */
public final class SiteWriter {

    private static final String STAGING = ".dateline.new";

    private final Path site;
    private final String shown;
    private final Problems problems;
    private final WrittenFiles before;
    private final Map<String, String> hashes = new ConcurrentSkipListMap<>();
    private final Set<String> staged = ConcurrentHashMap.newKeySet();

    private SiteWriter(Path site, String shown, Problems problems) throws IOException {
        this.site = site;
        this.shown = shown;
        this.problems = problems;
        Files.createDirectories(site);
        this.before = WrittenFiles.read(site);
        deleteStaging();
    }

    /**
     * Begins to write.
     *
     * @param site the output folder, which {@link OutputFolder} found fit
     * @param shown how messages name that folder
     */
    public static SiteWriter open(Path site, String shown, Problems problems) {
        try {
            return new SiteWriter(site, shown, problems);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + shown, e);
        }
    }

    /** Takes one finished file. Safe for several threads. */
    public void stage(OutputFile file) {
        hashes.put(file.path(), WrittenFiles.hash(file.bytes()));
        Path target = site.resolve(file.path());
        try {
            if (hasBytes(target, file) || !isFree(target, file.path())) {
                return;
            }
            Path waiting = site.resolve(STAGING).resolve(file.path());
            Files.createDirectories(waiting.getParent());
            Files.write(waiting, file.bytes());
            staged.add(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
    }

    /** Puts all that was staged in place, and removes the files of the last build that are no longer wanted. */
    public WriteReport commit() {
        try {
            WrittenFiles now = new WrittenFiles();
            hashes.forEach(now::add);
            WrittenFiles both = new WrittenFiles();
            both.addAll(before);
            both.addAll(now);
            both.write(site);
            for (String path : new TreeMap<>(hashes).keySet()) {
                if (staged.contains(path)) {
                    Path target = site.resolve(path);
                    Files.createDirectories(target.getParent());
                    Files.move(site.resolve(STAGING).resolve(path), target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            int removed = removeStale();
            now.write(site);
            deleteStaging();
            return new WriteReport(staged.size(), hashes.size() - staged.size(), removed);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + shown, e);
        }
    }

    /** Forgets what was staged; the site stays as it was. */
    public void discard() {
        try {
            deleteStaging();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + shown, e);
        }
    }

    private static boolean hasBytes(Path target, OutputFile file) throws IOException {
        return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                && Files.size(target) == file.bytes().length
                && Arrays.equals(Files.readAllBytes(target), file.bytes());
    }

    /** Whether nothing stands at the place of a file but what the generator itself wrote there. */
    private boolean isFree(Path target, String path) throws IOException {
        for (Path folder = target.getParent(); !folder.equals(site); folder = folder.getParent()) {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return tellForeign(site.relativize(folder).toString().replace('\\', '/'), "is in the way of a page");
            }
        }
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return tellForeign(path, "is in the way of a page");
        }
        if (before.isOurs(path, Files.readAllBytes(target))) {
            return true;
        }
        return tellForeign(
                path,
                before.paths().contains(path) ? "was changed since dateline wrote it" : "was not written by dateline");
    }

    private boolean tellForeign(String path, String what) {
        problems.error(
                SourceSpan.of(shown + "/" + path),
                "the file " + what + ", so it is not replaced",
                "move it out of " + shown + "/ if you need it, or delete it; then build again");
        return false;
    }

    private int removeStale() throws IOException {
        int removed = 0;
        for (String path : before.paths()) {
            Path file = site.resolve(path);
            if (hashes.containsKey(path) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            if (before.isOurs(path, Files.readAllBytes(file))) {
                Files.delete(file);
                removed++;
                deleteEmptyFolders(file.getParent());
            } else {
                problems.warning(
                        SourceSpan.of(shown + "/" + path),
                        "the page is no longer part of the site, but was changed by hand and stays",
                        "delete it, or move it out of " + shown + "/");
            }
        }
        return removed;
    }

    private void deleteEmptyFolders(Path folder) throws IOException {
        for (Path each = folder; !each.equals(site); each = each.getParent()) {
            try {
                Files.delete(each);
            } catch (DirectoryNotEmptyException e) {
                return;
            } catch (NoSuchFileException e) {
                // already gone with the last file before
            }
        }
    }

    private void deleteStaging() throws IOException {
        Path folder = site.resolve(STAGING);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
