package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages on paper, in a few forced colours, and on a machine with little memory. */
@InChromium
class MediaTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = PageKind.class,
            names = {"HOME", "EDITION", "ARTICLE", "MONTH"})
    void paperShowsNoWayAroundAndEveryAddressOutside(PageKind kind, Chromium chromium) throws Exception {
        chromium.open(TestSites.fixture().address(kind.fixture()));
        chromium.print();

        assertEquals(List.of(), chromium.texts("""
                        return [...document.querySelectorAll('nav, search, form, .skip, a[href="#main"]')]
                          .filter(element => element.getClientRects().length > 0)
                          .map(element => element.outerHTML.slice(0, 80));
                        """), "navigation and search are left out");
        assertEquals(List.of(), chromium.texts("""
                        return [...document.querySelectorAll('#main a[href^="http"]')]
                          .filter(link => link.origin !== location.origin && link.getClientRects().length > 0)
                          .filter(link => {
                            const after = getComputedStyle(link, '::after').content;
                            return !after.includes(link.getAttribute('href')) && !after.includes('attr(href)');
                          }).map(link => link.outerHTML.slice(0, 120));
                        """), "links that leave the site show where to");
        Path paper =
                Repository.TARGET.resolve("screenshots").resolve(kind.name().toLowerCase(Locale.ROOT) + ".pdf");
        chromium.printInto(paper);
        assertTrue(Files.size(paper) > 1_000);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = PageKind.class,
            names = {"EDITION", "ARTICLE", "ABOUT", "STORYLINE"})
    void badgeKeepsABorderInForcedColours(PageKind kind, Chromium chromium) {
        chromium.open(TestSites.fixture().address(kind.fixture()));
        chromium.forceColors();
        assertEquals("true", chromium.text("return matchMedia('(forced-colors: active)').matches"));
        assertTrue(chromium.number("return document.querySelectorAll('.st').length") > 0);
        assertEquals(List.of(), chromium.texts("""
                return [...document.querySelectorAll('.st')].filter(badge => {
                  const style = getComputedStyle(badge);
                  const sides = ['Top', 'Right', 'Bottom', 'Left'];
                  return sides.some(side => style[`border${side}Style`] === 'none'
                      || parseFloat(style[`border${side}Width`]) < 1
                      || style[`border${side}Color`] === style.backgroundColor
                      || /^rgba.*, 0\\)$/.test(style[`border${side}Color`]));
                }).map(badge => badge.outerHTML.slice(0, 80));
                """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.dateline.browser.Visit#demoPages")
    void hasFewerThan1500Elements(Visit visit, Chromium chromium) {
        chromium.open(visit.address());
        long elements = chromium.number("return document.getElementsByTagName('*').length");
        assertTrue(elements < 1_500, elements + " elements");
    }
}
