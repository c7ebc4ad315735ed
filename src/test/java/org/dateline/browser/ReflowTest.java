package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page is wider than the screen, however small that is and however large or loose the text. */
@InChromium
class ReflowTest {

    /** The narrowest screen that WCAG asks for: 1,280 pixels at 400 %. */
    private static final int NARROWEST = 320;

    /** WCAG 1.4.12: what a reader must be able to set without losing anything. */
    private static final String SPACING = """
            * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
            p { margin-block-end: 2em !important; }
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.dateline.browser.Visit#everyKindAndDemoPages")
    void nothingIsScrolledSideways(Visit visit, Chromium chromium) {
        List<String> found = new ArrayList<>();
        chromium.open(visit.address());
        chromium.resize(NARROWEST);
        found.addAll(tooWide(chromium, "320 pixels"));
        chromium.adopt(SPACING);
        for (int width : List.of(Chromium.PHONE, Chromium.DESK)) {
            chromium.resize(width);
            found.addAll(tooWide(chromium, width + " pixels with wide spacing"));
        }
        chromium.abandon();
        chromium.textSize(32);
        assertEquals("32px", chromium.text("return getComputedStyle(document.documentElement).fontSize"));
        for (int width : List.of(Chromium.PHONE, Chromium.DESK)) {
            chromium.resize(width);
            found.addAll(tooWide(chromium, width + " pixels with text twice as large"));
        }
        Findings.none(visit, found);
    }

    /** What sticks out and is not within a region that scrolls by itself. */
    private static List<String> tooWide(Chromium chromium, String when) {
        return chromium.texts("""
                const width = document.documentElement.clientWidth;
                const whole = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
                if (whole <= width) return [];
                const scrolls = at => at && at !== document.body &&
                  (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)
                    || scrolls(at.parentElement));
                const out = [...document.body.querySelectorAll('*')].filter(element =>
                  element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement));
                return [`${arguments[0]}: the page is ${whole} wide: ` + out.slice(0, 3).map(element =>
                  element.tagName + (element.className ? '.' + element.className : '')
                    + ' ' + element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40)).join(' | ')];
                """, when);
    }
}
