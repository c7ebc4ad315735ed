package org.dateline.raw;

import java.util.regex.Pattern;

/** Strangers' words made fit for a message. */
final class Printable {

    private static final int LONGEST = 300;

    // \p{C}: controls, formats that turn the direction of what follows, halves of pairs
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

    private Printable() {}

    /** The text in one line of at most 300 characters, without anything that a terminal could take for a command. */
    static String line(String text) {
        String line = UNSEEN.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
