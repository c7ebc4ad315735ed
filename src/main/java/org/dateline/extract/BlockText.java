package org.dateline.extract;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text of a run of nodes as a browser would show it.
 *
 * @param linked how many of its characters are links
 */
record BlockText(String text, int linked) {

    static BlockText of(List<Node> nodes, Map<Element, String> dropped) {
        Collector collector = new Collector(dropped);
        int linked = 0;
        for (Node node : nodes) {
            linked += collector.add(node, false);
        }
        return new BlockText(collector.text.toString().strip(), linked);
    }

    private static final class Collector {

        private final StringBuilder text = new StringBuilder();

        private final Map<Element, String> dropped;

        Collector(Map<Element, String> dropped) {
            this.dropped = dropped;
        }

        /** Adds the text of a node, and says how many characters of it are links. */
        int add(Node node, boolean inLink) {
            if (node instanceof TextNode words) {
                int before = text.length();
                append(words.getWholeText());
                return inLink ? text.length() - before : 0;
            }
            return node instanceof Element element && !dropped.containsKey(element) ? addElement(element, inLink) : 0;
        }

        private int addElement(Element element, boolean inLink) {
            if (element.normalName().equals("br")) {
                text.append('\n');
                return 0;
            }
            boolean link = inLink || element.normalName().equals("a") && element.hasAttr("href");
            int linked = 0;
            for (Node child : element.childNodes()) {
                linked += add(child, link);
            }
            return linked;
        }

        private void append(String written) {
            for (int at = 0; at < written.length(); at++) {
                char character = written.charAt(at);
                if (Character.isWhitespace(character) || character == '\u00A0') {
                    if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                        text.append(' ');
                    }
                } else if (!isInvisible(character)) {
                    text.append(character);
                }
            }
        }
    }

    /** Whether a character shows nothing: soft hyphens, joints of no width, controls. */
    static boolean isInvisible(char character) {
        return character == '\u00AD' || character == '\u200B' || character == '\uFEFF' || character < ' ';
    }
}
