package org.dateline.cli;

/**
 * The colours of words that must not be overlooked; none where the terminal, or its user, wants none.
 *
 * @param on whether there are colours
 */
record Paint(boolean on) {

    private static final String RED = "\u001B[31m";
    private static final String YELLOW = "\u001B[33m";
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    String error(String text) {
        return in(RED, text);
    }

    String warning(String text) {
        return in(YELLOW, text);
    }

    /** What was done in the end. */
    String result(String text) {
        return in(BOLD, text);
    }

    private String in(String color, String text) {
        return on ? color + text + PLAIN : text;
    }
}
