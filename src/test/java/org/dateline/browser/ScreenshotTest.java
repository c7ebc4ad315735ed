package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.browser.Chromium.Scheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of the pages for a person to look at, in {@code target/screenshots}: no machine tells beauty. */
@InChromium
class ScreenshotTest {

    static Stream<Visit> pages() {
        return Stream.concat(
                Visit.demoPages(),
                Stream.of(
                        new Visit(PageKind.TAG, "demo", "tags/donald-trump/", TestSites::demo),
                        new Visit(PageKind.ARTICLE, "fixture", PageKind.ARTICLE.fixture(), TestSites::fixture),
                        new Visit(PageKind.EDITION, "fixture", PageKind.EDITION.fixture(), TestSites::fixture)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isTakenInBothSchemesOnAPhoneAndOnADesk(Visit visit, Chromium chromium) throws Exception {
        chromium.open(visit.address());
        String name = visit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (visit.siteName().equals("demo") ? "" : "-of-the-fixture");
        for (Scheme scheme : Scheme.values()) {
            chromium.prefer(scheme);
            for (int width : new int[] {Chromium.PHONE, Chromium.DESK}) {
                chromium.resize(width);
                Path file = Repository.TARGET
                        .resolve("screenshots")
                        .resolve(name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
                chromium.photograph(file);
                assertTrue(Files.size(file) > 1_000, file.toString());
            }
        }
    }
}
