package org.dateline.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Where new files wait in the output folder until all of them are there. It is known by the mark that it bears, so that
 * a folder of somebody else's is never emptied; what a build that was killed left in it is cleared away.
 */
final class StagingFolder {

    private static final String NAME = ".dateline.new";
    /** How many files are forced to the disk at once. */
    private static final int AT_ONCE = 32;

    private static final String MARK = ".staged-by-dateline";

    private final Path site;
    private final Path folder;
    private final Folders folders = new Folders();
    private final AtomicBoolean begun = new AtomicBoolean();

    StagingFolder(Path site) {
        this.site = site;
        this.folder = site.resolve(NAME);
    }

    /** What stands in its place, if it is not ours. */
    Optional<String> obstacle() {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS) || isOurs()) {
            return Optional.empty();
        }
        return Optional.of(NAME);
    }

    Path of(String path) {
        return folder.resolve(path);
    }

    /** Safe for several threads. */
    void write(OutputFile file) throws IOException {
        begin();
        Path waiting = of(file.path());
        folders.make(waiting.getParent());
        Files.write(waiting, file.bytes());
    }

    /**
     * Returns when the bytes of these files are on the disk, not only on their way to it. Many are asked for at once,
     * since a file system writes them together then.
     */
    void force(Collection<String> paths) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (String path : paths) {
                all.add(() -> {
                    try (FileChannel channel = FileChannel.open(of(path), StandardOpenOption.WRITE)) {
                        channel.force(false);
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("cannot write to the disk: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while writing");
        } finally {
            threads.shutdownNow();
        }
    }

    /** Makes the folder anew, empty but for its mark, the first time. */
    private synchronized void begin() throws IOException {
        if (begun.get()) {
            return;
        }
        delete();
        Files.createDirectories(folder);
        Files.createFile(folder.resolve(MARK));
        begun.set(true);
    }

    private boolean isOurs() {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).limit(2).toList();
            return names.isEmpty() || Files.exists(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return false;
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(site.resolve(WrittenFiles.TEMPORARY));
        if (!isOurs()) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        Path mark = folder.resolve(MARK);
        for (Path each : all) {
            if (!each.equals(mark) && !each.equals(folder)) {
                Files.delete(each);
            }
        }
        Files.deleteIfExists(mark);
        Files.delete(folder);
    }
}
