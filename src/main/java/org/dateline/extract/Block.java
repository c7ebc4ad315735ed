package org.dateline.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A run of text between two breaks of the page: what a reader sees as one paragraph, heading, list item or cell.
 *
 * @param index its place on the page, from 0
 * @param container the block-level element that holds it
 * @param nodes the text and inline elements that it is made of, children of the container or of an inline wrapper of it
 * @param text its text, white space collapsed, with a line feed for each forced break
 * @param linked how many of its characters are links
 */
record Block(int index, Kind kind, Element container, List<Node> nodes, String text, int linked) {

    /** What a block is by its elements. */
    enum Kind {
        PARAGRAPH,
        TEXT,
        HEADING,
        ITEM,
        QUOTE,
        CELL,
        CAPTION,
        CODE
    }

    /** The same block at another place. */
    Block numbered(int place) {
        return new Block(place, kind, container, nodes, text, linked);
    }

    /** A block is itself alone: two paragraphs of one wording stand in two places. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    int length() {
        return text.length();
    }

    int words() {
        int words = 0;
        boolean inside = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isWhitespace(character)) {
                inside = false;
                continue;
            }
            if (isIdeograph(character)) {
                // Chinese and Japanese write no spaces: two characters make about a word.
                words += at % 2;
            } else if (!inside) {
                words++;
                inside = true;
            }
        }
        return words;
    }

    private static boolean isIdeograph(char character) {
        return character >= 0x3040 && character < 0xA000 || character >= 0xAC00 && character < 0xD7B0;
    }

    double linkDensity() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }

    boolean endsSentence() {
        int end = text.length();
        while (end > 0 && "\"'”’»)]*“".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…:;。！？".indexOf(text.charAt(end - 1)) >= 0;
    }
}
