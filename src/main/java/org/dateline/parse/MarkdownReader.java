package org.dateline.parse;

import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.dateline.article.Body;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.yaml.TextFile;

/** Reads a file's Markdown into sanitised HTML. Safe for use by several threads. */
final class MarkdownReader {

    /** Deeper nesting is not prose; commonmark-java then takes the rest as text. */
    private static final int DEEPEST = 100;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            HeadingAnchorExtension.builder()
                    .idPrefix(BodySanitizer.HEADING_ID)
                    .defaultId("section")
                    .build(),
            FootnotesExtension.create());

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .percentEncodeUrls(true)
            .build();

    /**
     * The body of a file; what is wrong in it is reported.
     *
     * @param linesBefore how many lines of the file stand before the Markdown
     */
    Body read(String markdown, int linesBefore, BodyContext context, Problems problems) {
        Optional<TextFile.Forbidden> forbidden = TextFile.firstForbidden(markdown);
        forbidden.ifPresent(found -> problems.error(
                SourceSpan.of(context.file(), found.line() + linesBefore, found.column()),
                "the text holds the character " + found.name(),
                "remove that character"));
        if (!BodyLimits.areKept(markdown, context.file(), linesBefore, problems) || markdown.isBlank()) {
            return Body.EMPTY;
        }
        Node document;
        try {
            document = parser.parse(markdown);
        } catch (IllegalArgumentException e) { // the one thing that commonmark-java gives up on
            problems.error(
                    SourceSpan.of(context.file(), lineWithMostCells(markdown) + linesBefore, 1),
                    "the tables have more cells than can be read: over a million",
                    "split the tables, or show less");
            return Body.EMPTY;
        }
        BodyLinks links = new BodyLinks(context, problems);
        document.accept(new LinkVisitor(links, context.file(), linesBefore));
        Body body = BodySanitizer.sanitize(renderer.render(document), markdown.indexOf('<') >= 0, links);
        if (forbidden.isEmpty()) {
            tellWrittenAsEntity(body, context, problems);
        }
        return body;
    }

    private static int lineWithMostCells(String markdown) {
        int most = 0;
        int there = 1;
        int line = 0;
        for (String each : markdown.lines().toList()) {
            line++;
            int cells = (int) each.chars().filter(c -> c == '|').count();
            if (cells > most) {
                most = cells;
                there = line;
            }
        }
        return there;
    }

    private static void tellWrittenAsEntity(Body body, BodyContext context, Problems problems) {
        TextFile.firstForbidden(body.html())
                .ifPresent(found -> problems.error(
                        SourceSpan.of(context.file()),
                        "the text holds the character " + found.name() + ", written as an entity such as &#"
                                + Integer.parseInt(found.name().substring(2), 16) + ";",
                        "remove that entity"));
    }
}
