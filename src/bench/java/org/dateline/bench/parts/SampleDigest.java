package org.dateline.bench.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.dateline.bench.corpus.Corpus;
import org.dateline.bench.corpus.Layout;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.config.Vocabulary;
import org.dateline.config.VocabularyReader;
import org.dateline.parse.Content;
import org.dateline.parse.ContentReader;
import org.dateline.problem.Problems;

/** A generated digest of two days in a folder that is deleted with it, and what is read from it. */
public final class SampleDigest implements AutoCloseable {

    private final Path root;
    private final SiteConfig config;
    private final Vocabulary vocabulary;
    private final Content content;

    private SampleDigest(Path root) {
        Problems problems = new Problems();
        this.root = root;
        this.config = SiteConfigReader.read(root, problems).orElseThrow();
        this.vocabulary = VocabularyReader.read(root, config, problems);
        this.content = ContentReader.read(root, config, vocabulary, problems);
        if (problems.hasErrors()) {
            throw new IllegalStateException("the generated digest has errors: " + problems.sorted());
        }
    }

    /** Lays a new one out. */
    public static SampleDigest make() throws IOException {
        Path root = Files.createTempDirectory("sample-digest");
        Layout.DATELINE_DEFAULT.write(new Corpus(2 * Corpus.PER_DAY), root);
        return new SampleDigest(root);
    }

    public Path root() {
        return root;
    }

    public SiteConfig config() {
        return config;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Content content() {
        return content;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
