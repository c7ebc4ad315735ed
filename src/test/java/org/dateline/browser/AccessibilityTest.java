package org.dateline.browser;

import java.util.ArrayList;
import java.util.List;
import org.dateline.browser.Chromium.Scheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe finds on the pages: nothing, in either scheme, on a phone and on a desk. */
@InChromium
class AccessibilityTest {

    /** WCAG 2.2 at A and AA, where the size of targets is off unless asked for, and the habits beyond. */
    private static final String RULES = """
            {"runOnly": {"type": "tag",
                         "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
             "rules": {"target-size": {"enabled": true}}}
            """;

    /**
     * The middle steps of the calendars' colours leave no ink at seven to one, only at four and a half, which the rules of
     * WCAG AA above hold them to; what they show is in each link's label too.
     */
    private static final String STEPS = ".calendar a, .legend span";

    private static final String CONTRAST = """
            {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}}
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.dateline.browser.Visit#everyKindAndDemoPages")
    void noRuleOfWcag22IsBroken(Visit visit, Chromium chromium) {
        chromium.open(visit.address());
        List<String> found = new ArrayList<>();
        found.addAll(violations(chromium, RULES, Scheme.LIGHT, Chromium.DESK));
        found.addAll(violations(chromium, RULES, Scheme.LIGHT, Chromium.PHONE));
        found.addAll(violations(chromium, RULES, Scheme.DARK, Chromium.PHONE));
        found.addAll(violations(chromium, RULES, Scheme.DARK, Chromium.DESK));
        Findings.none(visit, found);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.dateline.browser.Visit#keyPages")
    void allTextStandsOutSevenToOne(Visit visit, Chromium chromium) {
        chromium.open(visit.address());
        List<String> found = new ArrayList<>();
        found.addAll(violations(chromium, CONTRAST, STEPS, Scheme.LIGHT, Chromium.DESK));
        found.addAll(violations(chromium, CONTRAST, STEPS, Scheme.DARK, Chromium.DESK));
        Findings.none(visit, found);
    }

    private static List<String> violations(Chromium chromium, String rules, Scheme scheme, int width) {
        return violations(chromium, rules, "", scheme, width);
    }

    private static List<String> violations(
            Chromium chromium, String rules, String passedOver, Scheme scheme, int width) {
        chromium.prefer(scheme);
        chromium.resize(width);
        return chromium.axe(rules, passedOver).stream()
                .map(found -> scheme + " " + width + " " + found)
                .toList();
    }
}
