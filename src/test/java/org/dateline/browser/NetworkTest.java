package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dateline.browser.Chromium.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages ask of the network, at the root of a host and below a path, under the strictest policy. */
@InChromium
class NetworkTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.dateline.browser.Visit#everyKindAndDemoPages")
    void asksForTheStyleSheetAndItsOwnImagesAndNoOneElse(Visit visit, Chromium chromium) {
        visit.site().takeAnswers();
        chromium.open(visit.address());
        Findings.none(visit, complaints(visit, chromium));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.dateline.browser.Visit#everyKindUnderPath")
    void worksBelowAPath(Visit visit, Chromium chromium) {
        visit.site().takeAnswers();
        chromium.open(visit.address());
        List<String> found = new ArrayList<>(complaints(visit, chromium));
        assertStyled(chromium);
        found.addAll(ScriptlessTest.deadLinks(visit.site(), chromium));
        Findings.none(visit, found);
    }

    @Test
    void newestEditionIsReadWithin14KilobytesAndTwoRequests(Chromium chromium) {
        chromium.forgetFiles();
        LoopbackSite site = TestSites.demo();
        site.takeAnswers();
        chromium.open(site.address(""));
        List<LoopbackSite.Answer> answers = site.takeAnswers().stream()
                .filter(answer -> !isAskedOnce(answer.path()))
                .toList();
        assertEquals(2, answers.size(), answers.toString());
        assertTrue(answers.stream().mapToInt(LoopbackSite.Answer::bytes).sum() <= 14 * 1_024, answers.toString());
    }

    @ParameterizedTest(name = "/{0}")
    @ValueSource(strings = {"nothing", "2027/03/18/no-such-report/", "2027/03/18/inquiry-reports/deeper/nothing"})
    void whatIsNotThereIsToldAtAnyDepth(String path, Chromium chromium) {
        for (LoopbackSite site : List.of(TestSites.fixture(), TestSites.fixtureUnderPath())) {
            assertEquals(404, site.status(site.address(path).getPath()));
            chromium.open(site.address(path));
            assertStyled(chromium);
            List<String> links =
                    chromium.texts("return [...document.querySelectorAll('#main a')].map(link => link.href)");
            assertTrue(links.size() > 1, links.toString());
            Findings.none(path, ScriptlessTest.deadLinks(site, chromium));
        }
    }

    /** The first style sheet is there, and its properties hold. */
    private static void assertStyled(Chromium chromium) {
        assertEquals("1", chromium.text("return document.styleSheets.length"));
        assertFalse(chromium.text("return getComputedStyle(document.body).getPropertyValue('--paper')")
                .isBlank());
    }

    private static List<String> complaints(Visit visit, Chromium chromium) {
        List<String> complaints = new ArrayList<>();
        List<String> images = chromium.texts("return [...document.images].map(image => image.src)"
                + ".concat([...document.querySelectorAll('svg image')]"
                + ".map(image => new URL(image.getAttribute('href'), document.baseURI).href))");
        int documents = 0;
        int styles = 0;
        for (Request request : chromium.takeRequests()) {
            if (request.address().startsWith("data:")) {
                continue; // a picture that the browser brings along for its own date field
            }
            if (!request.address().startsWith(visit.site().origin() + "/")) {
                complaints.add("asks elsewhere: " + request);
                continue;
            }
            switch (request.type()) {
                case "Document" -> documents++;
                case "Stylesheet" -> styles++;
                case "Image" -> {
                    if (!images.contains(request.address())) {
                        complaints.add("asks for an image that it does not show: " + request);
                    }
                }
                case "Script" -> {
                    if (!visit.kind().mayHaveScript()) {
                        complaints.add("asks for a script: " + request);
                    }
                }
                default -> {
                    if (!isAskedOnce(request.address()) && !visit.kind().mayHaveScript()) {
                        complaints.add("asks for more than two things: " + request);
                    }
                }
            }
        }
        visit.site().takeAnswers().stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> complaints.add("asks in vain: " + answer));
        if (documents != 1 || styles != 1) {
            complaints.add(documents + " documents and " + styles + " style sheets");
        }
        chromium.takeConsole().forEach(line -> complaints.add("the console says: " + line));
        if (chromium.number("return document.fonts.size") > 0) {
            complaints.add("brings a font along");
        }
        return complaints;
    }

    /** What a browser asks a host for by itself, once for all pages. */
    private static boolean isAskedOnce(String text) {
        return text.contains("/favicon.") || text.endsWith("/manifest.json");
    }
}
