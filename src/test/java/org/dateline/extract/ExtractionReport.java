package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an extraction as a text that a reader of a golden file can judge: findings, evidence, body, what was dropped. */
final class ExtractionReport {

    private final List<String> lines = new ArrayList<>();

    private ExtractionReport() {}

    static String of(Extraction extraction) {
        ExtractionReport report = new ExtractionReport();
        report.write(extraction);
        return String.join("\n", report.lines) + "\n";
    }

    private void write(Extraction extraction) {
        lines.add("---");
        found("title", extraction.title());
        extraction.authors().forEach(author -> found("author", author));
        Found<Published> published = extraction.published();
        if (published != null) {
            Published value = published.value();
            String date = value.date().moment() == null
                    ? String.valueOf(value.date().day())
                    : value.date().moment() + (value.zoneAssumed() ? " (zone assumed)" : "");
            found("published", new Found<>(date, published.evidence()));
        }
        if (extraction.modified() != null) {
            var date = extraction.modified().value();
            Object shown = date.moment() == null ? date.day() : date.moment();
            found("modified", new Found<>(shown, extraction.modified().evidence()));
        }
        extraction.tags().forEach(tag -> found("tag", tag));
        found("language", extraction.language());
        found("canonical", extraction.canonical());
        found("site", extraction.siteName());
        found("paywalled", extraction.paywalled());
        if (extraction.image() != null) {
            LeadImage image = extraction.image().value();
            lines.add("caption: " + image.caption() + " [" + extraction.image().evidence() + "]");
            lines.add("credit: " + image.credit());
        }
        lines.add("excerpt: " + extraction.excerpt());
        lines.add("kept: " + extraction.textKept() + " of " + extraction.textFound());
        extraction.dropped().forEach(dropped -> lines.add("dropped: " + dropped.rule() + ": " + dropped.text()));
        lines.add("---");
        lines.add("");
        lines.add(extraction.markdown().stripTrailing());
    }

    private void found(String name, @Nullable Found<?> found) {
        if (found != null) {
            lines.add(name + ": " + found.value() + " [" + found.evidence() + "]");
        }
    }
}
