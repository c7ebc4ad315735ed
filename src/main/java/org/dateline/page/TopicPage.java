package org.dateline.page;

/** A topic: its latest articles and its months. */
public record TopicPage(Frame frame, Listing listing) implements Page {
    @Override
    public String template() {
        return "topic.ftlh";
    }
}
