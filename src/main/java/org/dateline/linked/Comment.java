package org.dateline.linked;

/**
 * What was changed after publication.
 *
 * @param published the day of the change
 * @param article the address of the report that was changed; empty where the comment stands within it
 */
public record Comment(String text, String published, String article) {

    void write(JsonText json) {
        json.text("@type", "CorrectionComment")
                .text("text", text)
                .text("datePublished", published)
                .reference("about", article);
    }
}
