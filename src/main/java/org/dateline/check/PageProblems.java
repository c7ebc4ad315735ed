package org.dateline.check;

import java.util.regex.Pattern;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/**
 * Reports what is wrong on one page, at the element that is to blame.
 *
 * @param file the page's name in messages
 */
record PageProblems(String file, Problems problems) {

    private static final int LONGEST_QUOTE = 120;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");

    void error(Element element, String what, String fix) {
        problems.error(where(element), what, fix);
    }

    void error(String what, String fix) {
        problems.error(SourceSpan.of(file), what, fix);
    }

    /** The element's start tag; the page as a whole for an element that the parser supplied. */
    SourceSpan where(Element element) {
        Range range = element.sourceRange();
        if (!range.isTracked() || range.isImplicit()) {
            return SourceSpan.of(file);
        }
        return SourceSpan.of(file, range.start().lineNumber(), range.start().columnNumber());
    }

    /** The value between quotes: on one line, harmless to a terminal, and cut where it is long. */
    static String quoted(String value) {
        String line = CONTROLS.matcher(SPACES.matcher(value).replaceAll(" ")).replaceAll("\uFFFD");
        if (line.length() <= LONGEST_QUOTE) {
            return "'" + line + "'";
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return "'" + line.substring(0, end) + "…'";
    }

    /** The element's start tag between quotes. */
    static String quoted(Element element) {
        return quoted("<" + element.normalName() + element.attributes().html() + ">");
    }
}
