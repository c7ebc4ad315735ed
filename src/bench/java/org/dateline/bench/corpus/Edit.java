package org.dateline.bench.corpus;

/** What a curator changes between two builds. */
public enum Edit {

    /** A paragraph more in an old article. */
    TEXT("an article's text"),

    /** Another title for an old article, which lists show. */
    TITLE("an article's title"),

    /** A new article on the last day. */
    ADDED("an article added"),

    /** An article of the last day taken away. */
    DELETED("an article deleted"),

    /** Another lead of the last day. */
    LEAD("an edition's lead");

    private final String words;

    Edit(String words) {
        this.words = words;
    }

    /** What is changed, for people. */
    public String words() {
        return words;
    }
}
