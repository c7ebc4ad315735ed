package org.dateline.page;

/** One day of the digest. */
public record EditionPage(Frame frame, EditionView edition) implements Page {
    @Override
    public String template() {
        return "edition.ftlh";
    }
}
