package org.dateline.cli;

import java.util.regex.Pattern;

/** A word of a command that a person may copy. */
final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+,~-]+");

    private ShellWord() {}

    /** The word, in single quotes where a shell would take it apart. */
    static String of(String word) {
        // spec: POSIX, XCU 2.2.2: in single quotes all characters but the quote itself stand for themselves
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
