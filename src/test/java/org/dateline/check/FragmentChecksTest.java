package org.dateline.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentChecksTest {

    @TempDir
    private Path folder;

    @Test
    void aFragmentOfTheSamePageNeedsItsId() {
        assertEquals(
                """
                site/index.html:6:1: error: link '#sorces' points at no element: site/index.html has no id 'sorces'
                  fix: did you mean 'sources'?
                """,
                new TestSite(folder)
                        .page("index.html", "<a href='#sorces'>Sources</a><p id=sources>A</p>")
                        .messages());
    }

    @Test
    void aFragmentOfAnotherPageNeedsItsId() {
        assertEquals(
                """
                site/index.html:6:1: error: link 'day/?a=b#kyiv' points at no element: site/day/index.html has no id \
                'kyiv'
                  fix: use one of: energy, front-line
                """,
                new TestSite(folder)
                        .page("index.html", "<a href='day/?a=b#kyiv'>Kyiv</a>")
                        .page("day/index.html", "<p id=front-line>A</p><p id=energy>B</p>")
                        .messages());
    }

    @Test
    void aPageWithoutIdsOffersNone() {
        assertEquals(
                """
                site/index.html:6:1: error: link '#kyiv' points at no element: site/index.html has no id 'kyiv'
                  fix: link to an id that the page has, or to the page itself
                """,
                new TestSite(folder)
                        .page("index.html", "<a href='#kyiv'>Kyiv</a>")
                        .messages());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "#top",
                "#TOP",
                "#energy",
                "#%D0%9A%D0%B8%D1%97%D0%B2",
                "#Київ",
                "#old",
                "#a%20b",
                "#energy:~:text=strike",
                "#:~:text=strike",
                "picture.svg#part",
                "./#energy",
                "index.html#energy"
            })
    void aFragmentThatIsThereIsFine(String href) {
        assertEquals(
                "",
                new TestSite(folder)
                        .page("index.html", """
                <a href='%s'>Link</a> <p id=energy>A</p> <p id=Київ>B</p> <a name=old></a> <p id='a%%20b'>C</p>
                """.formatted(href))
                        .file("picture.svg", "<svg/>")
                        .messages());
    }

    @Test
    void theCaseOfAnIdMatters() {
        assertEquals(
                """
                site/index.html:6:1: error: link '#Energy' points at no element: site/index.html has no id 'Energy'
                  fix: did you mean 'energy'?
                """,
                new TestSite(folder)
                        .page("index.html", "<a href='#Energy'>A</a><p id=energy>A</p>")
                        .messages());
    }
}
