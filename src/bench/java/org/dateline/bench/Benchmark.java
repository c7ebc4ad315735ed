package org.dateline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dateline.bench.corpus.Corpus;
import org.dateline.bench.corpus.Edit;
import org.dateline.bench.corpus.EditedDigest;
import org.dateline.bench.corpus.Layout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures whole builds of generated digests, in turn with those of Hugo where it is named. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Measures whole builds of generated digests, in turn with those of Hugo. Linux only.")
public final class Benchmark implements Callable<Integer> {

    static final String FULL_BUILD = "full build";

    /** What can be measured. */
    enum Measure {
        FULL,
        NONE,
        EDIT,
        STARTUP
    }

    /** The themes of the generated digests. */
    enum ThemeChoice {
        MINIMAL(Layout.DATELINE_MINIMAL, "minimal theme"),
        DEFAULT(Layout.DATELINE_DEFAULT, "default theme");

        private final Layout layout;
        private final String words;

        ThemeChoice(Layout layout, String words) {
            this.layout = layout;
            this.words = words;
        }
    }

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--articles", split = ",", paramLabel = "N", description = "Sizes of the digests.")
    private List<Integer> articles = List.of(1_000, 10_000);

    @Option(names = "--rounds", paramLabel = "N", description = "How often each contender runs.")
    private int rounds = 5;

    @Option(names = "--only", split = ",", paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private Set<Measure> only = EnumSet.allOf(Measure.class);

    @Option(names = "--theme", split = ",", paramLabel = "THEME", description = "${COMPLETION-CANDIDATES}")
    private List<ThemeChoice> themes = List.of(ThemeChoice.MINIMAL, ThemeChoice.DEFAULT);

    @Option(names = "--java", split = ",", paramLabel = "HOME", description = "Homes of the JDKs to run Dateline with.")
    private List<Path> javaHomes = List.of(Path.of(System.getProperty("java.home")));

    @Option(names = "--command", paramLabel = "WORDS", description = "How Dateline is run.")
    private String command = DatelineCommand.DEFAULT;

    @Option(names = "--jar", paramLabel = "FILE", description = "What {jar} in the command stands for.")
    private Path jar = Path.of("target/dateline.jar");

    @Option(
            names = "--hugo",
            paramLabel = "PATH",
            description = "The program to measure beside. Without it, Dateline alone.")
    private @Nullable Path hugo;

    @Option(names = "--out", paramLabel = "DIR", description = "Where corpora, sites and results lie; best on tmpfs.")
    private Path out = Path.of("target/benchmark");

    @Option(names = "--timeout", paramLabel = "MINUTES", description = "When a run is given up.")
    private long timeout = 60;

    private final Results results = new Results();

    /** Runs the benchmark with the given options. */
    public static void main(String... args) {
        int code = new CommandLine(new Benchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String loadBefore = Machine.loadNow();
        WorkFolder folder = new WorkFolder(out);
        PrintWriter progress = commandLine().getErr();
        MeasuredProcess process = new MeasuredProcess(folder.resolve("last-run.log"), timeout);
        if (hugo == null) {
            progress.println("Hugo is not measured; name it with --hugo. Dateline's figures stand alone.");
        }
        try {
            begin(folder, process);
            if (only.contains(Measure.STARTUP)) {
                startUp(folder, process, progress);
            }
            if (!only.equals(EnumSet.of(Measure.STARTUP))) {
                for (int size : articles) {
                    builds(new Corpus(size), folder, process, progress);
                }
            }
        } finally {
            // where a run fails, what was measured before it stays
            results.write(folder, about(Machine.here(folder.resolve("."), loadBefore)));
        }
        commandLine().getOut().println(Files.readString(folder.resolve("results.md")));
        commandLine().getOut().flush();
        return results.pagesDiffer() ? 1 : 0;
    }

    /** The first run of a launcher makes what the later ones start with, and that is done once on a machine. */
    private void begin(WorkFolder folder, MeasuredProcess process) throws IOException, InterruptedException {
        List<Build> all = contenders(new Corpus(1), folder);
        for (Build build : all) {
            build.clear();
            process.run(build.command(), build.environment());
            build.clear();
        }
    }

    private void startUp(WorkFolder folder, MeasuredProcess process, PrintWriter progress)
            throws IOException, InterruptedException {
        List<Contender> versions = new ArrayList<>();
        for (DatelineCommand dateline : commands()) {
            versions.add(new Contender(
                    "Dateline, JDK " + dateline.javaVersion(), dateline.version(), dateline.environment()));
        }
        if (hugo != null) {
            versions.add(new Contender(CaseResult.PEER, List.of(hugo.toString(), "version"), Map.of()));
        }
        results.add(new Case("version", 0, versions).run(rounds, process, progress));

        List<Build> all = contenders(new Corpus(1), folder);
        results.add(new Case("one article", 1, each(all, Build::clear)).run(rounds, process, progress));
        all.forEach(Build::clear);
    }

    private void builds(Corpus corpus, WorkFolder folder, MeasuredProcess process, PrintWriter progress)
            throws IOException, InterruptedException {
        List<Build> all = contenders(corpus, folder);
        if (only.contains(Measure.FULL)) {
            results.add(new Case(FULL_BUILD, corpus.size(), each(all, Build::clear)).run(rounds, process, progress));
            comparePages(corpus, all);
        } else {
            for (Build build : all) {
                build.clear();
                process.run(build.command(), build.environment());
            }
        }
        if (only.contains(Measure.NONE)) {
            Case nothing = new Case("nothing changed", corpus.size(), each(all, Build::clearIfPeer));
            results.add(nothing.run(rounds, process, progress));
        }
        if (only.contains(Measure.EDIT)) {
            edits(corpus, all, process, progress);
        }
        all.forEach(Build::clear);
    }

    private void edits(Corpus corpus, List<Build> all, MeasuredProcess process, PrintWriter progress)
            throws IOException, InterruptedException {
        List<EditedDigest> digests = new ArrayList<>();
        try {
            for (Edit edit : Edit.values()) {
                List<Contender> contenders = new ArrayList<>();
                for (Build build : all) {
                    if (build.isPeer()) {
                        contenders.add(build.contender(round -> build.clear()));
                    } else {
                        EditedDigest digest = new EditedDigest(build.root(), corpus);
                        digests.add(0, digest);
                        contenders.add(build.contender(round -> digest.edit(edit, round + 1)));
                    }
                }
                results.add(new Case(edit.words(), corpus.size(), contenders).run(rounds, process, progress));
            }
        } finally {
            digests.forEach(EditedDigest::close);
        }
    }

    private void comparePages(Corpus corpus, List<Build> all) throws IOException {
        Build peer = all.get(all.size() - 1);
        if (!peer.isPeer()) {
            return;
        }
        PageSets ofPeer = PageSets.of(peer.site());
        Set<PageSets> shown = new HashSet<>();
        for (Build build : all) {
            PageSets own = PageSets.of(build.site());
            // another JDK gives the same bytes, which need not be told twice
            if (!build.isPeer() && shown.add(own)) {
                results.addPages(corpus.size(), build.name(), own, ofPeer);
            }
        }
    }

    private static List<Contender> each(List<Build> all, Consumer<Build> before) {
        return all.stream()
                .map(build -> build.contender(round -> before.accept(build)))
                .toList();
    }

    /** Dateline with each JDK and theme, each with a digest of its own; at the end the peer, where it is measured. */
    private List<Build> contenders(Corpus corpus, WorkFolder folder) throws IOException {
        List<Build> all = new ArrayList<>();
        for (ThemeChoice theme : themes) {
            for (DatelineCommand dateline : commands()) {
                String version = dateline.javaVersion();
                String id = "dateline-" + theme.name().toLowerCase(Locale.ROOT) + "-" + version;
                Path root = folder.corpus(id, theme.layout, corpus);
                Path site = folder.site(id);
                all.add(new Build(
                        "Dateline, " + theme.words + ", JDK " + version,
                        dateline.build(root, site),
                        dateline.environment(),
                        root,
                        site));
            }
        }
        if (hugo != null) {
            Path root = folder.corpus("hugo", Layout.HUGO, corpus);
            Path site = folder.site("hugo");
            List<String> words =
                    List.of(hugo.toString(), "--quiet", "--source", root.toString(), "--destination", site.toString());
            all.add(new Build(CaseResult.PEER, words, Map.of(), root, site));
        }
        return all;
    }

    private List<DatelineCommand> commands() {
        return javaHomes.stream()
                .map(home -> new DatelineCommand(command, jar.toAbsolutePath(), home))
                .toList();
    }

    private String about(Machine machine) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("Measured on ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(" with ")
                .append(rounds)
                .append(" rounds, on ")
                .append(machine.sentence())
                .append("\nDateline is run as `")
                .append(command)
                .append("`: ");
        text.append(Machine.told(commands().get(0).version())).append(".\n");
        if (hugo != null) {
            text.append("Hugo: ")
                    .append(Machine.told(List.of(hugo.toString(), "version")))
                    .append(".\n");
        }
        return text.toString();
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives the specification before it calls");
        }
        return spec.commandLine();
    }
}
