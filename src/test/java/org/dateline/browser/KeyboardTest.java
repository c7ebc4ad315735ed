package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dateline.browser.Chromium.Key;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page without a mouse: every stop is seen, in the order of source and screen, and the walk comes to its end. */
@InChromium
class KeyboardTest {

    /** More stops than any page of the fixture has. */
    private static final int TOO_MANY = 600;

    /**
     * Remembers the stop before this one, and tells what is wrong with this one, or that the walk is over. A link may
     * be broken over lines, so its first line counts.
     */
    private static final String STOP = """
            const at = document.activeElement;
            if (!at || at === document.body || at === document.documentElement) return ['end'];
            const before = window.stopBefore;
            if (before && at === window.stopFirst) return ['end'];
            window.stopBefore = at;
            window.stopFirst = window.stopFirst || at;
            const name = at.tagName.toLowerCase() + ' "' + (at.textContent || at.name || '').trim().slice(0, 40) + '"';
            const wrong = [name];
            const style = getComputedStyle(at);
            const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            if (!outline && style.boxShadow === 'none') wrong.push('has no ring');
            if (before && before !== at && !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING))
              wrong.push('comes after what follows it in the source');
            const box = at.getClientRects()[0];
            if (!box || box.width === 0 || box.height === 0) return wrong.concat('has no size');
            const placed = new DOMRect(box.x + scrollX, box.y + scrollY, box.width, box.height);
            const last = window.placedBefore;
            window.placedBefore = placed;
            // the dots of a map follow their numbers, and the parts of a date field are one element
            if (last && !at.closest('svg')) {
              const shared = Math.min(last.bottom, placed.bottom) - Math.max(last.top, placed.top);
              const sameLine = shared > Math.min(last.height, placed.height) / 2;
              if (sameLine ? placed.right <= last.left : placed.bottom <= last.top)
                wrong.push('is shown before what it follows');
            }
            const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
            const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
            if (left >= right || top >= bottom) return wrong.concat('is outside the screen');
            const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            if (over && !at.contains(over) && !over.contains(at)) wrong.push('is covered by ' + over.tagName);
            return wrong;
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.dateline.browser.Visit#keyPages")
    void everyStopIsSeenInTheOrderOfSourceAndScreen(Visit visit, Chromium chromium) {
        chromium.open(visit.address());
        chromium.resize(Chromium.PHONE);
        List<String> found = new ArrayList<>();
        int stops = 0;
        while (true) {
            chromium.press(Key.TAB);
            List<String> stop = chromium.texts(STOP);
            if (stop.get(0).equals("end")) {
                break;
            }
            if (stop.size() > 1) {
                found.add(String.join(" ", stop));
            }
            stops++;
            assertTrue(stops < TOO_MANY, "the walk does not end; it is at " + stop.get(0));
        }
        // what a closed detail hides has no box; a region that scrolls is a stop without a tabindex of its own
        long expected = chromium.number("""
                return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                  .filter(element => element.checkVisibility() && !element.disabled
                    && element.type !== 'hidden').length;
                """);
        assertTrue(stops >= expected, stops + " stops, but " + expected + " elements that should be one");
        Findings.none(visit, found);
    }

    @ParameterizedTest(name = "{0} pixels")
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void firstStopSkipsToTheContent(int width, Chromium chromium) {
        chromium.open(TestSites.fixture().address(PageKind.EDITION.fixture()));
        chromium.resize(width);

        chromium.press(Key.TAB);
        assertEquals("#main", chromium.text("return document.activeElement.getAttribute('href')"));
        assertEquals("true", chromium.text("""
                        const box = document.activeElement.getBoundingClientRect();
                        return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
                          && box.height >= 24;
                        """), "the link is on the screen");

        chromium.press(Key.ENTER);
        assertEquals("main", chromium.text("return document.activeElement.id"));

        chromium.press(Key.TAB);
        assertEquals(
                "true",
                chromium.text("return document.getElementById('main').contains(document.activeElement)"),
                "the next stop is in the content");
    }
}
