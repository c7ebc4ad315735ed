package org.dateline.card;

/**
 * The faces that cards are lettered in: Liberation, open under the SIL Open Font License, which permits pictures of any
 * kind.
 */
record Faces(Face headline, Face text, Face bold) {

    static final String HEADLINE = "/liberation/LiberationSerif-Bold.ttf";
    static final String TEXT = "/liberation/LiberationSans-Regular.ttf";
    static final String BOLD = "/liberation/LiberationSans-Bold.ttf";

    /** Which version of them this is; another one draws other pictures. */
    static final String VERSION = "Liberation 2.00.5";

    static Faces load() {
        return new Faces(Face.of(HEADLINE), Face.of(TEXT), Face.of(BOLD));
    }
}
