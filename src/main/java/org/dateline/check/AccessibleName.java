package org.dateline.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells whether assistive technology has anything to call an element by. */
final class AccessibleName {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> SILENT = Set.of("script", "style", "template", "noscript");

    private AccessibleName() {}

    // spec: Accessible Name and Description Computation 1.2, the steps that static HTML can take
    static boolean isMissing(Element element) {
        return isLabelledByNothing(element)
                && !saysSomething(element.attr("aria-label"))
                && !saysSomething(ownText(element))
                && element.childNodes().stream().noneMatch(AccessibleName::contributes)
                && !saysSomething(element.attr("title"));
    }

    private static boolean isLabelledByNothing(Element element) {
        Document document = element.ownerDocument();
        if (document == null || !element.hasAttr("aria-labelledby")) {
            return true;
        }
        return SPACES.splitAsStream(element.attr("aria-labelledby").strip())
                .filter(id -> !id.isEmpty())
                .map(document::getElementById)
                .allMatch(label -> label == null || label == element || !saysSomething(label.text()));
    }

    private static String ownText(Element element) {
        if (element.nameIs("img") || element.nameIs("area")) {
            return element.attr("alt");
        }
        if (!element.nameIs("input")) {
            return "";
        }
        return switch (element.attr("type").toLowerCase(Locale.ROOT)) {
            case "image" -> element.attr("alt");
            // A browser names these two itself where the page does not.
            case "submit", "reset" -> "named by the browser";
            default -> element.attr("value");
        };
    }

    private static boolean contributes(Node node) {
        if (node instanceof TextNode text) {
            return saysSomething(text.getWholeText());
        }
        return node instanceof Element element
                && !isHidden(element)
                && !SILENT.contains(element.normalName())
                && !isMissing(element);
    }

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden") || element.attr("aria-hidden").equals("true");
    }

    private static boolean saysSomething(String text) {
        return text.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT);
    }
}
