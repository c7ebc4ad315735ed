package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;

/** What is wrong with a page, told a line each. */
final class Findings {

    private Findings() {}

    /** Fails with the address and all that was found there, unless nothing was. */
    static void none(Object where, List<String> found) {
        if (!found.isEmpty()) {
            fail(found.size() + " on " + where + ":\n  " + String.join("\n  ", found));
        }
    }
}
