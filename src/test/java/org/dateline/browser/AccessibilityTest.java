package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.dateline.browser.Chromium.Scheme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe finds on the pages: nothing, in either scheme, on a phone and on a desk. */
@ExtendWith(WithChromium.class)
class AccessibilityTest {

    /** WCAG 2.2 at A and AA, where the size of targets is off unless asked for, and the habits beyond. */
    private static final String RULES = """
            {"runOnly": {"type": "tag",
                         "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
             "rules": {"target-size": {"enabled": true}}}
            """;

    private static final String CONTRAST = """
            {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}}
            """;

    @ParameterizedTest
    @MethodSource("org.dateline.browser.Visit#everyKindAndDemoPages")
    void noRuleOfWcag22IsBroken(Visit visit, Chromium chromium) {
        assertEquals(List.of(), violations(visit, chromium, RULES, List.of(Chromium.PHONE, Chromium.DESK)));
    }

    @ParameterizedTest
    @MethodSource("org.dateline.browser.Visit#keyPages")
    void allTextStandsOutSevenToOne(Visit visit, Chromium chromium) {
        assertEquals(List.of(), violations(visit, chromium, CONTRAST, List.of(Chromium.DESK)));
    }

    private static List<String> violations(Visit visit, Chromium chromium, String rules, List<Integer> widths) {
        List<String> violations = new ArrayList<>();
        chromium.open(visit.address());
        for (Scheme scheme : Scheme.values()) {
            chromium.prefer(scheme);
            for (int width : widths) {
                chromium.resize(width);
                chromium.axe(rules).forEach(found -> violations.add(scheme + " " + width + " " + found));
            }
        }
        return violations;
    }
}
