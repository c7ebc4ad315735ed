package org.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.dateline.bench.corpus.Corpus;
import org.dateline.bench.corpus.Layout;

/** The folder that the benchmark works in: corpora, built sites, results. */
final class WorkFolder {

    /** Tells that a corpus was laid out to its end, and by which version of the generator. */
    private static final String MARK = ".laid-out";

    private static final String VERSION = "1";

    private final Path folder;

    WorkFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** The folder of a corpus laid out for one contender; it is made where it is not there yet. */
    Path corpus(String name, Layout layout, Corpus corpus) throws IOException {
        Path laid = folder.resolve("corpora").resolve(name + "-" + corpus.size());
        Path mark = laid.resolve(MARK);
        String told = layout + " " + VERSION;
        if (!Files.exists(mark) || !Files.readString(mark).equals(told)) {
            delete(laid);
            layout.write(corpus, laid);
            Files.writeString(mark, told);
        }
        return laid;
    }

    /** Where a contender builds its site; nothing is there yet. */
    Path site(String name) throws IOException {
        Path site = folder.resolve("sites").resolve(name);
        delete(site);
        Files.createDirectories(site.getParent());
        return site;
    }

    /** Deletes a folder with all that is in it, where it is there. */
    static void delete(Path unwanted) {
        if (!Files.exists(unwanted)) {
            return;
        }
        try (Stream<Path> files = Files.walk(unwanted)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + unwanted, e);
        }
    }
}
