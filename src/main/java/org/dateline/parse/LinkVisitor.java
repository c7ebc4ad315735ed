package org.dateline.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.dateline.problem.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Settles the links and images of a Markdown document where their places in the file are still known. */
final class LinkVisitor extends AbstractVisitor {

    private static final Pattern RAW_IMAGE =
            Pattern.compile("<img\\b[^<>]*?\\bsrc\\s*=\\s*[\"']?([^\"'\\s<>]+)", Pattern.CASE_INSENSITIVE);

    private final BodyLinks links;
    private final String file;
    private final int linesBefore;

    LinkVisitor(BodyLinks links, String file, int linesBefore) {
        this.links = links;
        this.file = file;
        this.linesBefore = linesBefore;
    }

    @Override
    public void visit(Link link) {
        Node words = link.getFirstChild();
        if (isBare(link, words) && !links.isAddress(link.getDestination())) {
            link.insertBefore(words);
            link.unlink();
            return;
        }
        link.setDestination(links.link(link.getDestination(), where(link)));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(links.image(image.getDestination(), where(image)));
        visitChildren(image);
    }

    /** Whether it is an address in running text, which nobody marked as a link. */
    private static boolean isBare(Link link, @Nullable Node words) {
        return words instanceof Text && link.getSourceSpans().equals(words.getSourceSpans());
    }

    @Override
    public void visit(HtmlInline html) {
        rememberImages(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        rememberImages(html, html.getLiteral());
    }

    /** What raw HTML shows is settled later, where no place is known any more. */
    private void rememberImages(Node node, String literal) {
        String[] lines = literal.split("\n", -1);
        for (int i = 0; i < Math.min(lines.length, node.getSourceSpans().size()); i++) {
            var span = node.getSourceSpans().get(i);
            Matcher image = RAW_IMAGE.matcher(lines[i]);
            while (image.find()) {
                links.rememberImage(
                        image.group(1),
                        SourceSpan.of(
                                file,
                                span.getLineIndex() + 1 + linesBefore,
                                span.getColumnIndex() + image.start() + 1));
            }
        }
    }

    private SourceSpan where(Node node) {
        if (node.getSourceSpans().isEmpty()) {
            return SourceSpan.of(file);
        }
        var span = node.getSourceSpans().get(0);
        return SourceSpan.of(file, span.getLineIndex() + 1 + linesBefore, span.getColumnIndex() + 1);
    }
}
