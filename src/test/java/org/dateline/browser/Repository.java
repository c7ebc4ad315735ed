package org.dateline.browser;

import java.nio.file.Path;

/** Where the tests find and leave files. */
final class Repository {

    static final Path FOLDER = Path.of("").toAbsolutePath();

    /** What the tests build and leave for a person to look at. */
    static final Path TARGET = FOLDER.resolve("target");

    private Repository() {}
}
