package org.dateline.page;

/** What stands where an article was taken back. */
public record WithdrawnPage(Frame frame, String headline, DateText date, String reason) implements Page {
    @Override
    public String template() {
        return "withdrawn.ftlh";
    }
}
