package org.dateline.extract;

import java.util.Locale;

/** How texts of a page are compared and cut: by their words, not by their spaces, case or punctuation. */
final class Words {

    private Words() {}

    /** The text with each run of white space as one space, and none around it. */
    static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isWhitespace(character) || character == '\u00A0') {
                gap = collapsed.length() > 0;
            } else {
                if (gap) {
                    collapsed.append(' ');
                    gap = false;
                }
                collapsed.append(character);
            }
        }
        return collapsed.toString();
    }

    /** The letters and digits of a text in lower case, its words between single spaces. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isLetterOrDigit(character) || Character.isSurrogate(character)) {
                if (gap) {
                    bare.append(' ');
                    gap = false;
                }
                bare.append(character);
            } else {
                gap = bare.length() > 0;
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }
}
