package org.dateline.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateChecksTest {

    @TempDir
    private Path folder;

    private TestSite page(String file, String language, String title, String more) {
        return new TestSite(folder).file(file, """
                <html lang="%s">
                <title>%s</title>
                %s
                <h1>Energy</h1>
                """.formatted(language, title, more));
    }

    @Test
    void twoPagesOfOneTitleAreBothNamed() {
        page("a/index.html", "en", "Energy", "");
        page("b/index.html", "en", "Energy", "");
        assertEquals("""
                site/b/index.html:2:1: error: title 'Energy' of site/b/index.html is also that of site/a/index.html
                  fix: give each page a title of its own, e.g. with its date or its section
                """, new TestSite(folder).messages());
    }

    @Test
    void twoPagesOfOneDescriptionAreBothNamed() {
        page("a/index.html", "en", "A", "<meta name=description content='All of it.'>");
        page("b/index.html", "en", "B", "<meta name=Description content='All of it. '>");
        page("c/index.html", "en", "C", "<meta name=description content=''>");
        page("d/index.html", "en", "D", "<meta name=description content=''>");
        assertEquals("""
                site/b/index.html:3:1: error: description 'All of it.' of site/b/index.html is also that of \
                site/a/index.html
                  fix: give each page a description of its own, e.g. with its date or its section
                """, new TestSite(folder).messages());
    }

    @Test
    void aTitleMayRecurInAnotherLanguage() {
        page("places/kyiv/index.html", "en", "Kyiv Post", "");
        page("uk/places/kyiv/index.html", "uk", "Kyiv Post", "");
        assertEquals("", new TestSite(folder).messages());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=robots content='NoIndex, follow'>",
                "<meta http-equiv=refresh content='0; url=../a/'>",
                "<link rel=canonical href='https://digest.example/news/a/'>",
                "<link rel=canonical href='../a/'>",
            })
    void aPageThatIsNotIndexedMayRepeatATitle(String more) {
        page("a/index.html", "en", "Energy", "");
        page("b/index.html", "en", "Energy", more);
        assertEquals("", new TestSite(folder).messages("/news/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=robots content='max-image-preview:large'>",
                "<link rel=canonical href='https://digest.example/news/b/'>",
                "<link rel=canonical href='./'>",
            })
    void anIndexedPageMayNot(String more) {
        page("a/index.html", "en", "Energy", "");
        page("b/index.html", "en", "Energy", more);
        assertEquals(2, new TestSite(folder).messages("/news").lines().count());
    }
}
