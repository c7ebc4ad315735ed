package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.cli.Cli;
import org.dateline.hostile.HostileTexts;
import org.dateline.hostile.MarkupDigest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages whose every field and body was written to act, in a browser that would let them. */
@InChromium
class HostilePagesTest {

    /** What the page has that a page of this digest must not have, and whether anything ran. */
    private static final String STRANGE = """
            const found = [];
            if ('hit' in window) found.push('a script ran');
            const known = {http: 1, https: 1, mailto: 1, geo: 1};
            for (const element of document.querySelectorAll('*')) {
              const name = element.localName;
              if (/^(style|iframe|frame|object|embed|base|template|noscript|math|foreignObject|animate|set)$/.test(name)
                  || name === 'script' && element.type !== 'application/ld+json'
                    && !/^(\\.\\.\\/)*assets\\//.test(element.getAttribute('src'))) {
                found.push(element.outerHTML.slice(0, 200));
              }
              for (const attribute of element.getAttributeNames()) {
                if (/^(on|style$|srcdoc$|xlink)/i.test(attribute)) found.push(name + ' has ' + attribute);
              }
              for (const link of [element.href, element.src, element.action, element.formAction]) {
                if (typeof link !== 'string' || link === '') continue;
                const scheme = link.slice(0, link.indexOf(':'));
                if (!known[scheme]) found.push(name + ' leads to ' + link);
              }
            }
            for (const name of ['cookie', 'body', 'head', 'getElementById', 'documentElement', 'querySelector']) {
              if (Object.hasOwn(document, name)) found.push('document.' + name + ' is another');
            }
            return found;
            """;

    private static List<String> texts;
    private static LoopbackSite site;

    @BeforeAll
    static void build() {
        List<String> all = HostileTexts.all();
        texts = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 2) { // each carrier with one of its two acts in turn
            texts.add(all.get(i + i / 2 % 2));
        }
        Path root = TestSites.fresh("hostile");
        new MarkupDigest(root, texts, HostileTexts.breaks()).write();
        Cli.Result built = Cli.run("build", "--quiet", "--root", root.toString());
        assertEquals(0, built.code(), built.err());
        site = LoopbackSite.serve(root.resolve("site"), "/");
    }

    @Test
    void nothingActs(Chromium chromium) {
        List<String> paths = new ArrayList<>(List.of(
                "",
                "about/",
                "uk/about/",
                MarkupDigest.DAY,
                "corrections/2027/05/",
                "tags/",
                "topics/",
                "sources/",
                "places/",
                "storylines/",
                "feeds/",
                "archive/",
                "2027/05/",
                "statuses/claimed/2027/05/"));
        for (int i = 0; i < texts.size(); i++) {
            paths.add(MarkupDigest.DAY + "case" + i + "/");
        }
        List<String> found = new ArrayList<>();
        for (String path : paths) {
            chromium.open(site.address(path));
            chromium.texts(STRANGE).forEach(each -> found.add("/" + path + ": " + each));
        }
        chromium.takeConsole().forEach(line -> found.add("the console says: " + line));
        chromium.takeRequests().stream()
                .map(Chromium.Request::address)
                .filter(address -> !address.startsWith(site.origin() + "/") && !address.startsWith("data:"))
                .forEach(address -> found.add("asks elsewhere: " + address));
        assertTrue(site.takeAnswers().size() >= paths.size());
        Findings.none(paths.size() + " pages", found);
    }

    @Test
    void whatActsWouldBeFound(Chromium chromium) throws IOException {
        Path page = Files.createDirectories(site.folder().resolve("raw")).resolve("index.html");
        Files.writeString(
                page, "<!DOCTYPE html><title>x</title><img src onerror=hit=1><a href='java&Tab;script:alert(1)'>x</a>");
        chromium.open(site.address("raw/"));
        assertEquals(List.of("img has onerror", "a leads to javascript:alert(1)"), chromium.texts(STRANGE));
        assertTrue(chromium.takeConsole().toString().contains("Content Security Policy"));
    }
}
