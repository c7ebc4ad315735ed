package org.dateline.linked;

/**
 * The site as a whole.
 *
 * @param search the address that searches it, with {@code {q}} for what is looked for
 */
public record WebSite(String url, String name, String search) implements Node {

    @Override
    public void write(JsonText json) {
        json.text("@type", "WebSite")
                .text("url", url)
                .text("name", name)
                .object(
                        "potentialAction",
                        action -> action.text("@type", "SearchAction")
                                .text("target", search)
                                .text("query-input", "required name=q"));
    }
}
