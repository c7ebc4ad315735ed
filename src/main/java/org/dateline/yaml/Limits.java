package org.dateline.yaml;

import java.util.Set;

/** How large what an author writes may be: far beyond what a digest needs, and small enough for every machine. */
public final class Limits {

    /** The largest text file, in bytes; told by the file system, before the file is read. */
    public static final long LARGEST_FILE = 5_000_000;

    /** How deep lists and mappings may nest in YAML. */
    public static final int DEEPEST_YAML = 50;

    /** How many aliases a YAML text may use. */
    public static final int MOST_ALIASES = 50;

    /** How many entries the list under a key may have; a file that is a list as a whole may have more. */
    public static final int MOST_ENTRIES = 500;

    /** How many tags an article may have: each has pages of its own. */
    public static final int MOST_TAGS = 100;

    /** The longest title or name, in characters. */
    public static final int LONGEST_NAME = 500;

    /** The longest other value that is one line, in characters. */
    public static final int LONGEST_LINE = 5_000;

    /** The longest body, in characters of Markdown: some 80,000 words. */
    public static final int LONGEST_BODY = 500_000;

    /** How many opening square brackets a body may have: the time that links take grows with their square. */
    public static final int MOST_BRACKETS = 10_000;

    /** How many signs '<' a body may have: the time that nested HTML takes grows with their square. */
    public static final int MOST_ANGLES = 10_000;

    private static final Set<String> NAMES = Set.of("title", "name", "tags");

    private Limits() {}

    /** The longest line that may stand under a key, in characters. */
    static int longestLine(String key) {
        return NAMES.contains(key) ? LONGEST_NAME : LONGEST_LINE;
    }

    /** How many entries the list under a key may have. */
    static int mostEntries(String key) {
        return key.equals("tags") ? MOST_TAGS : MOST_ENTRIES;
    }
}
