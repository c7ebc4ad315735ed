package org.dateline.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.cache.Glance;
import org.dateline.output.WrittenFiles.Written;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/**
 * Writes a site so that nothing is lost: files are staged as they are rendered, on the disk that they are for, and put in
 * place by renaming once all of them are there. A file that the generator did not write, or that was changed since, is
 * neither replaced nor deleted: it is an error, and then nothing of the site changes. No link is followed.
 */
public final class SiteWriter {

    private final Path site;
    private final String shown;
    private final Problems problems;
    private final WrittenFiles before;
    private final StagingFolder staging;
    private final Durability durability;
    private final RecentList recent;
    private final Map<String, Written> planned = new ConcurrentSkipListMap<>();
    /** The folders, or places of folders, that were found to be in nobody's way. */
    private final Set<Path> free = ConcurrentHashMap.newKeySet();

    private final Set<String> staged = ConcurrentHashMap.newKeySet();
    /** Those of the staged that stand in their place before the others do. */
    private final Set<String> standing = ConcurrentHashMap.newKeySet();

    private final AtomicReference<WrittenFiles> left = new AtomicReference<>(new WrittenFiles());

    /** Begins to write what must last. */
    public SiteWriter(Path site, String shown, Problems problems) {
        this(site, shown, Durability.FORCED, new RecentList(), problems);
    }

    /**
     * Begins to write; nothing is touched before the first file is staged.
     *
     * @param site the output folder, which {@link OutputFolder} found fit
     * @param shown how messages name that folder
     * @param recent the list of files as it was written last, where this process did
     */
    public SiteWriter(Path site, String shown, Durability durability, RecentList recent, Problems problems) {
        this.durability = durability;
        this.site = site;
        this.shown = shown;
        this.problems = problems;
        this.recent = recent;
        WrittenFiles known = recent.ifStill(site);
        this.before = known == null ? WrittenFiles.read(site, shown, problems) : known;
        this.staging = new StagingFolder(site);
        staging.obstacle()
                .ifPresent(name -> problems.error(
                        SourceSpan.of(shown + "/" + name),
                        "this is in the way of the files that are about to be written",
                        "move it out of " + shown + "/, or delete it"));
    }

    /**
     * Whether the file that stands there was made of the same things, so that it need not be made again: then it stays.
     * What is known more of what it is made of than before is remembered. Safe for several threads.
     */
    public boolean keep(String path, MadeOf madeOf) {
        Written written = before.only(path);
        if (written == null || !madeOf.isSameAs(written.madeOf()) || !before.isUntouched(site.resolve(path), written)) {
            return false;
        }
        planned.put(path, written.madeOf(madeOf));
        return true;
    }

    /** Whether an earlier build wrote a file of that name. */
    public boolean knows(String path) {
        return before.paths().contains(path);
    }

    /** Takes one finished file, of whose making nothing is known. Safe for several threads. */
    public void stage(OutputFile file) {
        stage(file, MadeOf.UNKNOWN);
    }

    /** Takes one finished file. Safe for several threads. */
    public void stage(OutputFile file, MadeOf madeOf) {
        Path target;
        try {
            target = site.resolve(file.path());
        } catch (InvalidPathException e) {
            problems.error(
                    SourceSpan.of(shown),
                    "the file name '" + file.path() + "' cannot be written in this machine's locale",
                    "set another first: export LC_ALL=C.UTF-8");
            return;
        }
        Written written = new Written(DigestUtils.sha256Hex(file.bytes()), madeOf, null);
        planned.put(file.path(), written);
        try {
            if (!hasFreeFolders(target)) {
                return;
            }
            boolean isTaken = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
            if (isTaken && (hasBytes(target, file, written) || !isFree(target, file.path()))) {
                return;
            }
            if (!problems.hasErrors()) {
                staging.write(file);
                staged.add(file.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
    }

    /** The SHA-256 of every file that was staged or stays, by its path. */
    public SortedMap<String, String> sums() {
        SortedMap<String, String> sums = new TreeMap<>();
        planned.forEach((path, written) -> sums.put(path, written.sha256()));
        return sums;
    }

    /**
     * Puts what was staged so far in place, for those who look at it already; {@link #commit} does it with the rest. Only
     * for what need not last, since until then the list of files says nothing of it.
     *
     * @return what is new in its place
     */
    public WriteReport show() {
        if (durability != Durability.PASSING) {
            throw new IllegalStateException("a site that must last is put in place as a whole");
        }
        SortedSet<String> ready = new TreeSet<>(staged);
        ready.removeAll(standing);
        try {
            putInPlace(ready);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + shown, e);
        }
        standing.addAll(ready);
        return new WriteReport(ready, planned.size() - ready.size(), new TreeSet<>());
    }

    private void putInPlace(SortedSet<String> paths) throws IOException {
        Folders folders = new Folders();
        for (String path : paths) {
            Path target = site.resolve(path);
            folders.make(target.getParent());
            Files.move(staging.of(path), target, StandardCopyOption.ATOMIC_MOVE);
            // at once, so that nobody's edit is taken for what was written
            planned.computeIfPresent(path, this::stamped);
        }
    }

    /** Puts all that was staged in place, and removes the files of the last build that are no longer wanted. */
    public WriteReport commit() {
        try {
            Files.createDirectories(site);
            if (durability == Durability.FORCED) {
                staging.force(staged);
            }
            if (!staged.isEmpty() && durability == Durability.FORCED) {
                listWithThoseBefore(planned.keySet());
            }
            SortedSet<String> waiting = new TreeSet<>(staged);
            waiting.removeAll(standing);
            putInPlace(waiting);
            SortedSet<String> removed = removeStale();
            WrittenFiles now = new WrittenFiles();
            planned.forEach((path, written) -> now.add(path, stamped(path, written)));
            now.write(site, durability);
            recent.keep(site, now);
            left.set(now);
            staging.delete();
            return new WriteReport(new TreeSet<>(staged), planned.size() - staged.size(), removed);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + shown, e);
        }
    }

    /** The list of the files before, and of these too: whichever of the two stands there is known. */
    private void listWithThoseBefore(Set<String> paths) throws IOException {
        WrittenFiles both = new WrittenFiles();
        both.addAll(before);
        paths.forEach(path -> both.add(path, Objects.requireNonNull(planned.get(path))));
        both.write(site, durability);
        recent.keep(site, both);
    }

    /** The site as it was put in place. */
    public Glance glance(Predicate<String> isOfInterest) {
        return left.get().glance(isOfInterest);
    }

    /** What is written of a file, with how the file system sees it where it now stands: renaming it was a change. */
    private Written stamped(String path, Written written) {
        if (written.stamp() != null) {
            return written;
        }
        try {
            return new Written(written.sha256(), written.madeOf(), WrittenFiles.stampOf(site.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + shown + "/" + path, e);
        }
    }

    /** Forgets what was staged; the site stays as it was, but for what was shown. */
    public void discard() {
        try {
            if (!standing.isEmpty()) {
                listWithThoseBefore(standing);
            }
            staging.delete();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + shown, e);
        }
    }

    private boolean hasBytes(Path target, OutputFile file, Written written) throws IOException {
        Written known = before.only(file.path());
        if (known != null && known.sha256().equals(written.sha256()) && before.isUntouched(target, known)) {
            return true;
        }
        return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                && Files.size(target) == file.bytes().length
                && Arrays.equals(Files.readAllBytes(target), file.bytes());
    }

    /** Whether every folder above a file is a folder, or not there yet. */
    private boolean hasFreeFolders(Path target) {
        for (Path folder = target.getParent(); !folder.equals(site); folder = folder.getParent()) {
            if (free.contains(folder)) {
                break;
            }
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return tellForeign(site.relativize(folder).toString().replace('\\', '/'), "is in the way of a page");
            }
        }
        free.add(target.getParent());
        return true;
    }

    /** Whether what stands at the place of a file is but what the generator itself wrote there. */
    private boolean isFree(Path target, String path) throws IOException {
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return tellForeign(path, "is in the way of a page");
        }
        if (durability == Durability.PASSING || before.isOurs(path, Files.readAllBytes(target))) {
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

    private SortedSet<String> removeStale() throws IOException {
        SortedSet<String> removed = new TreeSet<>();
        for (String path : before.paths()) {
            Path file = site.resolve(path);
            if (planned.containsKey(path) || !isReachable(file)) {
                continue;
            }
            if (durability == Durability.PASSING || before.isOurs(path, Files.readAllBytes(file))) {
                Files.delete(file);
                removed.add(path);
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

    /** Whether it is a file to which no link leads. */
    private boolean isReachable(Path file) {
        for (Path folder = file.getParent(); !folder.equals(site); folder = folder.getParent()) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
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
}
