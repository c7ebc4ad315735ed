package org.dateline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.bench.corpus.Corpus;
import org.dateline.bench.corpus.CuratedDigest;
import org.dateline.bench.corpus.CuratorsEdit;
import org.dateline.bench.corpus.Layout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long a curator waits from a save until the page in the browser is the new one. */
@Command(
        name = "preview-benchmark",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Measures the preview of a generated digest: edits its files, and listens as a browser does.")
public final class PreviewBenchmark implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--articles", paramLabel = "N", description = "Size of the digest.")
    private int articles = 10_000;

    @Option(names = "--rounds", paramLabel = "N", description = "How often each edit is made, after one to warm up.")
    private int rounds = 20;

    @Option(
            names = "--wide-rounds",
            paramLabel = "N",
            description = "The same for edits that change pages without number.")
    private int wideRounds = 3;

    @Option(names = "--only", split = ",", paramLabel = "EDIT", description = "${COMPLETION-CANDIDATES}")
    private List<CuratorsEdit> only = List.of(CuratorsEdit.values());

    @Option(names = "--minimal", description = "With the minimal theme.")
    private boolean minimal;

    @Option(names = "--jar", paramLabel = "FILE", description = "The program.")
    private Path jar = Path.of("target/dateline.jar");

    @Option(names = "--java-option", paramLabel = "OPTION", description = "An option of the JVM that serves.")
    private List<String> javaOptions = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the corpus and its preview lie; best on tmpfs.")
    private Path out = Path.of("target/benchmark");

    /** Runs the benchmark with the given options. */
    public static void main(String... args) {
        int code = new CommandLine(new PreviewBenchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException {
        String loadBefore = Machine.loadNow();
        WorkFolder work = new WorkFolder(out);
        Corpus corpus = new Corpus(articles);
        Layout layout = minimal ? Layout.DATELINE_MINIMAL : Layout.DATELINE_DEFAULT;
        Path folder = work.corpus("preview-" + (minimal ? "minimal" : "default"), layout, corpus);
        // it will be edited, so the next time it is laid out anew
        Files.delete(folder.resolve(".laid-out"));
        PrintWriter print = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        CuratedDigest digest = new CuratedDigest(folder, corpus);
        try (ServingProcess serving = new ServingProcess(jar, javaOptions, folder)) {
            print.println("First build: " + serving.nextBuild().words());
            print.println("| edit | rounds | told after, ms: median | 95th percentile | page there after, ms: median"
                    + " | 95th percentile | of it the build | edits to builds |");
            print.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
            int number = 0;
            for (CuratorsEdit edit : CuratorsEdit.values()) {
                if (only.contains(edit)) {
                    List<Seen> seen = new ArrayList<>();
                    for (int round = 0; round <= (edit.isWide() ? wideRounds : rounds); round++) {
                        int nth = edit == CuratorsEdit.RENAMED || edit == CuratorsEdit.DELETED ? round : ++number;
                        Seen each = see(digest, edit, named(edit, nth, round), serving);
                        if (round > 0) {
                            seen.add(each);
                        }
                    }
                    print.println(row(edit, seen));
                }
            }
        }
        print.println("\nLoad before and after: " + loadBefore + ", " + Machine.loadNow());
        return 0;
    }

    /** What is renamed and deleted was added in the same round. */
    private static int named(CuratorsEdit edit, int number, int round) {
        return switch (edit) {
            case ADDED, RENAMED, DELETED -> 1_000 + round;
            default -> number;
        };
    }

    /** What one edit cost, in milliseconds since its file was there. */
    private record Seen(double told, double page, double build, int builds) {}

    private static Seen see(CuratedDigest digest, CuratorsEdit edit, int number, ServingProcess serving)
            throws IOException {
        String page = digest.page(edit);
        try (BrowserTab tab = BrowserTab.open(serving.address(), page)) {
            String mark = digest.edit(edit, number);
            long saved = System.nanoTime();
            boolean gone = edit == CuratorsEdit.DELETED;
            String shown = edit == CuratorsEdit.STYLES ? "/assets/site.css" : page;
            String wanted = edit == CuratorsEdit.STYLES ? "--accent: #" + (100_000 + number) : mark;
            long told;
            long there;
            double build = 0;
            int builds = 0;
            do {
                tab.awaitChange(edit == CuratorsEdit.STYLES);
                told = System.nanoTime();
                boolean has = tab.get(shown).contains(wanted);
                there = System.nanoTime();
                ServingProcess.Built built = serving.nextBuild();
                build += built.milliseconds();
                builds++;
                if (has != gone) {
                    break;
                }
            } while (true);
            return new Seen((told - saved) / 1e6, (there - saved) / 1e6, build, builds + serving.buildsWaiting());
        }
    }

    private static String row(CuratorsEdit edit, List<Seen> seen) {
        double[] told = seen.stream().mapToDouble(Seen::told).sorted().toArray();
        double[] page = seen.stream().mapToDouble(Seen::page).sorted().toArray();
        double[] build = seen.stream().mapToDouble(Seen::build).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f | %d to %d |",
                edit.words(),
                seen.size(),
                percentile(told, 0.5),
                percentile(told, 0.95),
                percentile(page, 0.5),
                percentile(page, 0.95),
                percentile(build, 0.5),
                seen.size(),
                seen.stream().mapToInt(Seen::builds).sum());
    }

    /** By nearest rank. */
    private static double percentile(double[] sorted, double part) {
        return sorted.length == 0
                ? Double.NaN
                : Arrays.stream(sorted)
                        .skip((long) Math.ceil(part * sorted.length) - 1)
                        .findFirst()
                        .orElse(Double.NaN);
    }
}
