package org.dateline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.build.BuildReport;
import org.dateline.build.Disposition;
import org.dateline.check.CheckReport;
import org.dateline.external.ExternalReport;
import org.dateline.output.WriteReport;
import org.dateline.problem.Problem;
import org.dateline.problem.Severity;
import org.jspecify.annotations.Nullable;

/** Prints what a command found and did: for a person, or as JSON for a machine. */
final class ReportPrinter {

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final boolean quiet;
    private final boolean verbose;
    private final Paint paint;

    ReportPrinter(PrintWriter out, PrintWriter err, boolean json, boolean quiet, boolean verbose, Paint paint) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.quiet = quiet;
        this.verbose = verbose;
        this.paint = paint;
    }

    void build(BuildReport report, String site, Path folder, String taken) {
        if (json) {
            printJson(generator -> {
                writeProblems(generator, report.problems());
                generator.writeNumberField("editions", report.editions());
                generator.writeNumberField("articles", report.articles());
                WriteReport written = report.written();
                if (written != null) {
                    generator.writeObjectFieldStart("site");
                    generator.writeNumberField("written", written.written());
                    generator.writeNumberField("unchanged", written.unchanged());
                    generator.writeNumberField("removed", written.removed());
                    generator.writeEndObject();
                }
                generator.writeObjectFieldStart("content");
                for (var file : report.files().entrySet()) {
                    generator.writeStringField(file.getKey(), file.getValue().word());
                }
                generator.writeEndObject();
            });
            return;
        }
        print(report.problems());
        if (!quiet) {
            printFiles(report);
            printBuilt(report, site, folder, taken);
        } else if (report.hasErrors()) {
            err.println(paint.result(summary(report.problems()) + "; nothing was written"));
        }
    }

    /** @param external null where other hosts were not asked */
    void check(
            List<Problem> problems, CheckReport report, @Nullable ExternalReport external, String site, String taken) {
        if (json) {
            printJson(generator -> {
                writeProblems(generator, problems);
                generator.writeNumberField("pages", report.pages());
                generator.writeNumberField("links", report.links());
                generator.writeNumberField("fragments", report.fragments());
                if (external != null) {
                    generator.writeObjectFieldStart("external");
                    generator.writeNumberField("links", external.links());
                    generator.writeNumberField("asked", external.asked());
                    generator.writeNumberField("broken", external.broken());
                    generator.writeNumberField("unknown", external.unknown());
                    generator.writeEndObject();
                }
            });
            return;
        }
        print(problems);
        if (!quiet) {
            err.println(paint.result(site + "/: " + (problems.isEmpty() ? "no problem" : summary(problems)) + " in "
                    + counted(report.pages(), "page") + ", " + counted(report.links(), "link") + " and "
                    + counted(report.fragments(), "fragment") + ", looked at in " + taken));
            if (external != null) {
                err.println(counted(external.links(), "link") + " to other hosts, " + external.asked()
                        + " of them asked for now: " + external.broken() + " broken, " + external.unknown()
                        + " without a clear answer");
            }
        }
    }

    /** Prints problems and nothing else. */
    void problems(List<Problem> problems) {
        print(problems);
    }

    private void print(List<Problem> problems) {
        for (Problem problem : problems) {
            String word = problem.severity().word() + ":";
            String painted = problem.severity() == Severity.ERROR ? paint.error(word) : paint.warning(word);
            err.println(problem.toString().replaceFirst(": " + word, ": " + painted));
        }
    }

    /** Every file below content/ is accounted for: by number, and one by one where asked. */
    private void printFiles(BuildReport report) {
        if (verbose) {
            report.files().forEach((file, disposition) -> err.println("content/" + file + ": " + disposition.word()));
        }
        List<String> parts = new ArrayList<>();
        for (Disposition disposition : Disposition.values()) {
            long count = report.count(disposition);
            if (count > 0) {
                parts.add(count + " " + (report.written() == null ? disposition.wordBefore() : disposition.word()));
            }
        }
        if (!parts.isEmpty()) {
            err.println("content/: " + counted(report.count(), "file") + ": " + String.join(", ", parts));
        }
    }

    private void printBuilt(BuildReport report, String site, Path folder, String taken) {
        WriteReport written = report.written();
        if (written == null) {
            err.println(paint.result(summary(report.problems()) + "; nothing was written, " + site
                    + (site.endsWith("/") ? "" : "/") + " is as it was"));
            return;
        }
        if (!report.problems().isEmpty()) {
            err.println(summary(report.problems()));
        }
        err.println(paint.result(site + "/: " + counted(report.editions(), "edition") + " and "
                + counted(report.articles(), "article") + " in " + counted(written.total(), "file") + " ("
                + written.written() + " written, " + written.unchanged() + " unchanged, " + written.removed()
                + " removed) in " + taken));
        err.println("The site is in " + folder + "; to look at it, say 'serve' in place of 'build'.");
    }

    static String summary(List<Problem> problems) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        long warnings = problems.size() - errors;
        if (errors == 0) {
            return counted(warnings, "warning");
        }
        return warnings == 0
                ? counted(errors, "error")
                : counted(errors, "error") + " and " + counted(warnings, "warning");
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** What writes the members of the one JSON object. */
    interface Members {
        void write(JsonGenerator generator) throws IOException;
    }

    void printJson(Members members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter());
            generator.writeStartObject();
            members.write(generator);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report", e);
        }
        out.println(text);
    }

    static void writeProblems(JsonGenerator generator, List<Problem> problems) throws IOException {
        generator.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            generator.writeStartObject();
            generator.writeStringField("severity", problem.severity().word());
            generator.writeStringField("file", problem.where().file());
            generator.writeNumberField("line", problem.where().line());
            generator.writeNumberField("column", problem.where().column());
            generator.writeStringField("what", problem.what());
            generator.writeStringField("fix", problem.fix());
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }
}
