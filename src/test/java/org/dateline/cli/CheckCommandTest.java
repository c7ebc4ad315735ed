package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.publish.SmallDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code dateline check} says of a site that tells something else than what is public, at the beginning of 2030. */
class CheckCommandTest {

    private static final String ARTICLE = "content/2029/12/30/crew-rests.md";
    private static final String PAGE = "site/2029/12/30/crew-rests/index.html";

    @TempDir
    Path folder;

    private SmallDigest digest;

    @BeforeEach
    void aDigestIsBuilt() {
        digest = SmallDigest.in(folder);
        digest.article("2029/12/29/quay-opens", "Quay opens");
        article("");
        assertEquals(0, run("build").code());
        assertEquals("", run("check").err());
    }

    private Cli.Result run(String command) {
        return Cli.run(command, "--quiet", "--root", folder.toString());
    }

    private void article(String key) {
        digest.write(ARTICLE, """
                ---
                title: Crew rests
                topics: [port]
                sources:
                  - name: The Harbour Post
                    url: https://harbour-post.example/crew
                %s
                ---
                The crew rests.
                """.formatted(key));
    }

    /** The messages, each with its fix on the same line, that tell of the article. */
    private List<String> told() {
        return run("check")
                .err()
                .replace("\n  fix: ", " | ")
                .lines()
                .filter(line -> line.contains("crew-rests"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "draft: true, a draft",
        "'publish-at: 2030-02-01T06:00:00+02:00', under embargo",
        "'expires-at: 2029-12-31T06:00:00+02:00', expired"
    })
    void nothingIsPublishedOfAnArticleThatIsNotPublic(String key, String state) {
        article(key);
        List<String> told = told();
        String why = ARTICLE + " is " + state;
        assertTrue(
                told.contains(PAGE + ": error: the file belongs to an article that is not public: " + why
                        + " | run 'dateline build', which removes it"),
                told::toString);
        for (String file : List.of("feed.xml", "rss.xml", "feed.json", "sitemap-2029-12.xml", "2029/12.ndjson")) {
            assertTrue(
                    told.stream()
                            .anyMatch(line -> line.startsWith("site/" + file + ":")
                                    && line.endsWith("/2029/12/30/crew-rests/' is of an article that is not public: "
                                            + why + " | run 'dateline build', then check again")),
                    () -> file + "\n" + String.join("\n", told));
        }
        assertTrue(
                told.stream()
                        .anyMatch(line -> line.contains("search finds '../2029/12/30/crew-rests/', an article that is"
                                + " not public: " + why)),
                told::toString);
        assertEquals(0, run("build").code());
        assertEquals("", run("check").err());
    }

    @Test
    void anArticleThatIsGoneLeavesNoPage() throws IOException {
        Files.delete(folder.resolve(ARTICLE));
        assertTrue(
                told().contains(PAGE + ": error: the content does not give this file any more, and it is still in the"
                        + " site | run 'dateline build', which removes it"),
                told()::toString);
    }

    @Test
    void aPageThatNoBuildWroteIsToldOf() throws IOException {
        Path page = folder.resolve("site/2029/12/29/quay-opens/index.html");
        Path left = folder.resolve("site/2029/12/28/crew-rests/index.html");
        Files.createDirectories(left.getParent());
        Files.copy(page, left);
        assertTrue(
                told().contains("site/2029/12/28/crew-rests/index.html: warning: the content does not give this page,"
                        + " and the site's list does not name it | delete it: no build wrote it, at least not as it is"
                        + " now, so none removes it"),
                told()::toString);
    }

    @Test
    void aPublicArticleHasAPage() throws IOException {
        Files.delete(folder.resolve(PAGE));
        assertTrue(
                told().contains(ARTICLE + ": warning: the article is public, but the site has no page at"
                        + " '2029/12/30/crew-rests/' | run 'dateline build', then check again"),
                told()::toString);
    }

    @Test
    void whereTheContentHasErrorsOnlyWhatIsWithheldIsTold() {
        digest.write("content/2029/12/29/quay-opens.md", "no front matter");
        article("draft: true");
        List<String> told = told();
        assertTrue(told.stream().anyMatch(line -> line.startsWith(PAGE + ": error:")), told::toString);
        assertTrue(!run("check").err().contains("does not give"), told::toString);
    }
}
