package org.dateline.linked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTest {

    @Test
    void nothingInATextEndsTheScriptOrALine() {
        String json = crumb("</script><!-- & \u2028 \u2029 \" \\ é");
        assertEquals(
                "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"BreadcrumbList\",\"itemListElement\":"
                        + "[{\"@type\":\"ListItem\",\"position\":1,\"name\":\"\\u003C/script\\u003E\\u003C!-- "
                        + "\\u0026 \\u2028 \\u2029 \\\" \\\\ é\"}]}]}",
                json);
    }

    private static String crumb(String name) {
        return new Graph(List.of(new Breadcrumbs(List.of(new Breadcrumbs.Crumb(name, ""))))).json();
    }

    @Test
    void aLongHeadlineIsCutBetweenWordsAtOneHundredAndTenCharacters() {
        String headline = new NewsArticle(
                        "https://digest.example/a/",
                        "The harbour office says again that ".repeat(4) + "it is open",
                        "",
                        "en",
                        "2027-05-12",
                        "2027-05-12",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        "")
                .headline();
        assertTrue(headline.length() <= 110 && headline.endsWith("says again that The…"), headline);
    }
}
