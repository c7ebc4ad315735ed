package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page says and leads to, it does without a script. */
@InChromium
class ScriptlessTest {

    private static final String MAIN_TEXT = "return document.getElementById('main').innerText";

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.dateline.browser.Visit#everyKindAndDemoPages")
    void saysTheSameAndLeadsOn(Visit visit, Chromium chromium) {
        chromium.open(visit.address());
        String withScripts = chromium.text(MAIN_TEXT);
        chromium.disableScripts();
        chromium.open(visit.address());
        if (!visit.kind().mayHaveScript()) {
            assertEquals(withScripts, chromium.text(MAIN_TEXT));
        }
        Findings.none(visit, deadLinks(visit.site(), chromium));
    }

    /** The links within the site that a reader would follow in vain, or through a redirect. */
    static List<String> deadLinks(LoopbackSite site, Chromium chromium) {
        List<String> dead = new ArrayList<>();
        chromium.texts("""
                        return [...document.querySelectorAll('a[href]')]
                          .filter(link => !link.getAttribute('href').startsWith('#')).map(link => link.href);
                        """).stream()
                .filter(link -> link.startsWith(site.origin()))
                .distinct()
                .forEach(link -> {
                    int status = site.status(URI.create(link).getPath());
                    if (status != 200) {
                        dead.add(status + " " + link);
                    }
                });
        return dead;
    }
}
