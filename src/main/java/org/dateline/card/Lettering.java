package org.dateline.card;

import java.text.Normalizer;

/**
 * A text in the signs that every face of the cards has: Latin, Greek and Cyrillic letters, one after the other from left
 * to right. What a script beyond them would need (other letters, joins, the other direction) is not attempted.
 *
 * <p>The ranges are written out, since what a JDK knows of a character depends on its age.
 */
final class Lettering {

    /** First and last of each range that all faces have; Hebrew is theirs too, but runs from right to left. */
    private static final int[] COVERED = {
        0x20, 0x7E, 0xA0, 0xAC, 0xAE, 0x2FF, 0x386, 0x386, 0x388, 0x38A, 0x38C, 0x38C, 0x38E, 0x3A1, 0x3A3, 0x3CE,
        0x400, 0x482, 0x48A, 0x513, 0x1E00, 0x1E9B, 0x1E9E, 0x1E9E, 0x1EA0, 0x1EF9, 0x2010, 0x2010, 0x2012, 0x2015,
        0x2018, 0x2022, 0x2026, 0x2026, 0x2030, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x2044, 0x20A0, 0x20B5,
        0x20BF, 0x20BF, 0x2105, 0x2105, 0x2116, 0x2117, 0x2122, 0x2122, 0x2126, 0x2126, 0x2153, 0x2154, 0x215B, 0x215E,
        0x2190, 0x2195, 0x2212, 0x2212, 0x2215, 0x2215, 0x2219, 0x2219, 0x2248, 0x2248, 0x2260, 0x2260, 0x2264, 0x2265,
        0x25CF, 0x25CF,
    };

    /** Signs that a headline can do without: controls, marks that no letter took, symbols, pictures. */
    private static final int[] DISPENSABLE = {
        0x00, 0x1F, 0x7F, 0x9F, 0xAD, 0xAD, 0x300, 0x36F, 0x483, 0x489, 0x2000, 0x2BFF, 0x2E00, 0x2E7F, 0x3000, 0x303F,
        0xFE00, 0xFE0F, 0xFE20, 0xFE2F, 0xFEFF, 0xFEFF, 0xFFF0, 0xFFFF, 0x1F000, 0x1FAFF, 0xE0000, 0xE01EF,
    };

    private static final int NO_BREAK_HYPHEN = 0x2011;
    private static final int HYPHEN = 0x2010;

    private Lettering() {}

    /** The text without what it can do without; empty where that would lose a letter. */
    static String of(String text) {
        StringBuilder written = new StringBuilder(text.length());
        int[] signs =
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
        for (int sign : signs) {
            if (isSpace(sign)) {
                space(written);
            } else if (sign == NO_BREAK_HYPHEN) {
                written.appendCodePoint(HYPHEN);
            } else if (isIn(COVERED, sign)) {
                written.appendCodePoint(sign);
            } else if (!isIn(DISPENSABLE, sign)) {
                String simpler = simpler(sign);
                if (simpler.isEmpty()) {
                    return "";
                }
                written.append(simpler);
            }
        }
        return written.toString().strip();
    }

    /** Whether every face has this sign. */
    static boolean covers(int sign) {
        return isIn(COVERED, sign);
    }

    private static void space(StringBuilder written) {
        if (written.length() > 0 && written.charAt(written.length() - 1) != ' ') {
            written.append(' ');
        }
    }

    // spec: Unicode, White_Space, but for the space that a line must not end at
    private static boolean isSpace(int sign) {
        return sign >= 0x09 && sign <= 0x0D
                || sign == ' '
                || sign == 0x85
                || sign == 0x1680
                || sign >= 0x2000 && sign <= 0x200A
                || sign == 0x2028
                || sign == 0x2029
                || sign == 0x205F
                || sign == 0x3000;
    }

    /** What the faces have in the place of a sign that they lack, such as a letter without its marks; else empty. */
    private static String simpler(int sign) {
        StringBuilder simpler = new StringBuilder();
        for (int part : Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD)
                .codePoints()
                .toArray()) {
            if (isIn(COVERED, part)) {
                simpler.appendCodePoint(part);
            } else if (!isIn(DISPENSABLE, part)) {
                return "";
            }
        }
        return simpler.toString();
    }

    private static boolean isIn(int[] ranges, int sign) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (sign >= ranges[i] && sign <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
