package org.dateline.bench.corpus;

/** What a curator changes while a preview is open, and sees on one page. */
public enum CuratorsEdit {

    /** A paragraph more in an old article, written into its file. */
    TEXT("an article's text", false),

    /** The same in a new file that takes the old one's place, as many editors save. */
    ATOMIC_SAVE("the same, by another file in its place", false),

    /** Another title for an old article, which lists show. */
    TITLE("an article's title", false),

    /** Another lead of the last day. */
    LEAD("an edition's lead", false),

    /** A new article on the last day. */
    ADDED("an article added", false),

    /** It is renamed. */
    RENAMED("an article renamed", false),

    /** It is taken away. */
    DELETED("an article deleted", false),

    /** Other styles. */
    STYLES("a style sheet", false),

    /** Another name of a topic, which stands on the pages of all its articles. */
    TOPIC("a topic's name", true),

    /** Another template of all articles. */
    TEMPLATE("a template", true),

    /** So many articles at once, as where another branch is checked out. */
    BRANCH("2,000 articles at once", true);

    private final String words;
    private final boolean wide;

    CuratorsEdit(String words, boolean wide) {
        this.words = words;
        this.wide = wide;
    }

    /** What is changed, for people. */
    public String words() {
        return words;
    }

    /** Whether it changes pages without number. */
    public boolean isWide() {
        return wide;
    }
}
