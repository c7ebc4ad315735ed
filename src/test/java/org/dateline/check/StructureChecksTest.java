package org.dateline.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureChecksTest {

    @TempDir
    private Path folder;

    private String messages(String body) {
        return new TestSite(folder).page("index.html", body).messages();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<nav><a href='./'>A</a></nav> | the page has landmarks but no <main>",
                "<main>A</main><main>B</main> | second <main> on the page",
                "<main>A</main><nav aria-label=A>a</nav><nav>b</nav> | '<nav>' has no label, and the page has several",
                "<main>A</main><nav aria-label=A>a</nav><nav aria-label=A>b</nav> | second navigation that is labelled 'A'",
                "<input name=q> | '<input name=\"q\">' has no label",
                "<label for=q></label><select id=q></select> | '<select id=\"q\">' has no label",
                "<textarea></textarea> | '<textarea>' has no label",
                "<table><tr><td>7</td></tr></table> | '<table>' has no header cell",
                "<p lang=en_GB>A</p> | 'en_GB' in <p lang> is no language",
                "<p lang=zz>A</p> | 'zz' in <p lang> is no language",
            })
    void whatAScreenReaderWouldMissIsTold(String body, String what) {
        String messages = messages(body);
        assertTrue(
                messages.startsWith("site/index.html:") && messages.contains("error: " + what + "\n  fix: "), messages);
        assertEquals(2, messages.lines().count(), messages);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a bare page has nothing to skip</p>",
                "<main>A</main><nav><a href='./'>A</a></nav>",
                "<main>A</main><nav aria-label=A>a</nav><b id=b>B</b><nav aria-labelledby=b>b</nav>",
                "<label for=q>Q</label><input id=q>",
                "<label>Q <input></label>",
                "<input type=hidden>",
                "<input aria-label=Q>",
                "<table><tr><th>A</th><td>7</td></tr></table>",
                "<table role=presentation><tr><td>7</td></tr></table>",
                "<p lang=uk>А</p><p lang=pt-BR>A</p><p lang=crh>A</p><p lang=''>A</p><p lang=zh-Hant-TW>A</p>",
            })
    void whatAScreenReaderFindsItsWayByIsFine(String body) {
        assertEquals("", messages(body));
    }

    @Test
    void thePagesLanguageIsTheOneOfItsOwnAddress() {
        String messages = new TestSite(folder).file("index.html", """
                <html lang="uk"><head><title>A</title><link rel="canonical" href="https://a.example/">
                <link rel="alternate" hreflang="en" href="https://a.example/"></head><h1>A</h1>
                """).messages();
        assertEquals("""
                site/index.html:1:1: error: the page says it is 'uk', its own hreflang says 'en'
                  fix: name the language that the page is written in at both places
                """, messages);
    }
}
