package org.dateline.extract;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.article.WebAddress;
import org.dateline.config.SourceProfile;

/** Runs the extractor over the public evaluation sets that a folder holds, and prints what it scores on each. */
public final class Evaluation {

    private static final String USAGE =
            "usage: Evaluation FOLDER [--half dev|held-out|all]  (FOLDER and its sets: src/docs/evaluation.md)";

    private static final String LINE = "%-12s %6s  %8s  %s";

    private static final List<EvaluationSet<?>> SETS =
            List.of(new ScrapinghubSet(), new TrafilaturaSet(), new HtmldateSet(), new MozillaSet());

    private final Path folder;

    private final Half half;

    private final PrintWriter out;

    private final PrintWriter err;

    private Evaluation(Path folder, Half half, PrintWriter out, PrintWriter err) {
        this.folder = folder;
        this.half = half;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) throws IOException {
        int code = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(PrintWriter out, PrintWriter err, String... args) throws IOException {
        List<String> rest = new ArrayList<>(Arrays.asList(args));
        Optional<Half> half = half(rest);
        if (half.isEmpty() || rest.size() != 1 || rest.get(0).isBlank()) {
            err.println(USAGE);
            return 2;
        }
        Path folder = Path.of(rest.get(0));
        if (!Files.isDirectory(folder)) {
            err.println("no folder '" + folder + "'");
            err.println(USAGE);
            return 2;
        }
        new Evaluation(folder, half.get(), out, err).printTable();
        return 0;
    }

    /** Takes the option out of the arguments; empty where it is not one of the choices. */
    private static Optional<Half> half(List<String> args) {
        int at = args.indexOf("--half");
        if (at < 0) {
            return Optional.of(Half.ALL);
        }
        args.remove(at);
        return at < args.size() ? Half.named(args.remove(at)) : Optional.empty();
    }

    private void printTable() throws IOException {
        out.println(line("set", "pages", "pages/s", "figures"));
        for (EvaluationSet<?> set : SETS) {
            if (Files.isDirectory(folder.resolve(set.name()))) {
                evaluate(set);
            } else {
                out.println(line(set.name(), "-", "-", "absent"));
            }
        }
    }

    private <T> void evaluate(EvaluationSet<T> set) throws IOException {
        List<EvaluationSet.Page<T>> pages = present(set.name(), set.pages(folder.resolve(set.name()), half));
        if (pages.isEmpty()) {
            out.println(line(set.name(), "0", "-", "no pages"));
            return;
        }
        // The first pass warms the machine up: what is measured is what a long import gets.
        answers(pages);
        long before = cpuNanoseconds();
        List<EvaluationSet.Answer<T>> answers = answers(pages);
        long spent = cpuNanoseconds() - before;
        String figures = set.figures(answers).stream()
                .map(EvaluationSet.Figure::toString)
                .collect(Collectors.joining("  "));
        out.println(line(set.name(), Integer.toString(pages.size()), speed(pages.size(), spent), figures));
    }

    private static <T> List<EvaluationSet.Answer<T>> answers(List<EvaluationSet.Page<T>> pages) throws IOException {
        List<EvaluationSet.Answer<T>> answers = new ArrayList<>();
        for (EvaluationSet.Page<T> page : pages) {
            String html = HtmlPage.decode(Files.readAllBytes(page.file()), "");
            WebAddress address = WebAddress.parse(page.address()).orElse(null);
            Extraction found = HtmlExtractor.extract(html, address, SourceProfile.NONE);
            answers.add(new EvaluationSet.Answer<>(page.truth(), found));
        }
        return answers;
    }

    /** Of this thread alone, so that neither a busy machine counts nor the compiling of what the warm-up left cold. */
    private static long cpuNanoseconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String speed(int pages, long nanoseconds) {
        return nanoseconds == 0 ? "-" : String.format(Locale.ROOT, "%.0f", pages * 1e9 / nanoseconds);
    }

    private <T> List<EvaluationSet.Page<T>> present(String set, List<EvaluationSet.Page<T>> pages) {
        List<EvaluationSet.Page<T>> present = new ArrayList<>();
        for (EvaluationSet.Page<T> page : pages) {
            if (Files.exists(page.file())) {
                present.add(page);
            } else {
                err.println(set + ": no page for " + page.id() + ", left out");
            }
        }
        return present;
    }

    private static String line(String set, String pages, String speed, String figures) {
        return String.format(Locale.ROOT, LINE, set, pages, speed, figures);
    }
}
