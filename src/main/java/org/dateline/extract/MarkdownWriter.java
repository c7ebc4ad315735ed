package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes the kept blocks of a page as Markdown, in the structure that the page's elements give them. */
final class MarkdownWriter {

    private final Map<Node, Block> byFirstNode = new HashMap<>();

    private final Set<Node> inBlocks = new HashSet<>();

    /** The elements that hold a kept block. */
    private final Set<Element> live = new HashSet<>();

    /** The texts of the kept blocks: a gallery's captions are its article. */
    private final Set<String> texts = new HashSet<>();

    private final Map<Element, String> dropped;

    private final PageLinks links;

    private final InlineMarkdown inline;

    private final List<Block> written = new ArrayList<>();

    private MarkdownWriter(List<Block> kept, Map<Element, String> dropped, PageLinks links) {
        this.dropped = dropped;
        this.links = links;
        this.inline = new InlineMarkdown(links, dropped);
        for (Block block : kept) {
            byFirstNode.put(block.nodes().get(0), block);
            inBlocks.addAll(block.nodes());
            texts.add(block.text());
            Element around = block.container();
            Node first = block.nodes().get(0);
            if (first.parent() instanceof Element parent) {
                around = parent;
            }
            for (Element element = around; element != null; element = element.parent()) {
                live.add(element);
            }
        }
    }

    static String write(Element root, List<Block> kept, Map<Element, String> dropped, PageLinks links) {
        MarkdownWriter writer = new MarkdownWriter(kept, dropped, links);
        List<String> parts = writer.parts(root);
        return parts.isEmpty() ? "" : String.join("\n\n", parts) + "\n";
    }

    /** The blocks of Markdown below an element. */
    private List<String> parts(Element element) {
        List<String> parts = new ArrayList<>();
        for (Node child : element.childNodes()) {
            Block block = byFirstNode.get(child);
            if (block != null) {
                written.add(block);
                add(inline.paragraph(block.nodes()), parts);
            } else if (child instanceof Element inner && !inBlocks.contains(child)) {
                addAll(live.contains(inner) ? structured(inner) : picture(inner), parts);
            }
        }
        return parts;
    }

    private static void add(String part, List<String> parts) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    /** Adds parts; a list right after another goes on with it, as Markdown would read it anyway. */
    private static void addAll(List<String> more, List<String> parts) {
        int last = parts.size() - 1;
        if (last >= 0
                && !more.isEmpty()
                && parts.get(last).startsWith("- ")
                && more.get(0).startsWith("- ")) {
            parts.set(last, parts.get(last) + "\n" + more.get(0));
            parts.addAll(more.subList(1, more.size()));
        } else {
            parts.addAll(more);
        }
    }

    private List<String> structured(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ul", "menu" -> list(element, false);
            case "ol" -> list(element, true);
            case "blockquote" -> quote(parts(element));
            case "pre" -> code(element);
            case "table" -> table(element);
            case "dt" -> parts(element).stream().map(MarkdownWriter::strong).toList();
            default -> parts(element);
        };
    }

    /** A term of a description list, for which Markdown has no form. */
    private static String strong(String term) {
        boolean plain = term.matches("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ,'’-]*[\\p{L}\\p{N}])?");
        return plain ? "**" + term + "**" : term;
    }

    /** The headline is the digest's own, so what is below it begins at the second level. */
    private List<String> heading(Element element) {
        int level = Math.max(2, element.normalName().charAt(1) - '0');
        List<String> lines = new ArrayList<>();
        for (Block block : blocks(element)) {
            String line = inline.line(block.nodes());
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines.isEmpty() ? List.of() : List.of("#".repeat(level) + " " + String.join(" ", lines));
    }

    /** The kept blocks below an element, which are written with it. */
    private List<Block> blocks(Element element) {
        List<Block> blocks = new ArrayList<>();
        element.nodeStream().forEach(node -> {
            Block block = byFirstNode.get(node);
            if (block != null) {
                blocks.add(block);
            }
        });
        written.addAll(blocks);
        return blocks;
    }

    private List<String> list(Element element, boolean ordered) {
        List<String> items = new ArrayList<>();
        boolean tight = true;
        for (Element child : element.children()) {
            if (!live.contains(child)) {
                continue;
            }
            boolean nested = isList(child);
            List<String> parts = nested ? structured(child) : parts(child);
            if (parts.isEmpty()) {
                continue;
            }
            tight &= parts.size() == 1 || parts.size() == 2 && parts.get(1).startsWith("- ");
            String marker = ordered ? (items.size() + 1) + ". " : "- ";
            String text = String.join(tight ? "\n" : "\n\n", parts);
            items.add(marker + text.replace("\n", "\n" + " ".repeat(marker.length())));
        }
        String between = tight ? "\n" : "\n\n";
        return items.isEmpty() ? List.of() : List.of(withoutTrailingSpaces(String.join(between, items)));
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    private static String withoutTrailingSpaces(String text) {
        return text.replaceAll("(?m)^ +$", "");
    }

    private static List<String> quote(List<String> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        return List.of(("> " + String.join("\n\n", parts).replace("\n", "\n> ")).replaceAll("(?m)^> $", ">"));
    }

    private List<String> code(Element element) {
        written.addAll(blocks(element));
        String text = element.wholeText().replaceAll("^\\R+|\\s+$", "");
        String fence = "`".repeat(Math.max(3, InlineMarkdown.longestRun(text) + 1));
        return List.of(fence + "\n" + text + "\n" + fence);
    }

    private List<String> table(Element element) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : element.select("tr")) {
            List<String> cells = live.contains(row) ? cells(row) : List.of();
            // A foot that says what the head says is for those who scroll.
            if (!cells.isEmpty()
                    && !(rows.contains(cells)
                            && row.parent() != null
                            && row.parent().nameIs("tfoot"))) {
                rows.add(cells);
            }
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean data = columns > 1 && rows.size() > 1 && element.select("table").size() == 1 && isData(element);
        if (!data) {
            return parts(element);
        }
        written.addAll(blocks(element));
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < rows.size(); at++) {
            out.append(row(rows.get(at), columns));
            if (at == 0) {
                out.append('\n').append("| --- ".repeat(columns)).append('|');
            }
            out.append(at < rows.size() - 1 ? "\n" : "");
        }
        return List.of(out.toString());
    }

    /** A table whose cells hold several paragraphs each lays out the page. */
    private boolean isData(Element element) {
        for (Element cell : element.select("td, th")) {
            long blocks = cell.nodeStream().filter(byFirstNode::containsKey).count();
            if (blocks > 2 || blocks > 0 && cell.text().length() > 400) {
                return false;
            }
        }
        return true;
    }

    private List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            List<String> texts = new ArrayList<>();
            cell.nodeStream().forEach(node -> {
                Block block = byFirstNode.get(node);
                if (block != null) {
                    texts.add(inline.line(block.nodes()));
                }
            });
            cells.add(String.join(" ", texts));
        }
        return cells;
    }

    private static String row(List<String> cells, int columns) {
        StringBuilder row = new StringBuilder("|");
        for (int at = 0; at < columns; at++) {
            row.append(' ').append(at < cells.size() ? cells.get(at) : "").append(" |");
        }
        return row.toString();
    }

    /** The picture in an element that stands between two kept blocks. */
    private List<String> picture(Element element) {
        boolean between = !written.isEmpty() && written.size() < byFirstNode.size();
        String rule = dropped.getOrDefault(element, "caption");
        if (!between || !rule.equals("caption")) {
            return List.of();
        }
        Optional<Picture> picture = Picture.in(element, links);
        if (picture.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        boolean captionIsText = texts.contains(picture.get().caption());
        String url = picture.get().url().value().replace("(", "%28").replace(")", "%29");
        parts.add("![" + InlineMarkdown.escaped(picture.get().alt()) + "](" + url + ")");
        add(captionIsText ? "" : caption(picture.get()), parts);
        return parts;
    }

    private static String caption(Picture picture) {
        String credit = picture.credit().isEmpty() ? "" : "(" + picture.credit() + ")";
        String text = (picture.caption() + " " + credit).strip();
        String escaped = InlineMarkdown.escaped(text);
        return text.isEmpty() ? "" : "*" + escaped + "*";
    }
}
