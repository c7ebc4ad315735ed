package org.dateline.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dateline.article.WebAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownArticlesTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.calder-post.example/a/, calder-post.example/a",
        "http://Calder-Post.example/a, calder-post.example/a",
        "https://calder-post.example/a?utm_source=x&utm_medium=y, calder-post.example/a",
        "https://calder-post.example/a?utm_source=x&id=7&fbclid=z, calder-post.example/a?id=7",
        "https://calder-post.example/a?id=7&traffic_source=rss, calder-post.example/a?id=7",
        "https://calder-post.example/a#part, calder-post.example/a",
        "https://calder-post.example:8080/a, calder-post.example:8080/a",
        "https://calder-post.example/, calder-post.example",
    })
    void anAddressIsKnownByWhatTellsPagesApart(String address, String plain) {
        assertEquals(plain, KnownArticles.plain(new WebAddress(address)));
    }
}
