package org.dateline.parse;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.article.Body;
import org.dateline.article.Edition;
import org.dateline.article.Edition.Development;
import org.dateline.article.Reference;
import org.dateline.config.SiteConfig;
import org.dateline.problem.Problems;
import org.dateline.yaml.Fields;
import org.dateline.yaml.TextFile;
import org.dateline.yaml.YamlReader;

/** Reads an edition's file: the day's lead, its key developments, the editor's note. Safe for several threads. */
final class EditionReader {

    /** What is so in every language. */
    private static final Set<String> OF_THE_DAY = Set.of("open", "as-of");

    private final SiteConfig config;
    private final Set<String> assets;
    private final MarkdownReader markdown;

    EditionReader(SiteConfig config, Set<String> assets, MarkdownReader markdown) {
        this.config = config;
        this.assets = assets;
        this.markdown = markdown;
    }

    /**
     * The edition; empty where it has an error, which is reported.
     *
     * @param original the file that this one translates, and from which it takes whether the day is still open
     */
    Optional<Edition> read(TextFile file, Optional<TextFile> original, LocalDate day, Problems problems) {
        Problems own = new Problems();
        Optional<Edition> edition = FrontMatter.split(file, own)
                .flatMap(parts -> YamlReader.mapping(parts.yaml(), file.name(), 1, own)
                        .map(fields -> FrontMatter.fields(original)
                                .map(others -> fields.completedFrom(others, OF_THE_DAY))
                                .orElse(fields))
                        .map(fields -> edition(fields, parts, day, file.name(), own)));
        problems.addAll(own);
        return own.hasErrors() ? Optional.empty() : edition;
    }

    private Edition edition(Fields fields, FrontMatter parts, LocalDate day, String file, Problems problems) {
        String lead = fields.line("lead");
        List<Development> developments = new ArrayList<>();
        for (Fields entry : fields.maps("developments")) {
            String text = entry.requiredLine("text", "The harbour reopens.");
            entry.require("articles", "[harbour-reopens]");
            List<Reference> articles = ArticleReader.references(entry, "articles", day);
            if (entry.close() && text != null) {
                developments.add(new Development(text, articles));
            }
        }
        boolean open = fields.flag("open");
        OffsetDateTime asOf = new FrontMatterDates(fields, config.timeZone()).moment("as-of");
        fields.close();
        Body note = markdown.read(parts.body(), parts.bodyLine(), new BodyContext(file, day, assets), problems);
        return new Edition(day, lead == null ? "" : lead, developments, open, asOf, note, file);
    }
}
