package org.dateline.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkChecksTest {

    private static final String DAY = "2025/03/18/index.html";

    @TempDir
    private Path folder;

    private TestSite site() {
        return new TestSite(folder)
                .page("index.html", "")
                .page("topics/diplomacy/index.html", "")
                .file("feed.xml", "<empty/>")
                .file("assets/photo.webp", "");
    }

    @Test
    void aBrokenLinkOffersTheNearestAddress() {
        assertEquals(
                """
                site/2025/03/18/index.html:6:4: error: broken link '../../../topcis/diplomacy/#now' in <a href>: the \
                site has nothing at 'topcis/diplomacy/'
                  fix: did you mean '../../../topics/diplomacy/#now'?
                """,
                site().page(DAY, "<p><a href='../../../topcis/diplomacy/#now'>Diplomacy</a></p>")
                        .messages());
    }

    @Test
    void aLinkWithOneStepUpTooFewOffersTheAddressNearerToTheRoot() {
        assertEquals(
                """
                site/2025/03/18/index.html:6:1: error: broken link '../../topics/diplomacy/' in <a href>: the site has \
                nothing at '2025/topics/diplomacy/'
                  fix: did you mean '../../../topics/diplomacy/'?
                """,
                site().page(DAY, "<a href='../../topics/diplomacy/'>Diplomacy</a>")
                        .messages());
    }

    @Test
    void theCaseOfANameMatters() {
        assertEquals(
                """
                site/2025/03/18/index.html:6:1: error: broken link '../../../Topics/diplomacy/' in <a href>: the site \
                has nothing at 'Topics/diplomacy/'
                  fix: did you mean '../../../topics/diplomacy/'?
                """,
                site().page(DAY, "<a href='../../../Topics/diplomacy/'>Diplomacy</a>")
                        .messages());
    }

    @Test
    void anotherDayIsNotOfferedForAMissingOne() {
        assertEquals("""
                site/2025/03/18/index.html:6:1: error: broken link '../19/' in <a href>: the site has nothing at \
                '2025/03/19/'
                  fix: link to a page or file that the site has, or take the link out
                """, site().page(DAY, "<a href='../19/'>Next</a>").messages());
    }

    @Test
    void aFolderWithoutItsSlashIsARedirect() {
        assertEquals(
                """
                site/2025/03/18/index.html:6:1: error: link '../../../topics/diplomacy?q=a#b' in <a href> leads to a \
                folder but lacks its slash: a host redirects
                  fix: write '../../../topics/diplomacy/?q=a#b'
                """,
                site().page(DAY, "<a href='../../../topics/diplomacy?q=a#b'>Diplomacy</a>")
                        .messages());
    }

    @Test
    void aFolderWithoutAnIndexIsBroken() {
        assertEquals(
                """
                site/2025/03/18/index.html:6:1: error: broken link '../../../topics/' in <a href>: the folder \
                'topics/' has no index.html
                  fix: link to a page or file that the site has, or take the link out
                """, site().page(DAY, "<a href='../../../topics/'>Topics</a>").messages());
    }

    @Test
    void aFileWithASlashIsBroken() {
        assertEquals(
                """
                site/2025/03/18/index.html:6:1: error: broken link '../../../feed.xml/' in <a href>: the site has \
                nothing at 'feed.xml/'
                  fix: did you mean '../../../feed.xml'?
                """, site().page(DAY, "<a href='../../../feed.xml/'>Feed</a>").messages());
    }

    @Test
    void aLinkThatClimbsOutOfTheSiteIsAnError() {
        assertEquals("""
                site/2025/03/18/index.html:6:1: error: link '../../../../feed.xml' in <a href> climbs out of the site
                  fix: write '../../../feed.xml'
                site/2025/03/18/index.html:7:1: error: link '../../../../elsewhere/' in <a href> climbs out of the site
                  fix: use fewer '../', or link to the page that is meant
                """, site().page(DAY, """
                <a href="../../../../feed.xml">Feed</a>
                <a href="../../../../elsewhere/">Elsewhere</a>
                """).messages());
    }

    @Test
    void aRootAbsoluteLinkIsAnError() {
        assertEquals("""
                site/2025/03/18/index.html:6:1: error: root-absolute link '/topics/diplomacy/' in <a href> breaks on a \
                mirror and under a sub-path
                  fix: write '../../../topics/diplomacy/'
                site/2025/03/18/index.html:7:1: error: root-absolute link '/digest/' in <a href> breaks on a mirror \
                and under a sub-path
                  fix: write '../../../'
                site/2025/03/18/index.html:8:1: error: root-absolute link '/nowhere/at/all/' in <a href> breaks on a \
                mirror and under a sub-path
                  fix: write it relative to the page
                """, site().page(DAY, """
                <a href="/topics/diplomacy/">Diplomacy</a>
                <a href="/digest/">Home</a>
                <a href="/nowhere/at/all/">Nowhere</a>
                """).messages("/digest/"));
    }

    @Test
    void theNotFoundPageLinksByTheBasePathAndIsFollowed() {
        assertEquals("""
                site/404.html:7:1: error: broken link '/digest/topics/diplomcy/' in <a href>: the site has nothing at \
                'topics/diplomcy/'
                  fix: did you mean '/digest/topics/diplomacy/'?
                site/404.html:8:1: error: link '/topics/diplomacy/' in <a href> leaves the digest, which lives at \
                '/digest/'
                  fix: write '/digest/topics/diplomacy/'
                site/404.html:9:1: error: relative link 'feed.xml' in <a href> breaks, since a host shows 404.html at \
                any depth
                  fix: write '/digest/feed.xml'
                site/404.html:10:1: error: relative link 'nowhere/at/all/' in <a href> breaks, since a host shows \
                404.html at any depth
                  fix: begin it with '/digest/'
                """, site().page("404.html", """
                <a href="/digest/">Home</a> <a href="/digest/topics/diplomacy/">Diplomacy</a>
                <a href="/digest/topics/diplomcy/">Diplomacy</a>
                <a href="/topics/diplomacy/">Diplomacy</a>
                <a href="feed.xml">Feed</a>
                <a href="nowhere/at/all/">Nowhere</a>
                """).messages("/digest/"));
    }

    @Test
    void percentEncodingIsDecoded() {
        assertEquals("", site().file("теги/на фронті.txt", "").page(DAY, """
                <a href="../../../%D1%82%D0%B5%D0%B3%D0%B8/%D0%BD%D0%B0%20фронті.txt">Front</a>
                """).messages());
    }

    @Test
    void malformedPercentEncodingIsAnError() {
        assertEquals("""
                site/2025/03/18/index.html:6:1: error: link '50%/' in <a href> has a malformed percent-encoding
                  fix: write a percent sign as %25 and any other character as the bytes of its UTF-8
                """, site().page(DAY, "<a href='50%/'>Half</a>").messages());
    }

    @Test
    void anEncodedSlashIsNoFolder() {
        assertEquals(
                """
                site/2025/03/18/index.html:6:1: error: broken link '../../../topics%2Fdiplomacy/' in <a href>: the \
                site has nothing at 'topics%2Fdiplomacy/'
                  fix: link to a page or file that the site has, or take the link out
                """,
                site().page(DAY, "<a href='../../../topics%2Fdiplomacy/'>Diplomacy</a>")
                        .messages());
    }

    @Test
    void anEmptyAddressIsAnError() {
        assertEquals("""
                site/2025/03/18/index.html:6:1: error: empty address in <a href>
                  fix: name the page or file that is meant; './' is the page's own folder
                """, site().page(DAY, "<a href=' '>Home</a>").messages());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='gone.x'>A</a>",
                "<area href='gone.x' alt='A'>",
                "<link rel=next href='gone.x'>",
                "<link rel=preload as=image href='feed.x' imagesrcset='gone.x 1x'>",
                "<img src='gone.x' alt=''>",
                "<img srcset='./ 1x,gone.x 2x' alt=''>",
                "<picture><source srcset='gone.x'></picture>",
                "<video poster='gone.x'></video>",
                "<video src='gone.x'></video>",
                "<audio><source src='gone.x'></audio>",
                "<track src='gone.x'>",
                "<script src='gone.x'></script>",
                "<form action='gone.x'></form>",
                "<button formaction='gone.x'>A</button>",
                "<iframe src='gone.x'></iframe>",
                "<embed src='gone.x'>",
                "<object data='gone.x'></object>",
                "<meta http-equiv=Refresh content='0; URL=\"gone.x\"'>",
                "<blockquote cite='gone.x'></blockquote>",
                "<q cite='gone.x'></q>",
                "<ins cite='gone.x'></ins>",
                "<del cite='gone.x'></del>",
                "<a href='./' ping='gone.x'>A</a>",
                "<svg><use href='gone.x'/></svg>",
                "<svg><image xlink:href='gone.x'/></svg>",
                "<table background='gone.x'></table>",
            })
    void everyUrlAttributeIsFollowed(String element) {
        long broken = site().page(DAY, element)
                .messages()
                .lines()
                .filter(line -> line.contains("'gone.x'"))
                .count();
        assertEquals(1, broken);
    }

    @Test
    void eachCandidateOfASrcsetIsFollowed() {
        assertEquals(
                """
                site/index.html:6:1: error: broken link 'a,b.webp' in <img srcset>: the site has nothing at 'a,b.webp'
                  fix: link to a page or file that the site has, or take the link out
                site/index.html:6:1: error: broken link 'c.webp' in <img srcset>: the site has nothing at 'c.webp'
                  fix: link to a page or file that the site has, or take the link out
                site/index.html:6:1: error: broken link 'd.webp' in <img srcset>: the site has nothing at 'd.webp'
                  fix: link to a page or file that the site has, or take the link out
                """,
                site().page("index.html", "<img alt='' srcset='a,b.webp 1x, c.webp, d.webp 3x,'>")
                        .messages());
    }

    @Test
    void aRequestToAnotherHostIsAnError() {
        assertEquals(
                """
                site/2025/03/18/index.html:6:1: error: request to another host: 'https://cdn.example/a.js' in \
                <script src>
                  fix: keep what is needed in the site, or take the element out
                """,
                site().page(DAY, "<script src='https://cdn.example/a.js'></script>")
                        .messages());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='//cdn.example/a.png' alt=''>",
                "<img src='\\\\cdn.example/a.png' alt=''>",
                "<img src='/\\cdn.example/a.png' alt=''>",
                "<img src=' HTTPS://cdn.example/a.png' alt=''>",
                "<img srcset='../../../assets/photo.webp 1x, http://cdn.example/a.png 2x' alt=''>",
                "<link rel='Alternate StyleSheet' href='http://cdn.example/a.css'>",
                "<link rel=preconnect href='https://cdn.example'>",
                "<link rel=icon href='https://cdn.example/i.svg'>",
                "<iframe src='https://video.example/'></iframe>",
                "<form action='https://collect.example/'></form>",
                "<svg><image href='https://cdn.example/a.png'/></svg>",
                "<meta http-equiv=refresh content='0;url=https://elsewhere.example/'>",
            })
    void requestsToOtherHostsAreFoundInEveryGuise(String element) {
        assertEquals(
                1,
                site().page(DAY, element)
                        .messages()
                        .lines()
                        .filter(line -> line.contains("error: request to another host: "))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://elsewhere.example/%zz'>Source</a>",
                "<a href='//elsewhere.example/'>Source</a>",
                "<a href='tel:+380441234567'>Call</a>",
                "<blockquote cite='https://elsewhere.example/'>Said</blockquote>",
                "<link rel=canonical href='https://digest.example/2025/03/18/'>",
                "<link rel=license href='https://creativecommons.example/'>",
            })
    void linksToElsewhereAreNotFollowed(String element) {
        assertEquals("", site().page(DAY, element).messages());
    }

    @Test
    void anUnsafeSchemeIsAnError() {
        assertEquals(
                """
                site/2025/03/18/index.html:6:1: error: unsafe address 'javascript:alert(1)' in <a href>: its scheme is \
                javascript:
                  fix: put what is meant into a file of the site, or take the element out
                """, site().page(DAY, "<a href='javascript:alert(1)'>Open</a>").messages());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "JaVaScRiPt:alert(1), javascript",
                "java&#10;script&colon;alert(1), javascript",
                "&#1; java&#x9;script:alert(1), javascript",
                "java&#2;script:alert(1), javascript",
                "java&ZeroWidthSpace;script:alert(1), javascript",
                "javascript%3Aalert(1), javascript",
                "%6Aavascript:alert(1), javascript",
                "&#118;bscript:x, vbscript",
                "data:text/html;base64&comma;PHA+, data",
                "DATA:&comma;x, data",
                "file:///etc/passwd, file",
                "blob:x, blob",
            })
    void unsafeSchemesAreFoundInEveryGuise(String href, String scheme) {
        assertEquals(
                1,
                site().page(DAY, "<a href='" + href + "'>Open</a>")
                        .messages()
                        .lines()
                        .filter(line -> line.endsWith("in <a href>: its scheme is " + scheme + ":"))
                        .count());
    }

    @Test
    void aColonInAPathIsNoScheme() {
        assertEquals(
                "",
                site().file("2025/03/18/data:x", "")
                        .page(DAY, "<a href='./data:x?a=javascript:'>X</a>")
                        .messages());
    }

    @Test
    void aQuotedValueIsCutAndHarmlessToATerminal() {
        assertEquals(
                """
                site/2025/03/18/index.html:6:1: error: unsafe address 'data:\uFFFD[31m%s…' in <img src>: its scheme is data:
                  fix: put what is meant into a file of the site, or take the element out
                """.formatted("x".repeat(110)),
                site().page(DAY, "<img alt='' src='data:\u001b[31m" + "x".repeat(5000) + "'>")
                        .messages());
    }
}
