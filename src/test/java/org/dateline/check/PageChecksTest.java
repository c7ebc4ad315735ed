package org.dateline.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageChecksTest {

    @TempDir
    private Path folder;

    private String messages(String body) {
        return new TestSite(folder).page("index.html", body).messages();
    }

    private String messagesOfFile(String text) {
        return new TestSite(folder).file("index.html", text).messages();
    }

    @Test
    void aPageNeedsALanguage() {
        assertEquals("""
                site/index.html:2:1: error: '<html lang="" class="a">' says no language
                  fix: name the page's language, e.g. <html lang="en">
                """, messagesOfFile("""
                <!DOCTYPE html>
                <html lang='' class=a><title>A</title><h1>A</h1>
                """));
    }

    @Test
    void anElementThatTheParserSuppliedHasNoLine() {
        assertEquals("""
                site/index.html: error: '<html>' says no language
                  fix: name the page's language, e.g. <html lang="en">
                """, messagesOfFile("<title>A</title><h1>A</h1>"));
    }

    @Test
    void aPageNeedsATitle() {
        assertEquals("""
                site/index.html: error: the page has no <title>
                  fix: say in <title> what the page is, e.g. 'Headline, 18 March 2025 — Digest'
                """, messagesOfFile("<html lang=en><h1>A</h1><svg><title>Map</title></svg>"));
    }

    @Test
    void anEmptyTitleIsAnError() {
        assertEquals("""
                site/index.html:1:15: error: the page's <title> is empty
                  fix: say in <title> what the page is, e.g. 'Headline, 18 March 2025 — Digest'
                """, messagesOfFile("<html lang=en><title> </title><h1>A</h1>"));
    }

    @Test
    void anIdStandsOnceOnAPage() {
        assertEquals("""
                site/index.html:7:3: error: duplicate id 'energy': line 6 has it too
                  fix: give one of the two another id: a link finds only the first
                """, messages("<p id=energy>A</p>\n  <p id=energy>B</p>"));
    }

    @Test
    void anEmptyIdIsAnError() {
        assertEquals("""
                site/index.html:6:1: error: empty id in '<p id="">'
                  fix: give the element an id that a link can point at, or none
                """, messages("<p id=''>A</p>"));
    }

    @Test
    void aPageNeedsAnH1() {
        assertEquals("""
                site/index.html: error: the page has no h1
                  fix: make the page's own headline an <h1>
                """, messagesOfFile("<html lang=en><title>A</title><h2>A</h2>"));
    }

    @Test
    void aPageHasOneH1() {
        assertEquals("""
                site/index.html:6:1: error: second h1 'Energy' on the page
                  fix: make it an h2: the h1 is the page's own headline
                """, messages("<h1>Energy</h1>"));
    }

    @Test
    void aHeadingLevelIsNotSkipped() {
        assertEquals("""
                site/index.html:6:11: error: heading 'Kyiv' is an h4 after an h2
                  fix: make it an h3, or add the level between
                """, messages("<h2>A</h2><h4>Kyiv</h4><h5>B</h5><h2>C</h2><h3>D</h3>"));
    }

    @Test
    void anImageNeedsAnAlt() {
        assertEquals(
                """
                site/index.html:6:4: error: '<img src="a.webp">' has no alt attribute
                  fix: say in alt what the picture shows, or write alt="" if it only decorates
                """,
                new TestSite(folder)
                        .file("a.webp", "")
                        .page("index.html", "<p><img src='a.webp'> <img src='a.webp' alt=''></p>")
                        .messages());
    }

    @Test
    void aLinkNeedsAName() {
        assertEquals("""
                site/index.html:6:1: error: '<a href="./">' has no accessible name
                  fix: give it text, a picture with an alt, or an aria-label that says what it does
                """, messages("<a href='./'><img src='./' alt=''>&nbsp;</a>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button></button>",
                "<button>&#8203;</button>",
                "<button><svg><path d=''/></svg></button>",
                "<button><span aria-hidden=true>x</span></button>",
                "<button><span hidden>Close</span></button>",
                "<button aria-label=' '></button>",
                "<button aria-labelledby='gone empty'></button><p id=empty></p>",
                "<input type=button>",
                "<div role=button tabindex=0></div>",
                "<a href='./'><br></a>",
            })
    void aNameIsMissing(String element) {
        assertEquals(2, messages(element).lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button>×</button>",
                "<button><span><b>Close</b></span></button>",
                "<button aria-label=Close></button>",
                "<button title=Close></button>",
                "<button aria-labelledby='gone close'></button><p id=close>Close</p>",
                "<button><img src='./' alt=Close></button>",
                "<button><svg><title>Close</title></svg></button>",
                "<button><svg role=img aria-label=Close></svg></button>",
                "<input type=submit>",
                "<input type=button value=Close>",
                "<input type=text aria-label=A>",
                "<a id=here></a>",
                "<div aria-hidden=true><a href='./' tabindex=-1></a></div>",
            })
    void aNameIsThere(String element) {
        assertEquals("", messages(element));
    }
}
