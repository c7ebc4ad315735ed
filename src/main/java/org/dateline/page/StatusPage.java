package org.dateline.page;

/** A status: what it means, its latest articles and its months. */
public record StatusPage(Frame frame, Listing listing, Badge badge) implements Page {
    @Override
    public String template() {
        return "status.ftlh";
    }
}
