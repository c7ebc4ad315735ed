package org.dateline.data;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * A month's articles, one a line, each of which says by itself of which digest it is.
 *
 * @param articles each as its line, withdrawn ones among them, by id
 */
public record MonthArticles(DigestData digest, List<byte[]> articles) {

    public MonthArticles {
        articles = List.copyOf(articles);
    }

    public byte[] bytes() {
        byte[] head = Json.line(json -> digest.write(json, Schema.ARTICLE));
        ByteArrayOutputStream lines = new ByteArrayOutputStream(64 * 1_024);
        for (byte[] article : articles) {
            // both are objects with members: the end of one and the beginning of the other become a comma
            lines.write(head, 0, head.length - "}\n".length());
            lines.write(',');
            lines.write(article, 1, article.length - 1);
        }
        return lines.toByteArray();
    }
}
