package org.dateline.xml;

/** Text without the characters that no XML document may hold, not even as references. */
public final class LegalText {

    private LegalText() {}

    public static String of(String text) {
        return text.codePoints().allMatch(LegalText::isLegal)
                ? text
                : text.codePoints()
                        .filter(LegalText::isLegal)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    // spec: XML 1.0 (5th ed.), 2.2: #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
