package org.dateline.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.bench.parts.SampleDigest;
import org.dateline.problem.Problems;
import org.dateline.yaml.TextFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to read one article on one core: the file, its front matter, its Markdown, the sanitiser. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {

    private SampleDigest digest;
    private ArticleReader reader;
    private MarkdownReader markdown;
    private List<Path> files;
    private List<ArticleId> ids;
    private List<String> bodies;
    private int next;

    /** Lays out a digest and takes the files of its last day. */
    @Setup
    public void layOut() throws IOException {
        digest = SampleDigest.make();
        markdown = new MarkdownReader();
        String language = digest.config().language();
        reader =
                new ArticleReader(digest.config(), language, digest.vocabulary().in(language), Set.of(), markdown);
        LocalDate day = digest.content().in(language).articles().get(0).day();
        Path folder = digest.root().resolve("content").resolve(day.toString().replace('-', '/'));
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> !file.endsWith("edition.md")).sorted().toList();
        }
        ids = files.stream()
                .map(file -> ArticleReader.slug(
                                file.getFileName().toString(),
                                file.getFileName().toString(),
                                Set.of(),
                                new Problems())
                        .map(slug -> new ArticleId(day, slug))
                        .orElseThrow())
                .toList();
        bodies = files.stream()
                .map(file -> FrontMatter.split(text(file), new Problems())
                        .orElseThrow()
                        .body())
                .toList();
    }

    /** Deletes the digest. */
    @TearDown
    public void delete() throws IOException {
        digest.close();
    }

    /** A whole file, another each time. */
    @Benchmark
    public Article article() {
        next = (next + 1) % files.size();
        Problems problems = new Problems();
        return reader.read(text(files.get(next)), ids.get(next), problems).orElseThrow();
    }

    /** The part of it that is Markdown and the sanitiser. */
    @Benchmark
    public Object body() {
        next = (next + 1) % bodies.size();
        return markdown.read(bodies.get(next), 0, new BodyContext("body.md", null, Set.of()), new Problems());
    }

    private static TextFile text(Path file) {
        return TextFile.read(file, file.getFileName().toString(), new Problems())
                .orElseThrow();
    }
}
