package org.dateline.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.config.Target;
import org.dateline.output.BuiltFile;
import org.dateline.publish.PublishReport;
import org.dateline.publish.PublishReport.Outcome;
import org.dateline.publish.Publisher;
import org.dateline.publish.target.Progress;
import org.dateline.publish.target.PublicationPlan;
import org.jspecify.annotations.Nullable;

/** Prints what publications would do, do, and did: for a person, or as JSON for a machine. */
final class PublishPrinter implements Publisher.Progresses {

    private final PrintWriter out;
    private final PrintWriter err;
    private final ReportPrinter printer;
    private final ProgressLine line;
    private final boolean quiet;
    private final boolean verbose;

    PublishPrinter(
            Surroundings surroundings, ReportPrinter printer, ProgressLine line, boolean quiet, boolean verbose) {
        this.out = surroundings.out();
        this.err = surroundings.err();
        this.printer = printer;
        this.line = line;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    @Override
    public void waiting(Target target) {
        line.show(target.name() + ": waiting for another build or publication of this digest …");
    }

    @Override
    public void looking(Target target) {
        line.show(target.name() + ": looking at what is there …");
    }

    @Override
    public Progress of(Target target, PublicationPlan plan) {
        int all = plan.added().size() + plan.changed().size() + plan.removed().size();
        AtomicInteger done = new AtomicInteger();
        return path -> line.show(
                target.name() + ": " + done.incrementAndGet() + " of " + ReportPrinter.counted(all, "file") + " …");
    }

    void print(PublishReport report) {
        line.clear();
        printer.problems(report.problems());
        PublicationPlan plan = report.plan();
        if (plan != null && (report.outcome() == Outcome.REHEARSED || verbose)) {
            printFiles(plan, report.outcome() == Outcome.REHEARSED ? out : err);
        }
        if (!quiet || report.hasErrors()) {
            err.println(report.target() + ": " + sentence(report));
        }
    }

    private static void printFiles(PublicationPlan plan, PrintWriter to) {
        plan.added().forEach(file -> to.println("new       " + file.path()));
        plan.changed().forEach(file -> to.println("changed   " + file.path()));
        plan.removed().forEach(path -> to.println("removed   " + path));
    }

    private static String sentence(PublishReport report) {
        PublicationPlan plan = report.plan();
        return switch (report.outcome()) {
            case PUBLISHED ->
                "published: " + counts(plan) + (report.detail().isEmpty() ? "" : " (" + report.detail() + ")");
            case UNCHANGED -> "nothing to publish: " + counts(plan);
            case REHEARSED ->
                "would publish: " + counts(plan) + (report.hasErrors() ? "; the errors above would stop it" : "");
            case REFUSED -> ReportPrinter.summary(report.problems()) + "; nothing was published";
            case UNSEEN -> ReportPrinter.summary(report.problems()) + "; nothing was published, all is as it was there";
            case STOPPED ->
                ReportPrinter.summary(report.problems()) + "; stopped on the way: publish again, it goes on from there";
        };
    }

    private static String counts(@Nullable PublicationPlan plan) {
        if (plan == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(plan.added().size() + " new");
        parts.add(plan.changed().size() + " changed");
        parts.add(plan.unchanged().size() + " unchanged");
        parts.add(plan.removed().size() + " removed");
        parts.add(size(plan.bytes()));
        return String.join(", ", parts);
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return ReportPrinter.counted(bytes, "byte");
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    void printJson(List<PublishReport> reports) {
        printer.printJson(generator -> {
            generator.writeArrayFieldStart("targets");
            for (PublishReport report : reports) {
                generator.writeStartObject();
                generator.writeStringField("target", report.target());
                generator.writeStringField("outcome", report.outcome().name().toLowerCase(Locale.ROOT));
                generator.writeStringField("detail", report.detail());
                ReportPrinter.writeProblems(generator, report.problems());
                PublicationPlan plan = report.plan();
                if (plan != null) {
                    writePlan(generator, plan);
                }
                generator.writeEndObject();
            }
            generator.writeEndArray();
        });
    }

    private static void writePlan(JsonGenerator generator, PublicationPlan plan) throws IOException {
        generator.writeObjectFieldStart("plan");
        writeFiles(generator, "new", plan.added());
        writeFiles(generator, "changed", plan.changed());
        generator.writeArrayFieldStart("removed");
        for (String path : plan.removed()) {
            generator.writeString(path);
        }
        generator.writeEndArray();
        generator.writeNumberField("unchanged", plan.unchanged().size());
        generator.writeNumberField("bytes", plan.bytes());
        generator.writeEndObject();
    }

    private static void writeFiles(JsonGenerator generator, String name, List<BuiltFile> files) throws IOException {
        generator.writeArrayFieldStart(name);
        for (BuiltFile file : files) {
            generator.writeStartObject();
            generator.writeStringField("path", file.path());
            generator.writeNumberField("bytes", file.size());
            generator.writeStringField("sha256", file.sha256());
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }
}
