package org.dateline.raw;

import java.util.Locale;

/** What stands before the first element of a document. */
final class XmlProlog {

    private XmlProlog() {}

    /**
     * The first element's name in lower case and without its prefix, {@code !doctype html} for a page that says so, or
     * nothing where there is no element.
     */
    static String rootOf(String text) {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            at = skipSpace(text, at);
            if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.startsWith("<!", at)) {
                if (text.regionMatches(true, at, "<!doctype html", 0, 14)) {
                    return "!doctype html";
                }
                at = afterDoctype(text, at);
            } else {
                return nameAt(text, at);
            }
        }
        return "";
    }

    private static int skipSpace(String text, int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static int after(String text, String end, int at) {
        int found = text.indexOf(end, at);
        return found < 0 ? -1 : found + end.length();
    }

    private static int afterDoctype(String text, int at) {
        int close = text.indexOf('>', at);
        int subset = text.indexOf('[', at);
        return subset >= 0 && subset < close ? after(text, "]>", subset) : close < 0 ? -1 : close + 1;
    }

    private static String nameAt(String text, int at) {
        if (!text.startsWith("<", at)) {
            return "";
        }
        int end = at + 1;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        // RSS 1.0 is <rdf:RDF>, and Atom may be <atom:feed>.
        return name.substring(name.indexOf(':') + 1);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }
}
