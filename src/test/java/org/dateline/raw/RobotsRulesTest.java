package org.dateline.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {

    private static RobotsRules rules(String file) {
        return RobotsRules.parse(file.getBytes(UTF_8), "dateline");
    }

    /** The examples of RFC 9309, 2.2.2 and 2.2.3, and what follows from them. */
    @ParameterizedTest
    @CsvSource({
        "/fish, /fish, true",
        "/fish, /fish.html, true",
        "/fish, /fisch, false",
        "/fish, /Fish, false",
        "/fish/, /fish, false",
        "/*.php, /folder/file.php?a=b, true",
        "/*.php$, /file.php, true",
        "/*.php$, /file.php?a=b, false",
        "/fish*.php, /fishheads/catfish.php?a, true",
        "/this/*/exactly, /this/path/exactly/here, true",
        "/a$b, /a$b, true",
        "/foo/bar?baz=https://foo.bar, /foo/bar?baz=https%3A%2F%2Ffoo.bar, false",
        "/foo/bar/U+30C4, /foo/bar/U%2B30C4, false",
        "/новини, /%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/1, true",
        "/%d0%bd, /%D0%BD, true",
        "/%62%61%7a, /baz, true",
        "/b%2Fc, /b/c, false",
        "/, /anything, true",
        "*, /anything, true"
    })
    void aPathMatchesFromItsBeginning(String pattern, String path, boolean matches) {
        assertEquals(!matches, rules("User-agent: *\nDisallow: " + pattern).allows(path));
    }

    @Test
    void theLongestRuleDecidesAndOfTwoAsLongTheOneThatAllows() {
        RobotsRules rules = rules("""
                User-agent: *
                Disallow: /a
                Allow: /a/b
                Disallow: /a/b/c
                Allow: /same
                Disallow: /same
                Disallow:
                """);
        assertFalse(rules.allows("/a"));
        assertTrue(rules.allows("/a/b"));
        assertFalse(rules.allows("/a/b/c"));
        assertTrue(rules.allows("/same"));
        assertTrue(rules.allows("/other"));
    }

    @Test
    void itsOwnGroupsGoBeforeThoseOfAllAndAreReadTogether() {
        RobotsRules rules = rules("""
                \uFEFFUser-Agent: *
                Disallow: /
                Crawl-delay: 5

                user-agent: other
                USER-AGENT: Dateline/1.0 (+x)
                Sitemap: https://a.example/sitemap.xml
                Disallow: /a # a comment
                Crawl-delay: 2.5

                User-agent: third
                Disallow: /third

                User-agent: DATELINE
                Disallow: /b
                """);
        assertFalse(rules.allows("/a"));
        assertFalse(rules.allows("/b"));
        assertTrue(rules.allows("/third"));
        assertTrue(rules.allows("/c"));
        assertEquals(Duration.ofMillis(2_500), rules.delay());
    }

    @Test
    void aGroupOfItsOwnWithoutRulesAllowsAll() {
        assertTrue(rules("User-agent: *\nDisallow: /\nUser-agent: dateline\nDisallow:\n")
                .allows("/a"));
    }

    @Test
    void anotherRobotsNameThatBeginsLikeOursIsNotOurs() {
        assertTrue(rules("User-agent: dateline-bot\nDisallow: /").allows("/a"));
    }

    @Test
    void whatIsNoRuleIsPassedOver() {
        RobotsRules rules =
                rules("<html>\rDisallow: /early\r\nUser-agent *\nUser-agent: *\nNoindex: /x\nDisallow /y\n:\n");
        assertTrue(rules.allows("/early"));
        assertTrue(rules.allows("/y"));
        assertTrue(rules("").allows("/"));
    }

    @Test
    void noPatternTakesLong() {
        RobotsRules rules = rules("User-agent: *\nDisallow: /" + "*a".repeat(5_000) + "b$");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> rules.allows("/" + "a".repeat(5_000)));
    }

    @Test
    void rubbishNeverThrows() {
        Random random = new Random(18);
        for (int i = 0; i < 500; i++) {
            byte[] rubbish = new byte[300];
            random.nextBytes(rubbish);
            RobotsRules.parse(rubbish, "dateline").allows("/%" + i + "%zz%");
        }
    }
}
