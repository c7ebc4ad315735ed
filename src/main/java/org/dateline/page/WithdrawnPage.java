package org.dateline.page;

/**
 * What stands where an article was taken back.
 *
 * @param language of the reason, where it is another than the page's; else empty
 */
public record WithdrawnPage(Frame frame, String headline, DateText date, String reason, String language)
        implements Page {

    @Override
    public String template() {
        return "withdrawn.ftlh";
    }
}
