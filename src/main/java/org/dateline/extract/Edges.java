package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Gives back what an agreed span lost at its ends: the standfirst above the body, short lines and lists below it. */
final class Edges {

    /** How far above the body its standfirst may stand. */
    private static final int NEAR = 8;

    private static final int SHORTEST_LEAD = 10;

    private static final int LONGEST_CELL = 400;

    /** Links of a greater share lead elsewhere. */
    private static final double MOSTLY_TEXT = 0.35;

    private Edges() {}

    static List<Block> restored(List<Block> agreed, List<Block> page) {
        if (agreed.isEmpty()) {
            return agreed;
        }
        List<Block> restored = new ArrayList<>();
        int first = agreed.get(0).index();
        int last = agreed.get(agreed.size() - 1).index();
        int start = start(agreed.get(0), page);
        for (int at = Math.max(0, Math.min(start, first - NEAR)); at < first; at++) {
            Block block = page.get(at);
            if (at >= start || isLead(block, page, first)) {
                restored.add(block);
            }
        }
        restored.addAll(agreed);
        restored.addAll(page.subList(last + 1, end(agreed.get(agreed.size() - 1), page)));
        return restored;
    }

    /** The first of the blocks before one that stand in the same element and are no links. */
    private static int start(Block block, List<Block> page) {
        Element holder = holder(block);
        int start = block.index();
        while (start > 0 && isInside(page.get(start - 1), holder)) {
            start--;
        }
        return start;
    }

    private static int end(Block block, List<Block> page) {
        Element holder = holder(block);
        int end = block.index() + 1;
        while (end < page.size() && isInside(page.get(end), holder)) {
            end++;
        }
        return end;
    }

    private static boolean isInside(Block other, Element holder) {
        return other.linkDensity() < MOSTLY_TEXT && ParagraphSelector.isInside(other.container(), holder);
    }

    /** What holds a block's paragraph, list or table. */
    private static Element holder(Block block) {
        Element element = block.container();
        if (block.kind() != Block.Kind.TEXT && block.kind() != Block.Kind.CELL && element.parent() != null) {
            element = element.parent();
        }
        while (element.parent() != null && isPart(element)) {
            element = element.parent();
        }
        return element;
    }

    /** A cell with as much text as this is a column of the page. */
    private static boolean isPart(Element element) {
        return switch (element.normalName()) {
            case "ul", "ol", "dl", "li", "table", "tbody", "thead", "tr", "blockquote", "p" -> true;
            case "td", "th" -> element.text().length() < LONGEST_CELL;
            default -> false;
        };
    }

    /** Whether a block reads as the standfirst: a sentence or two between the headline and the body. */
    private static boolean isLead(Block block, List<Block> page, int first) {
        boolean sentence = block.words() >= SHORTEST_LEAD && block.endsSentence() && block.linkDensity() < 0.2;
        return sentence
                && block.kind() != Block.Kind.CAPTION
                && block.kind() != Block.Kind.ITEM
                && block.kind() != Block.Kind.CELL
                && followsHeadline(block, page);
    }

    private static boolean followsHeadline(Block block, List<Block> page) {
        for (int at = block.index() - 1; at >= 0 && at >= block.index() - NEAR; at--) {
            if (page.get(at).isHeading()
                    && page.get(at).container().normalName().equals("h1")) {
                return true;
            }
        }
        return false;
    }
}
