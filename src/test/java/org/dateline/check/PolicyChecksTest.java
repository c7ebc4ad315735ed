package org.dateline.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyChecksTest {

    @TempDir
    private Path folder;

    private String messages(String body) {
        return new TestSite(folder).page("index.html", body).file("a.js", "").messages();
    }

    @Test
    void aStyleAttributeIsAnError() {
        assertEquals("""
                site/index.html:6:1: error: inline style='color: red' in <p> is blocked by the site's policy
                  fix: give the element a class and style it in a style sheet of the theme
                """, messages("<p style='color: red'>A</p>"));
    }

    @Test
    void aStyleElementIsAnError() {
        assertEquals("""
                site/index.html:6:1: error: inline style 'p { color: red; }' is blocked by the site's policy
                  fix: move it into a style sheet of the theme
                site/index.html:9:6: error: inline style 'g{}' is blocked by the site's policy
                  fix: move it into a style sheet of the theme
                """, messages("<style>\np { color: red; }\n</style>\n<svg><style>g{}</style></svg>"));
    }

    @Test
    void anInlineScriptIsAnError() {
        assertEquals("""
                site/index.html:6:1: error: inline script 'go()' is blocked by the site's policy
                  fix: move it into a file of the theme and load it with <script src>
                """, messages("<script>go()</script>"));
    }

    @Test
    void dataAndLoadedScriptsAreFine() {
        assertEquals("", messages("""
                <script type="application/ld+json">{}</script><script src="a.js" defer></script>
                """));
    }

    @Test
    void anEventHandlerIsAnError() {
        assertEquals("""
                site/index.html:6:1: error: event handler onclick='go()' in <p> is blocked by the site's policy
                  fix: listen for the event in a script file of the theme
                """, messages("<p onClick='go()'>A</p>"));
    }

    @Test
    void aNewWindowIsAnError() {
        assertEquals("""
                site/index.html:6:1: error: target='_BLANK' in <a> opens a window that the reader did not ask for
                  fix: take the target attribute out: readers choose where a link opens
                """, messages("<a href='./' target='_BLANK'>A</a>"));
    }

    @Test
    void aBaseAddressIsAnError() {
        assertEquals("""
                site/index.html:6:1: error: base address '/news/' bends every link of the page
                  fix: take <base> out and write each link relative to the page
                """, messages("<base href='/news/'>"));
    }
}
