package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a cleaned page into its blocks, in the order of the page. */
final class BlockReader {

    private static final Set<String> BREAKING = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private final Map<Element, String> dropped;

    private final Set<Element> broken = new HashSet<>();

    private final List<Block> blocks = new ArrayList<>();

    private final List<Node> run = new ArrayList<>();

    private BlockReader(Map<Element, String> dropped) {
        this.dropped = dropped;
    }

    static List<Block> read(Element root, Map<Element, String> dropped) {
        BlockReader reader = new BlockReader(dropped);
        reader.findBroken(root);
        reader.visit(root, root, Block.Kind.TEXT);
        return reader.blocks;
    }

    static boolean breaksText(Element element) {
        return BREAKING.contains(element.normalName());
    }

    /** Whether an element breaks the text or holds one that does: {@code <a>} around a {@code <div>}. */
    private boolean findBroken(Element element) {
        boolean breaks = breaksText(element) || holdsParagraphs(element);
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner && !dropped.containsKey(inner)) {
                breaks |= findBroken(inner);
            }
        }
        if (breaks) {
            broken.add(element);
        }
        return breaks;
    }

    /** Whether an inline element holds paragraphs that are parted by two forced breaks. */
    private static boolean holdsParagraphs(Element element) {
        boolean afterBreak = false;
        for (Node child : element.childNodes()) {
            boolean isBreak =
                    child instanceof Element inner && inner.normalName().equals("br");
            if (isBreak && afterBreak) {
                return true;
            }
            afterBreak = isBreak || afterBreak && child instanceof TextNode text && text.isBlank();
        }
        return false;
    }

    private void visit(Element element, Element container, Block.Kind kind) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode) {
                run.add(child);
            } else if (child instanceof Element inner && !dropped.containsKey(inner)) {
                visitElement(inner, container, kind);
            }
        }
        finish(container, kind);
    }

    private void visitElement(Element inner, Element container, Block.Kind kind) {
        if (inner.normalName().equals("br")) {
            if (endsWithBreak()) {
                finish(container, kind);
            } else {
                run.add(inner);
            }
        } else if (broken.contains(inner)) {
            finish(container, kind);
            Element within = breaksText(inner) ? inner : container;
            visit(inner, within, kind(inner, kind));
        } else {
            run.add(inner);
        }
    }

    /** Whether the run ends with a forced break and nothing after it, so that a second one ends the paragraph. */
    private boolean endsWithBreak() {
        for (int last = run.size() - 1; last >= 0; last--) {
            Node node = run.get(last);
            if (node instanceof Element element) {
                return element.normalName().equals("br");
            }
            if (node instanceof TextNode text && !text.isBlank()) {
                return false;
            }
        }
        return false;
    }

    /** Whether a link is around the whole run: {@code <a><div>…</div></a>}. */
    private static boolean inLink(Node node) {
        Node around = node.parent();
        while (around instanceof Element element) {
            if (element.normalName().equals("a") && element.hasAttr("href")) {
                return true;
            }
            around = element.parent();
        }
        return false;
    }

    private static Block.Kind kind(Element element, Block.Kind around) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "li", "dd", "dt" -> Block.Kind.ITEM;
            case "blockquote" -> Block.Kind.QUOTE;
            case "td", "th" -> Block.Kind.CELL;
            case "figcaption", "figure", "caption" -> Block.Kind.CAPTION;
            case "pre" -> Block.Kind.CODE;
            case "p" -> around == Block.Kind.TEXT || around == Block.Kind.CELL ? Block.Kind.PARAGRAPH : around;
            case "table" -> Block.Kind.TEXT;
            default -> around == Block.Kind.PARAGRAPH ? Block.Kind.TEXT : around;
        };
    }

    private void finish(Element container, Block.Kind kind) {
        if (run.isEmpty()) {
            return;
        }
        BlockText text = BlockText.of(run, dropped);
        if (!text.text().isEmpty()) {
            int linked = inLink(run.get(0))
                    ? text.text().length()
                    : Math.min(text.linked(), text.text().length());
            blocks.add(new Block(blocks.size(), kind, container, List.copyOf(run), text.text(), linked));
        }
        run.clear();
    }
}
