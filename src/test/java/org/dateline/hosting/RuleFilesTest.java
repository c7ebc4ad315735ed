package org.dateline.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The files that hosts read keep within what hosts take, and say what the site promises. */
class RuleFilesTest {

    private static final Hosting SMALL = new Hosting(
            "/",
            new TreeSet<>(Set.of("2027/", "assets/", "feed.xml")),
            List.of(
                    new Redirect("/2027/05/13/old/", "/2027/05/13/old/", "/2027/05/13/new/"),
                    new Redirect("/стара/", "/%D1%81%D1%82%D0%B0%D1%80%D0%B0/", "/2027/05/13/new/")));

    private static Hosting large() {
        return new Hosting(
                "/",
                new TreeSet<>(IntStream.range(0, 300)
                        .mapToObj(number -> "name-" + number + "/")
                        .toList()),
                IntStream.range(0, 300)
                        .mapToObj(number -> "/" + "old-".repeat(number) + number + "/")
                        .map(path -> new Redirect(path, path, "/new/"))
                        .toList());
    }

    /** The headers of each rule, by its path. */
    private static Map<String, List<String>> rules(String text) {
        Map<String, List<String>> rules = new HashMap<>();
        List<String> headers = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.startsWith("#")).toList()) {
            if (line.startsWith("/")) {
                headers = new ArrayList<>();
                assertEquals(null, rules.put(line, headers), "a rule that stands twice: " + line);
            } else {
                headers.add(line.strip());
            }
        }
        return rules;
    }

    @Test
    void everythingGoesOutWithThePolicyAndWhatProtectsReaders() {
        assertEquals(
                List.of(
                        "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';"
                                + " img-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
                                + " base-uri 'none'; frame-ancestors 'none'",
                        "X-Content-Type-Options: nosniff",
                        "Referrer-Policy: no-referrer",
                        "Permissions-Policy: camera=(), microphone=(), geolocation=()",
                        "Cross-Origin-Opener-Policy: same-origin"),
                rules(RuleFiles.headers(SMALL)).get("/*"));
    }

    @Test
    void onlyWhatChangesItsNameIsKeptForEver() {
        Map<String, List<String>> rules = rules(RuleFiles.headers(SMALL));
        assertEquals(List.of("Cache-Control: public, max-age=31536000, immutable"), rules.get("/assets/*"));
        assertEquals(List.of("Cache-Control: public, max-age=0, must-revalidate"), rules.get("/2027/*"));
        assertEquals(List.of("Cache-Control: public, max-age=0, must-revalidate"), rules.get("/"));
    }

    /** Hosts join the values that several rules have for one header, which would spoil each. */
    @Test
    void noTwoRulesOfAPathSayTheSameHeader() {
        Map<String, List<String>> rules = rules(RuleFiles.headers(SMALL));
        for (String path : List.of(
                "/", "/feed.xml", "/2027/05/feed.xml", "/2027/05.ndjson", "/2027/05/13.geojson", "/assets/a.1.css")) {
            Set<String> names = new HashSet<>();
            rules.forEach((rule, headers) -> {
                if (path.matches(rule.replace(".", "\\.").replace("*", ".*"))) {
                    headers.forEach(header ->
                            assertTrue(names.add(header.substring(0, header.indexOf(':'))), path + ": " + header));
                }
            });
            assertTrue(names.contains("Content-Security-Policy"), path);
        }
    }

    @Test
    void theSiteMayStandBelowAPath() {
        Map<String, List<String>> rules =
                rules(RuleFiles.headers(new Hosting("/digest/", new TreeSet<>(Set.of("2027/")), List.of())));
        assertTrue(
                rules.keySet().containsAll(Set.of("/digest/*", "/digest/assets/*", "/digest/2027/*")),
                rules.toString());
        assertTrue(rules.keySet().stream().allMatch(rule -> rule.startsWith("/digest/")), rules.toString());
    }

    @Test
    void aLargeSiteKeepsWithinAHundredRulesOfAThousandCharacters() {
        String headers = RuleFiles.headers(large());
        assertEquals(100, rules(headers).size());
        assertTrue(headers.lines().allMatch(line -> line.length() <= 2_000));
        List<String> redirects = RuleFiles.redirects(large())
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertEquals(100, redirects.size());
        assertEquals("/0/ /new/ 301", redirects.get(0), "the newest comes first");
        assertTrue(redirects.stream().allMatch(line -> line.length() <= 1_000));
    }

    @Test
    void earlierAddressesAreEncoded() {
        assertEquals("""
                # Made by Dateline from the digest; edits are lost.
                /2027/05/13/old/ /2027/05/13/new/ 301
                /%D1%81%D1%82%D0%B0%D1%80%D0%B0/ /2027/05/13/new/ 301
                """, RuleFiles.redirects(SMALL));
    }

    @Test
    void serversOfOnesOwnAreToldTheAddressesAsTheyCompareThem() {
        assertTrue(NginxRules.of(SMALL).endsWith("""

                # earlier addresses
                location = "/2027/05/13/old/" {
                    return 301 "/2027/05/13/new/";
                }
                location = "/стара/" {
                    return 301 "/2027/05/13/new/";
                }
                """), NginxRules.of(SMALL));
        assertTrue(ApacheRules.of(SMALL).endsWith("""

                # earlier addresses
                RedirectMatch 301 "^/2027/05/13/old/$" "/2027/05/13/new/"
                RedirectMatch 301 "^/стара/$" "/2027/05/13/new/"
                """), ApacheRules.of(SMALL));
    }

    @Test
    void everyServerIsToldTheSameHeadersAndTypes() {
        for (String rules : List.of(NginxRules.of(SMALL), ApacheRules.of(SMALL))) {
            for (Header header : Header.SECURITY) {
                assertTrue(rules.contains(header.name() + " \"" + header.value() + "\""), rules);
            }
            for (FileType type : FileType.ALL) {
                assertTrue(rules.contains("\"" + type.mediaType() + "\""), rules);
            }
            assertTrue(rules.contains(Header.FOR_EVER) && rules.contains(Header.ASK_AGAIN), rules);
        }
    }
}
