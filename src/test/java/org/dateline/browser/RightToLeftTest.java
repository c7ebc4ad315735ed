package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A digest in Hebrew: a name, a number or an address of another direction stays whole, and in its place in the line. */
@InChromium
class RightToLeftTest {

    private static final String CASE = "src/test/resources/sites/right-to-left";

    /** Whether the letters of an address run from left to right to the last, which is a sign and has no direction. */
    private static final String SCRAMBLED = """
            return [...document.querySelectorAll(arguments[0])].filter(element => {
              const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
              const left = at => {
                const range = document.createRange();
                range.setStart(text, at);
                range.setEnd(text, at + 1);
                return range.getBoundingClientRect().left;
              };
              return left(text.length - 1) <= left(0);
            }).map(element => element.textContent);
            """;

    private static LoopbackSite site;

    @BeforeAll
    static void build() throws IOException {
        Path root = TestSites.fresh("right-to-left");
        copy(Repository.FOLDER.resolve(CASE), root);
        Cli.Result built = Cli.run("build", "--root", root.toString(), "--as-of", "2027-12-31", "--quiet");
        assertEquals("", built.err());
        site = LoopbackSite.serve(root.resolve("site"), "/");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void countFollowsTheNameItCounts(Chromium chromium) {
        chromium.open(site.address("tags/"));
        assertTrue(chromium.number("return document.querySelectorAll('.counted li').length") > 3);
        assertEquals(List.of(), chromium.texts("""
                return [...document.querySelectorAll('.counted li')].filter(item =>
                  item.querySelector('.count').getBoundingClientRect().right
                    > item.querySelector('a').getBoundingClientRect().left)
                  .map(item => item.textContent);
                """));
    }

    @Test
    void nameOnTheMapStandsBesideItsDot(Chromium chromium) {
        chromium.open(site.address("places/"));
        assertTrue(chromium.number("return document.querySelectorAll('.map .name').length") > 0);
        assertEquals(List.of(), chromium.texts("""
                const dots = [...document.querySelectorAll('.map .dot')].map(dot => dot.getBoundingClientRect());
                return [...document.querySelectorAll('.map .name')].filter(name => {
                  const box = name.getBoundingClientRect();
                  return dots.some(dot => box.left < dot.right && dot.left < box.right
                    && box.top < dot.bottom && dot.top < box.bottom);
                }).map(name => name.textContent);
                """));
    }

    @Test
    void addressKeepsItsOrder(Chromium chromium) {
        chromium.open(site.address("about/"));
        assertEquals(List.of(), chromium.texts(SCRAMBLED, ".facts div:first-child dd"));
        chromium.open(site.address("sources/calder-post/"));
        assertEquals(List.of(), chromium.texts(SCRAMBLED, ".facts a"));
        chromium.print();
        assertEquals(List.of(), chromium.texts(SCRAMBLED, ".print"));
    }
}
