package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dateline.archive.Unpublished;
import org.dateline.serve.Rebuild;
import org.dateline.serve.RunningPreview;
import org.dateline.serve.SmallDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriverException;

/** What a curator sees in the browser while writing. */
@InChromium
class PreviewTest {

    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
    private static final String PAGE = "/2025/03/17/storm-closes-harbour/";
    private static final String PROBLEMS =
            "const host = document.querySelector('dateline-problems'); return host ? host.shadowRoot.textContent : ''";
    private static final String ACCENT =
            "return getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()";

    @TempDir
    Path folder;

    private SmallDigest digest;
    private RunningPreview preview;

    @BeforeEach
    void serve() {
        digest = SmallDigest.in(folder);
        digest.edit(SmallDigest.REPORT, "No ship.", "No ship.\n\nA line of a long report.".repeat(200));
        preview = RunningPreview.of(digest, new Unpublished(true, false));
    }

    @AfterEach
    void end() {
        preview.close();
    }

    private void open(Chromium chromium, String page) {
        chromium.open(URI.create(preview.origin() + page));
        // the script has been told what there is to tell
        await(chromium, "return String('datelineBuild' in document.documentElement.dataset)", "true");
    }

    /** Asks the page until it says so; while it is being loaded anew it says nothing. */
    private static void await(Chromium chromium, String script, String wanted) {
        long end = System.nanoTime() + PATIENCE;
        String said = "";
        while (!said.equals(wanted)) {
            assertTrue(System.nanoTime() < end, "still '" + said + "'");
            try {
                said = chromium.text(script);
            } catch (WebDriverException e) {
                said = "nothing: " + e.getMessage();
            }
        }
    }

    @Test
    void anEditedReportIsLoadedAnewWhereItWasBeingRead(Chromium chromium) {
        open(chromium, PAGE);
        chromium.text("window.scrollTo(0, 900)");
        digest.edit(SmallDigest.REPORT, "Storm closes the harbour", "Storm shuts the harbour");
        await(chromium, "return document.querySelector('h1').textContent", "Storm shuts the harbour");
        await(chromium, "return String(Math.round(scrollY))", "900");
        assertEquals(List.of(), chromium.takeConsole());
    }

    @Test
    void aPageThatDidNotChangeIsLeftAlone(Chromium chromium) {
        open(chromium, "/2025/03/18/harbour-reopens/");
        chromium.text("window.isTheSame = true");
        digest.edit(SmallDigest.REPORT, "No ship.", "Not one ship.");
        await(chromium, "return document.documentElement.dataset.datelineBuild", "2");
        assertEquals("true", chromium.text("return window.isTheSame"));
        assertEquals(List.of(), chromium.takeConsole());
    }

    @Test
    void otherStylesAreShownWithoutLoadingThePageAnew(Chromium chromium) {
        open(chromium, PAGE);
        chromium.text("window.isTheSame = true; window.scrollTo(0, 700)");
        digest.write("templates/assets/own.css", ":root { --accent: rgb(1, 2, 3); }");
        await(chromium, ACCENT, "rgb(1, 2, 3)");
        digest.write("templates/assets/own.css", ":root { --accent: rgb(4, 5, 6); }");
        await(chromium, ACCENT, "rgb(4, 5, 6)");
        assertEquals("true", chromium.text("return window.isTheSame"));
        assertEquals("700", chromium.text("return Math.round(scrollY)"));
        await(chromium, "return String(document.querySelectorAll('link[href*=\"site.css\"]').length)", "1");
        assertEquals(List.of(), chromium.takeConsole());
    }

    @Test
    void anErrorIsShownOverThePageAndGoesAway(Chromium chromium) {
        open(chromium, PAGE);
        assertEquals("", chromium.text(PROBLEMS));
        digest.edit(SmallDigest.REPORT, "topics: [harbour, weather]", "topics: [harbour, wether]");
        await(
                chromium,
                PROBLEMS,
                "1 errorThis goes away when it is mended. Below is the page as it was built last."
                        + SmallDigest.REPORT + ":3:19unknown topic 'wether'"
                        + "2 | title: Storm closes the harbour\n"
                        + "3 | topics: [harbour, wether]\n"
                        + "  |                   ^\n"
                        + "4 | aliases: [/2025/03/17/old-storm/]"
                        + "Fix: did you mean 'weather'?Hide");
        assertEquals("Storm closes the harbour", chromium.text("return document.querySelector('h1').textContent"));
        assertEquals(
                "fixed",
                chromium.text("return getComputedStyle(document.querySelector('dateline-problems').shadowRoot"
                        + ".querySelector('.problems')).position"));
        chromium.photograph(Repository.TARGET.resolve("screenshots/preview-error.png"));
        assertEquals(List.of(), chromium.takeConsole());
        assertEquals(List.of(), chromium.axe("{}"));
        chromium.takeConsole(); // axe tries styles that the policy forbids
        digest.edit(SmallDigest.REPORT, "wether", "weather");
        await(chromium, PROBLEMS, "");
        assertEquals(List.of(), chromium.takeConsole());
    }

    @Test
    void anErrorThatIsThereAlreadyIsShownOnEachPage(Chromium chromium) {
        digest.edit(SmallDigest.REPORT, "weather]", "wether]");
        preview.next();
        open(chromium, "/2025/03/18/");
        await(
                chromium,
                "const host = document.querySelector('dateline-problems');"
                        + " return host ? host.shadowRoot.querySelector('h1').textContent : ''",
                "1 error");
        chromium.text("document.querySelector('dateline-problems').shadowRoot.querySelector('button').click()");
        assertEquals("", chromium.text(PROBLEMS));
    }

    @Test
    void whileThereIsNothingToShowTheErrorIsAndThenTheSite(Chromium chromium) {
        preview.close();
        digest.write("content/topics.yaml", "- {id: harbour");
        preview = RunningPreview.of(digest);
        chromium.open(URI.create(preview.origin() + PAGE));
        await(chromium, "return String(!!document.querySelector('dateline-problems'))", "true");
        digest.write("content/topics.yaml", "- {id: harbour, title: Harbour}\n- {id: weather, title: Weather}\n");
        preview.next(Rebuild::mended);
        await(chromium, "return document.querySelector('h1')?.textContent ?? ''", "Storm closes the harbour");
        chromium.takeConsole(); // the page that there was not yet is told of there
    }

    @Test
    void aPreviewOfDraftsSaysSoAndMarksThem(Chromium chromium) {
        open(chromium, "/2025/03/18/");
        assertEquals(
                "Preview with drafts. This is not what readers see.",
                chromium.text("return document.querySelector('.dateline-preview').innerText"));
        await(
                chromium,
                "return [...document.querySelectorAll('main h3')].map(each => each.innerText).join('; ')",
                "The harbour reopens; Divers look at the quay Draft");
        chromium.photograph(Repository.TARGET.resolve("screenshots/preview-drafts.png"));
        assertEquals(List.of(), chromium.takeConsole());
        assertEquals(List.of(), chromium.axe("{}"));
        chromium.takeConsole(); // axe tries styles that the policy forbids
        open(chromium, "/2025/03/18/quay-inspection/");
        assertEquals(
                "Preview with drafts. This is not what readers see. Draft",
                chromium.text("return document.querySelector('.dateline-preview').innerText"));
        chromium.disableScripts();
        chromium.open(URI.create(preview.origin() + "/2025/03/18/quay-inspection/"));
        assertTrue(chromium.text("return document.body.innerText").startsWith("Preview with drafts."));
        assertEquals(List.of(), chromium.takeConsole());
    }

    @Test
    void aTabThatWasAwayCatchesUp(Chromium chromium) {
        open(chromium, PAGE);
        chromium.open(URI.create("about:blank"));
        digest.edit(SmallDigest.REPORT, "Storm closes the harbour", "Storm shuts the harbour");
        preview.next();
        chromium.back();
        await(chromium, "return document.querySelector('h1')?.textContent ?? ''", "Storm shuts the harbour");
    }
}
