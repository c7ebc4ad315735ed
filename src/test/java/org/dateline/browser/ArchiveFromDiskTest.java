package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.dateline.publish.SmallDigest;
import org.dateline.publish.Unpacked;
import org.junit.jupiter.api.Test;

/** The archive of a digest is read from a disk, without a server. */
@InChromium
class ArchiveFromDiskTest {

    @Test
    void pagesAreStyledAndLeadOnFromPageToPage(Chromium chromium) {
        Path folder = TestSites.fresh("archive");
        SmallDigest digest =
                SmallDigest.in(folder.resolve("digest"), "name: offline\nkind: archive\npath: ../harbour.zip");
        assertEquals(0, digest.build().publish().code());
        Path home = Unpacked.into(folder.resolve("unpacked"), folder.resolve("harbour.zip"))
                .resolve("harbour/index.html");

        chromium.open(home.toUri());
        assertEquals("1", chromium.text("return String(document.styleSheets.length)"));
        assertEquals("none", chromium.text("return getComputedStyle(document.querySelector('p.print')).display"));
        chromium.open(URI.create(chromium.text(
                "return [...document.querySelectorAll('main a')].find(a => a.href.includes('harbour-reopens')).href")));
        assertEquals("Harbour reopens", chromium.text("return document.querySelector('h1').textContent.trim()"));
        chromium.open(URI.create(chromium.text("return document.querySelector('p.name a').href")));
        assertEquals(home.toUri().getPath(), URI.create(chromium.address()).getPath());
        assertEquals(List.of(), chromium.takeConsole());
    }
}
