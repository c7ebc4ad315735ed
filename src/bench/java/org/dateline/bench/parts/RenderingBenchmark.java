package org.dateline.bench.parts;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.dateline.archive.Archive;
import org.dateline.cache.Print;
import org.dateline.config.SiteConfig;
import org.dateline.config.Vocabulary;
import org.dateline.message.Messages;
import org.dateline.output.OutputFile;
import org.dateline.parse.Content;
import org.dateline.plan.LanguageVersion;
import org.dateline.plan.PlannedPage;
import org.dateline.plan.SitePath;
import org.dateline.plan.SitePlan;
import org.dateline.plan.SitePlanner;
import org.dateline.problem.Problems;
import org.dateline.render.TemplateRenderer;
import org.dateline.theme.Asset;
import org.dateline.theme.Theme;
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

/** What it takes to make a page's model and to render it with the built-in theme. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RenderingBenchmark {

    /** When the generated digest is looked at: all of it is public. */
    private static final Instant LATER = Instant.parse("2025-01-02T00:00:00Z");

    private SampleDigest digest;
    private TemplateRenderer renderer;
    private List<PlannedPage> articles;
    private PlannedPage edition;
    private int next;

    /** Reads a generated digest and plans its pages. */
    @Setup
    public void plan() throws IOException {
        digest = SampleDigest.make();
        Problems problems = new Problems();
        Theme theme = Theme.of(digest.root());
        SiteConfig config = digest.config();
        Content content = digest.content();
        Vocabulary vocabulary = digest.vocabulary().in(config.language());
        Messages messages = theme.messages(config.language(), problems).orElseThrow();
        Archive archive = Archive.of(
                content.in(config.language()).articles(),
                content.in(config.language()).editions(),
                vocabulary.topics(),
                vocabulary.storylines(),
                LATER,
                config.timeZone());
        Map<String, SitePath> assets = theme.assets().stream()
                .collect(Collectors.toMap(
                        Asset::name, asset -> SitePath.hashed("assets/" + asset.name(), asset.bytes())));
        SitePlan plan = new SitePlanner(
                        List.of(new LanguageVersion(
                                config,
                                messages,
                                archive,
                                content.in(config.language()).about(),
                                Print.ofValue("the same settings throughout"),
                                file -> null)),
                        content.images(),
                        assets)
                .plan(problems);
        renderer = new TemplateRenderer(theme, List.of(messages));
        articles = plan.pages().stream()
                .filter(page -> page.path().file().matches("\\d{4}/\\d\\d/\\d\\d/[^/]+/index\\.html"))
                .toList();
        edition = plan.pages().stream()
                .filter(page -> page.path().file().matches("\\d{4}/\\d\\d/\\d\\d/index\\.html"))
                .findFirst()
                .orElseThrow();
    }

    /** Deletes the digest. */
    @TearDown
    public void delete() throws IOException {
        digest.close();
    }

    /** One report, another each time. */
    @Benchmark
    public OutputFile article() {
        next = (next + 1) % articles.size();
        return render(articles.get(next));
    }

    /** A day of forty reports. */
    @Benchmark
    public OutputFile edition() {
        return render(edition);
    }

    private OutputFile render(PlannedPage page) {
        return renderer.render(page.path(), page.model().get()).orElseThrow();
    }
}
