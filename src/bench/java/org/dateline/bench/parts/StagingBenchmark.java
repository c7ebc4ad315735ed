package org.dateline.bench.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dateline.output.OutputFile;
import org.dateline.output.SiteWriter;
import org.dateline.problem.Problems;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it takes to stage a page of 9 KB, with its checks and its sum, in the machine's folder for temporary files. That the
 * bytes are forced to the disk, and renamed, comes later and is not in it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StagingBenchmark {

    /** How many pages there are before the first is staged again. */
    private static final int PAGES = 20_000;

    private final byte[] bytes = "<p>Invented.</p>\n".repeat(530).getBytes(StandardCharsets.UTF_8);
    private Path site;
    private SiteWriter writer;
    private int next;

    /** Begins a new site. */
    @Setup(Level.Iteration)
    public void begin() throws IOException {
        site = Files.createTempDirectory("staged-site");
        writer = new SiteWriter(site, "site", new Problems());
        next = 0;
    }

    /** Takes it away again. */
    @TearDown(Level.Iteration)
    public void discard() throws IOException {
        writer.discard();
        Files.delete(site);
    }

    /** Forty pages a day, a folder each. */
    @Benchmark
    public void page() {
        next = (next + 1) % PAGES;
        writer.stage(new OutputFile("2024/12/day-" + next / 40 + "/page-" + next + "/index.html", bytes));
    }
}
