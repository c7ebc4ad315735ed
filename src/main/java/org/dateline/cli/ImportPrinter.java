package org.dateline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dateline.article.PartialDate;
import org.dateline.extract.Dropped;
import org.dateline.extract.Extraction;
import org.dateline.extract.Found;
import org.dateline.extract.LearnedLines;
import org.dateline.importing.ImportReport;
import org.dateline.importing.ImportResult;
import org.dateline.importing.ImportResult.Kind;
import org.dateline.importing.LearnedOfSource;
import org.jspecify.annotations.Nullable;

/** Prints what became of each imported page, and on request how each finding was made. */
final class ImportPrinter {

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final boolean quiet;
    private final boolean explain;
    private final boolean dryRun;
    private final Paint paint;

    ImportPrinter(
            PrintWriter out,
            PrintWriter err,
            boolean json,
            boolean quiet,
            boolean explain,
            boolean dryRun,
            Paint paint) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.quiet = quiet;
        this.explain = explain;
        this.dryRun = dryRun;
        this.paint = paint;
    }

    void print(ImportReport report, String taken) {
        List<ImportResult> results = report.results();
        if (json) {
            printJson(report);
            return;
        }
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (ImportResult result : results) {
            counts.merge(result.kind(), 1, Integer::sum);
            printLine(result);
            Extraction extraction = result.extraction();
            if (explain && extraction != null) {
                evidence(extraction).forEach(line -> err.println("    " + line));
            }
        }
        if (!quiet) {
            report.learned().forEach(this::printLearned);
            List<String> parts = new ArrayList<>();
            counts.forEach((kind, count) -> parts.add(count + " " + kind.word()));
            err.println(paint.result((results.size() == 1 ? "1 page in " : results.size() + " pages in ") + taken + ": "
                    + String.join(", ", parts)
                    + (dryRun ? "; nothing was written" : "")));
            if (counts.containsKey(Kind.DRAFTED) && !dryRun) {
                err.println(
                        "Read each draft, choose its topics, set its status and attribution, and remove 'draft: true'.");
            }
        }
    }

    private void printLearned(LearnedOfSource learned) {
        err.println("Lines that recur on these pages; to leave one out, add it below 'drop:' in " + learned.file());
        for (LearnedLines.Proposal line : learned.lines()) {
            err.println("  " + LearnedOfSource.entry(line));
        }
    }

    private void printLine(ImportResult result) {
        if (result.kind() == Kind.REFUSED) {
            err.println(result.origin() + ": " + paint.error("refused") + ": " + result.detail() + "\n  fix: "
                    + result.fix());
        } else if (!quiet) {
            String file = result.file().isEmpty() ? "" : " " + result.file();
            String detail = result.detail().isEmpty() ? "" : ": " + result.detail();
            err.println(result.origin() + ": " + result.kind().word() + file + detail);
        }
    }

    private static List<String> evidence(Extraction page) {
        List<String> lines = new ArrayList<>();
        add(lines, "title", page.title(), value -> value);
        page.authors().forEach(author -> add(lines, "author", author, value -> value));
        add(
                lines,
                "published",
                page.published(),
                value -> value.date().iso() + (value.zoneAssumed() ? " (offset assumed)" : ""));
        add(lines, "modified", page.modified(), PartialDate::iso);
        add(lines, "section", page.section(), value -> value);
        page.tags().forEach(tag -> add(lines, "tag", tag, value -> value));
        add(lines, "language", page.language(), value -> value);
        add(lines, "canonical", page.canonical(), Object::toString);
        add(lines, "site name", page.siteName(), value -> value);
        add(
                lines,
                "image",
                page.image(),
                value -> value.url() == null ? value.caption() : value.url().value());
        add(lines, "paywall", page.paywalled(), Object::toString);
        add(lines, "live blog", page.liveBlog(), Object::toString);
        lines.add("text: " + page.textKept() + " of " + page.textFound() + " characters kept");
        for (Dropped dropped : page.dropped()) {
            lines.add("dropped (" + dropped.rule() + "): " + dropped.text());
        }
        return lines.stream().map(line -> line.replaceAll("\\p{Cntrl}+", " ")).toList();
    }

    private static <T> void add(List<String> lines, String name, @Nullable Found<T> found, Function<T, String> shown) {
        if (found != null) {
            lines.add(name + ": " + shown.apply(found.value()) + " (" + found.evidence() + ")");
        }
    }

    private void printJson(ImportReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter());
            generator.writeStartObject();
            generator.writeBooleanField("dry-run", dryRun);
            generator.writeArrayFieldStart("pages");
            for (ImportResult result : report.results()) {
                generator.writeStartObject();
                generator.writeStringField("origin", result.origin().toString());
                generator.writeStringField("result", result.kind().word());
                generator.writeStringField("file", result.file());
                generator.writeStringField("detail", result.detail());
                generator.writeStringField("fix", result.fix());
                Extraction extraction = result.extraction();
                if (explain && extraction != null) {
                    generator.writeArrayFieldStart("evidence");
                    for (String line : evidence(extraction)) {
                        generator.writeString(line);
                    }
                    generator.writeEndArray();
                }
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeArrayFieldStart("learned");
            for (LearnedOfSource learned : report.learned()) {
                writeLearned(generator, learned);
            }
            generator.writeEndArray();
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report", e);
        }
        out.println(text);
    }

    private static void writeLearned(JsonGenerator generator, LearnedOfSource learned) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("file", learned.file());
        generator.writeArrayFieldStart("lines");
        for (LearnedLines.Proposal line : learned.lines()) {
            generator.writeStartObject();
            generator.writeStringField("line", line.line());
            generator.writeStringField("pattern", line.pattern());
            generator.writeNumberField("pages", line.pages());
            generator.writeNumberField("of", line.of());
            generator.writeNumberField("in-articles", line.inArticles());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }
}
