package org.dateline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.Body;

/** What a page says of itself in a sentence or two, and the text of bodies that it is made from. */
final class Description {

    /** In characters. */
    private static final int LONGEST = 200;

    private static final Set<String> WITHIN_WORDS = Set.of(
            "a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
            "strong", "sub", "sup", "time", "u", "var");

    private static final Set<String> BETWEEN_PARAGRAPHS = Set.of(
            "blockquote",
            "caption",
            "dd",
            "details",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "summary",
            "table",
            "tr",
            "ul");

    private static final Pattern FOOTNOTES = Pattern.compile("(?s)<ol>\\s*<li id=\"fn-.*");
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("<sup><a href=\"#fn-[^<]*</a></sup>");

    /** Each entity that sanitised HTML has, before the character that it stands for. */
    private static final List<String> ENTITIES = List.of("&lt;<", "&gt;>", "&quot;\"", "&amp;&");

    private Description() {}

    /** The text of sanitised HTML, without its footnotes and the marks that lead to them. */
    static String of(Body body) {
        return String.join(" ", paragraphs(body));
    }

    /** The same in paragraphs, with an empty line between two: headings, entries of lists and rows of tables are such. */
    static String inParagraphs(Body body) {
        return String.join("\n\n", paragraphs(body));
    }

    private static List<String> paragraphs(Body body) {
        String html = withoutFootnotes(body.html());
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < html.length(); ) {
            char c = html.charAt(i);
            if (c == '<') {
                int end = endOfTag(html, i);
                String name = nameOfTag(html, i);
                if (BETWEEN_PARAGRAPHS.contains(name)) {
                    addTo(paragraphs, paragraph);
                } else if (!WITHIN_WORDS.contains(name)) {
                    addSpace(paragraph);
                }
                i = end;
            } else if (c == '&') {
                i += addEntity(paragraph, html, i);
            } else if (c == ' ' || c >= '\t' && c <= '\r') {
                addSpace(paragraph);
                i++;
            } else {
                paragraph.append(c);
                i++;
            }
        }
        addTo(paragraphs, paragraph);
        return paragraphs;
    }

    private static String withoutFootnotes(String html) {
        return html.contains("#fn-")
                ? FOOTNOTE_MARK
                        .matcher(FOOTNOTES.matcher(html).replaceFirst(""))
                        .replaceAll("")
                : html;
    }

    /** After the sign that closes the tag; one within quotation marks does not. */
    private static int endOfTag(String html, int begin) {
        boolean quoted = false;
        for (int i = begin; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '>' && !quoted) {
                return i + 1;
            }
        }
        return html.length();
    }

    private static String nameOfTag(String html, int begin) {
        int from = html.startsWith("</", begin) ? begin + 2 : begin + 1;
        int end = from;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(from, end);
    }

    private static void addSpace(StringBuilder paragraph) {
        if (paragraph.length() > 0 && paragraph.charAt(paragraph.length() - 1) != ' ') {
            paragraph.append(' ');
        }
    }

    /** How long the entity is. */
    private static int addEntity(StringBuilder paragraph, String html, int at) {
        for (String entity : ENTITIES) {
            int length = entity.length() - 1;
            if (html.startsWith(entity.substring(0, length), at)) {
                paragraph.append(entity.charAt(length));
                return length;
            }
        }
        paragraph.append('&');
        return 1;
    }

    private static void addTo(List<String> paragraphs, StringBuilder paragraph) {
        String text = paragraph.toString().strip();
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        paragraph.setLength(0);
    }

    /** At most so long, cut between words. */
    static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST - 1);
        int cut = end < LONGEST / 2 ? text.offsetByCodePoints(0, LONGEST / 2) : end;
        return text.substring(0, cut).stripTrailing() + "…";
    }
}
