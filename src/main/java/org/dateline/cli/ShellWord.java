package org.dateline.cli;

/** A word of a command that a person may copy. */
final class ShellWord {

    private static final String HARMLESS = "_./:@%+,-~";

    private ShellWord() {}

    /** The word, in single quotes where a shell would take it apart. */
    static String of(String word) {
        // spec: POSIX, XCU 2.2.2: in single quotes all characters but the quote itself stand for themselves
        return isPlain(word) ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Without a regular expression, whose classes would cost every command's start some milliseconds. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetterOrDigit(c) && HARMLESS.indexOf(c) < 0) {
                return false;
            }
        }
        return !word.isEmpty() && word.charAt(0) != '~';
    }
}
