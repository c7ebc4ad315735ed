package org.dateline.article;

/** HTML that is safe as it stands: only the resolving of a sanitised body makes one. */
public record Html(String value) {

    /** A text as it stands in HTML, between tags or within quotation marks. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
