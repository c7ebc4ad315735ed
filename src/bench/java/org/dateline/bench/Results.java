package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What all cases cost, as a table for people, as rows for programs, and as a plot. */
final class Results {

    private final List<CaseResult> cases = new ArrayList<>();
    private final StringBuilder pages = new StringBuilder();
    private final StringBuilder differences = new StringBuilder();

    void add(CaseResult result) {
        cases.add(result);
    }

    boolean pagesDiffer() {
        return !differences.isEmpty();
    }

    /** Adds what a site holds, beside what that of the peer holds. */
    void addPages(int articles, String contender, PageSets own, PageSets peer) {
        if (pages.isEmpty()) {
            pages.append("| articles | site | pages of | ")
                    .append(CaseResult.PEER)
                    .append(": files, bytes | Dateline: files, bytes |\n| ---: | --- | --- | ---: | ---: |\n");
        }
        for (String kind : own.sizes().keySet()) {
            if (!own.files(kind).isEmpty() || !peer.files(kind).isEmpty()) {
                page(
                        articles,
                        contender,
                        kind,
                        peer.files(kind).size(),
                        peer.bytes(kind),
                        own.files(kind).size(),
                        own.bytes(kind));
            }
        }
        page(articles, contender, "all", peer.allFiles(), peer.allBytes(), own.allFiles(), own.allBytes());
        List<String> different = List.copyOf(own.differences(peer));
        if (!different.isEmpty()) {
            differences.append(String.format(
                    Locale.ROOT,
                    "%nUnequal: %,d articles, %s: %,d pages are in one of the two sites only, such as %s%n",
                    articles,
                    contender,
                    different.size(),
                    different.get(0)));
        }
    }

    private void page(int articles, String contender, String kind, long files, long bytes, long ownFiles, long own) {
        pages.append(String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %,d, %,d | %,d, %,d |%n",
                articles,
                contender,
                kind,
                files,
                bytes,
                ownFiles,
                own));
    }

    /** The table of costs and that of pages, in Markdown. */
    String markdown() {
        StringBuilder text = new StringBuilder(
                        "| what | articles | with | wall, s | (least–most) | CPU, s | peak, MiB | ")
                .append("× ")
                .append(CaseResult.PEER)
                .append(" |\n| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: |\n");
        for (CaseResult result : cases) {
            for (String contender : result.measured().keySet()) {
                text.append(row(result, contender));
            }
        }
        return text.append('\n').append(pages).append(differences).toString();
    }

    private static String row(CaseResult result, String contender) {
        OptionalDouble ratio = result.ratioToPeer(contender);
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %.2f | %.2f–%.2f | %.2f | %.0f | %s |%n",
                result.name(),
                result.articles(),
                contender,
                result.median(contender, Measurement::wall),
                result.least(contender, Measurement::wall),
                result.most(contender, Measurement::wall),
                result.median(contender, Measurement::cpu),
                result.median(contender, Measurement::peak),
                ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "–");
    }

    /** One row a run. */
    private String csv() {
        StringBuilder text = new StringBuilder("what,articles,with,round,wall_s,cpu_s,peak_mib\n");
        for (CaseResult result : cases) {
            for (Map.Entry<String, List<Measurement>> entry : result.measured().entrySet()) {
                int round = 0;
                for (Measurement one : entry.getValue()) {
                    text.append(String.format(
                            Locale.ROOT,
                            "\"%s\",%d,\"%s\",%d,%.3f,%.3f,%.1f%n",
                            result.name(),
                            result.articles(),
                            entry.getKey(),
                            ++round,
                            one.wall(),
                            one.cpu(),
                            one.peak()));
                }
            }
        }
        return text.toString();
    }

    /**
     * Writes {@code results.md}, {@code results.csv} and, where full builds were measured, {@code plot.svg}.
     *
     * @param about what stands above the tables
     */
    void write(WorkFolder folder, String about) throws IOException {
        Files.writeString(folder.resolve("results.md"), about + "\n" + markdown());
        Files.writeString(folder.resolve("results.csv"), csv());
        List<CaseResult> full = cases.stream()
                .filter(result -> result.name().equals(Benchmark.FULL_BUILD))
                .toList();
        Path plot = folder.resolve("plot.svg");
        if (full.isEmpty()) {
            Files.deleteIfExists(plot);
        } else {
            Files.writeString(plot, new Plot(full).svg());
        }
    }
}
