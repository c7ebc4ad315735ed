package org.dateline.parse;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.dateline.problem.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Settles the links and images of a Markdown document where their places in the file are still known. */
final class LinkVisitor extends AbstractVisitor {

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

    private SourceSpan where(Node node) {
        if (node.getSourceSpans().isEmpty()) {
            return SourceSpan.of(file);
        }
        var span = node.getSourceSpans().get(0);
        return SourceSpan.of(file, span.getLineIndex() + 1 + linesBefore, span.getColumnIndex() + 1);
    }
}
