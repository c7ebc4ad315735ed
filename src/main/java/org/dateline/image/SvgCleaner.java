package org.dateline.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a drawing anew from what of it is seen and does nothing but be seen.
 *
 * <p>The drawing is read as XML without a document type, and only elements, attributes and styles on the lists of
 * {@link SvgNames} are written again; whatever refers to something refers to a part of the drawing itself. What is left
 * out of that falls into two kinds.
 *
 * <ul>
 *   <li>What a reader does not see goes without a word: scripts and handlers, addresses of links, comments, what editors
 *       note for themselves (metadata, names, paths, whatever is in a namespace of theirs), titles and descriptions,
 *       layers that are hidden, movements that neither begin nor end with another look. Titles and descriptions are read
 *       out by nobody where a page shows the drawing by {@code <img>}, which has a text of its own for that; programs
 *       and people put names into them.
 *   <li>What a reader sees is a reason to refuse the drawing: pictures of pixels, HTML, fonts, style sheets of other
 *       files, styles that are not understood. A chart that lost its colours or half of its words would say something
 *       else, and nobody would notice.
 * </ul>
 *
 * <p>What is drawn outside of the frame, or under something else, stays.
 */
final class SvgCleaner {

    /** In bytes; no smaller copy is made of a drawing, and a phone has to read all of it. */
    private static final int LARGEST = 5_000_000;

    /** What is hidden may hide what refers to what is hidden; nobody draws more than a few such layers. */
    private static final int MOST_READINGS = 6;

    private SvgCleaner() {}

    /** @param original of an XML or HTML document, whatever it is */
    static CleanImage clean(byte[] original) throws UnfitImageException {
        byte[] last = original;
        for (int reading = 0; reading < MOST_READINGS; reading++) {
            CleanImage written = rewritten(last);
            byte[] bytes = written.bytes();
            // only what a second reading finds nothing in is what the first took it for
            if (Arrays.equals(bytes, last)) {
                return written;
            }
            last = bytes;
        }
        throw SvgFault.tooMuch("its hidden parts refer to one another");
    }

    private static CleanImage rewritten(byte[] bytes) throws UnfitImageException {
        if (bytes.length > LARGEST) {
            throw SvgFault.tooMuch("it has more than 5 MB");
        }
        SvgReader.Drawing drawing = SvgReader.read(SvgSource.of(bytes));
        SvgElement styled = SvgCascade.settled(drawing.root());
        SvgElement root = without(styled, new SvgReferences(styled));
        SvgReferences references = new SvgReferences(root);
        PixelSize size = SvgSize.of(root);
        SvgWeight.check(root, references, drawing.lost());
        byte[] written = SvgWriter.write(root, references);
        return new CleanImage(written, ImageFormat.SVG, size.width(), size.height());
    }

    /** The drawing without what is hidden for good. */
    private static SvgElement without(SvgElement element, SvgReferences references) {
        List<SvgElement> kept = new ArrayList<>();
        boolean isChoice = element.name().equals("switch");
        for (SvgElement child : element.children()) {
            if (isChoice || !child.attribute("display").equals("none") || isReferredTo(child, references)) {
                kept.add(without(child, references));
            }
        }
        return element.with(kept);
    }

    private static boolean isReferredTo(SvgElement element, SvgReferences references) {
        return references.all().contains(element.attribute("id"))
                || element.children().stream().anyMatch(child -> isReferredTo(child, references));
    }
}
