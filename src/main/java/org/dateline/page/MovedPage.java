package org.dateline.page;

/**
 * What stands at an earlier address of an article, and leads on to it by itself.
 *
 * @param canonical the absolute address of the article
 * @param target the article
 */
public record MovedPage(Frame frame, String canonical, Link target) implements Page {
    @Override
    public String template() {
        return "moved.ftlh";
    }
}
