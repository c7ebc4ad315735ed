package org.dateline.extract;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a run of text with its links and emphasis as Markdown that reads back as the same. */
final class InlineMarkdown {

    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,31};)");

    /** spec: CommonMark 0.31, what begins another block at the beginning of a line. */
    private static final Pattern OTHER_BLOCK = Pattern.compile("(?m)^(?=[#>+=-])");

    private static final Pattern ORDERED_ITEM = Pattern.compile("(?m)^(\\d{1,9})(?=[.)](?:\\s|$))");

    /** White space and forced breaks before a text, the text, and those after it. */
    private static final Pattern MARGINS =
            Pattern.compile("((?:\\s|\\\\\\n)*+)(.*?)((?:\\s|\\\\\\n)*)", Pattern.DOTALL);

    private static final Pattern SAME_LINK =
            Pattern.compile("\\[([^\\[\\]\\\\*]{1,300})]\\(([^()\\s]{1,500})\\)\\[([^\\[\\]\\\\*]{1,300})]\\(\\2\\)");

    private final PageLinks links;

    private final Map<Element, String> dropped;

    InlineMarkdown(PageLinks links, Map<Element, String> dropped) {
        this.links = links;
        this.dropped = dropped;
    }

    /** The Markdown of a paragraph; forced breaks stay. */
    String paragraph(List<Node> nodes) {
        StringBuilder out = new StringBuilder();
        nodes.forEach(node -> write(node, out, true));
        String text = trimmed(out.toString());
        text = ORDERED_ITEM.matcher(text).replaceAll("$1\\\\");
        return OTHER_BLOCK.matcher(joined(text)).replaceAll("\\\\");
    }

    /** Links to one address that touch one another were one link, which an editor's marks had cut. */
    private static String joined(String text) {
        String joined = text;
        String before;
        do {
            before = joined;
            joined = SAME_LINK.matcher(before).replaceAll("[$1$3]($2)");
        } while (!joined.equals(before));
        return joined;
    }

    /** The Markdown of a heading or a cell, which have one line. */
    String line(List<Node> nodes) {
        return paragraph(nodes)
                .replaceAll("\\s*\\\\\\n\\s*", " ")
                .replace("#", "\\#")
                .replace("\\\\#", "\\#");
    }

    private static String trimmed(String text) {
        return text.replaceAll("[ \\t]+", " ")
                .replaceAll("(?: ?\\\\\n[ \n]*)+", "\\\\\n")
                .replaceAll("^(?:\\s|\\\\\\n)+|(?:\\s|\\\\\\n)+$", "");
    }

    private void write(Node node, StringBuilder out, boolean mayEmphasise) {
        if (node instanceof TextNode text) {
            out.append(escaped(spaced(text.getWholeText())));
        } else if (node instanceof Element element && !dropped.containsKey(element)) {
            writeElement(element, out, mayEmphasise);
        }
    }

    private void writeElement(Element element, StringBuilder out, boolean mayEmphasise) {
        switch (element.normalName()) {
            case "br" -> out.append("\\\n");
            case "a" -> writeLink(element, out, mayEmphasise);
            case "b", "strong" -> writeMarked(element, "**", out, mayEmphasise);
            case "i", "em", "cite" -> writeMarked(element, "*", out, mayEmphasise);
            case "code", "kbd", "tt" -> writeCode(element, out);
            default -> writeChildren(element, out, mayEmphasise);
        }
    }

    private void writeChildren(Element element, StringBuilder out, boolean mayEmphasise) {
        for (Node child : element.childNodes()) {
            write(child, out, mayEmphasise);
        }
    }

    private void writeLink(Element element, StringBuilder out, boolean mayEmphasise) {
        StringBuilder inner = new StringBuilder();
        writeChildren(element, inner, mayEmphasise);
        String text = inner.toString().replace("\\\n", " ");
        var target = links.resolved(element.attr("href"));
        if (target.isEmpty() || text.isBlank()) {
            out.append(inner);
            return;
        }
        if (before(text).isEmpty() && out.length() > 0 && out.charAt(out.length() - 1) == '!') {
            // A link right after an exclamation mark would be an image.
            out.insert(out.length() - 1, '\\');
        }
        String address = target.get().value().replace("(", "%28").replace(")", "%29");
        out.append(before(text))
                .append('[')
                .append(text.strip())
                .append("](")
                .append(ENTITY.matcher(address).replaceAll("&amp;"))
                .append(')')
                .append(after(text));
    }

    /** Marks emphasis where Markdown can tell that it begins and ends there, and leaves it out elsewhere. */
    private void writeMarked(Element element, String mark, StringBuilder out, boolean mayEmphasise) {
        StringBuilder inner = new StringBuilder();
        writeChildren(element, inner, false);
        Matcher margins = MARGINS.matcher(inner);
        String text = inner.toString();
        String core = margins.matches() ? margins.group(2) : "";
        boolean plain = !core.isEmpty()
                && mayEmphasise
                && !core.contains("\\\n")
                && (isWordy(core.charAt(0)) || endsOpen(out) || !before(text).isEmpty())
                && (isWordy(core.charAt(core.length() - 1))
                        || isOpenAfter(element)
                        || !after(text).isEmpty())
                && (out.length() == 0
                        || !isMark(out.charAt(out.length() - 1))
                        || !before(text).isEmpty());
        if (!plain) {
            out.append(inner);
            return;
        }
        out.append(margins.group(1)).append(mark).append(core).append(mark).append(margins.group(3));
    }

    private static boolean endsOpen(StringBuilder out) {
        return out.length() == 0 || Character.isWhitespace(out.charAt(out.length() - 1));
    }

    private static boolean isOpenAfter(Element element) {
        Node next = element.nextSibling();
        if (next == null) {
            return element.parent() != null && BlockReader.breaksText(element.parent());
        }
        if (next instanceof Element other) {
            return other.normalName().equals("br");
        }
        return next instanceof TextNode text
                && !text.getWholeText().isEmpty()
                && Character.isWhitespace(text.getWholeText().charAt(0));
    }

    private static boolean isWordy(char character) {
        return Character.isLetterOrDigit(character);
    }

    private static boolean isMark(char character) {
        return character == '*' || character == '_';
    }

    private static String before(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(0)) ? " " : "";
    }

    private static String after(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "";
    }

    private static void writeCode(Element element, StringBuilder out) {
        String code = Words.collapsed(element.text());
        if (code.isEmpty()) {
            return;
        }
        String fence = "`".repeat(longestRun(code) + 1);
        String pad = code.startsWith("`") || code.endsWith("`") ? " " : "";
        out.append(fence).append(pad).append(code).append(pad).append(fence);
    }

    static int longestRun(String code) {
        int longest = 0;
        int run = 0;
        for (int at = 0; at < code.length(); at++) {
            run = code.charAt(at) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean space = Character.isWhitespace(character) || character == '\u00A0';
            boolean again = spaced.length() > 0 && spaced.charAt(spaced.length() - 1) == ' ';
            if (space && !again) {
                spaced.append(' ');
            } else if (!space && !BlockText.isInvisible(character)) {
                spaced.append(character);
            }
        }
        return spaced.toString();
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if ("\\`*_[]<~|".indexOf(character) >= 0) {
                escaped.append('\\');
            }
            escaped.append(character);
        }
        return ENTITY.matcher(escaped).replaceAll("\\\\&");
    }
}
