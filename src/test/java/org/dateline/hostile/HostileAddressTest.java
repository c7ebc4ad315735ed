package org.dateline.hostile;

import static org.dateline.hostile.HostileDigest.DAY;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Addresses that lead to a script, to a file or to another host unseen: none reaches a page as an address. */
class HostileAddressTest {

    /** As a browser reads them, each is an address that no reader may follow from a digest. */
    private static final List<String> ADDRESSES = List.of(
            "javascript:alert(1)",
            "JAVASCRIPT:alert(1)",
            "JaVaScRiPt:alert(1)",
            "javascript:alert(1)//https://post.example/",
            "javascript://post.example/%0Aalert(1)",
            "javascript:'https://post.example/'",
            "javascript&colon;alert(1)",
            "javascript&#58;alert(1)",
            "javascript&#x3A;alert(1)",
            "javascript&#0000058alert(1)",
            "&#106;avascript:alert(1)",
            "&#x6A;&#x61;vascript:alert(1)",
            "java&Tab;script:alert(1)",
            "java&NewLine;script:alert(1)",
            "java&#9;script:alert(1)",
            "java&#10;script:alert(1)",
            "java&#x0D;script:alert(1)",
            "&#1;javascript:alert(1)",
            "&#14; javascript:alert(1)",
            "&#32;javascript:alert(1)",
            "&nbsp;javascript:alert(1)",
            "java\tscript:alert(1)",
            " javascript:alert(1)",
            "javascript\t:alert(1)",
            "javascript%3Aalert(1)",
            "%6Aavascript:alert(1)",
            "java%0Ascript:alert(1)",
            "javascript\uFF1Aalert(1)",
            "javas\u0441ript:alert(1)",
            "javascript\\:alert(1)",
            "\\javascript:alert(1)",
            "feed:javascript:alert(1)",
            "view-source:javascript:alert(1)",
            "jar:javascript:alert(1)",
            "vbscript:msgbox(1)",
            "livescript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
            "DATA:image/svg+xml,<svg/onload=alert(1)>",
            "data:,x",
            "file:///etc/passwd",
            "file://evil.example/share",
            "blob:https://post.example/1",
            "filesystem:https://post.example/1",
            "about:blank",
            "ftp://evil.example/",
            "ws://evil.example/",
            "intent://evil.example/#Intent;end",
            "ms-word:ofe|u|https://evil.example/x.docx",
            "search-ms:query=x",
            "tel:+123",
            "sms:+123",
            "//evil.example/",
            "///evil.example/",
            "\\\\evil.example\\share",
            "/\\evil.example/",
            "\\/evil.example/",
            "/\t/evil.example/",
            "&#47;&#47;evil.example/",
            "&sol;&sol;evil.example/",
            "&bsol;&bsol;evil.example/",
            "%2F%2Fevil.example/",
            "https:evil.example",
            "https:/evil.example/",
            "https:\\\\evil.example\\",
            "https:///evil.example/",
            "https://",
            "https:// evil.example/",
            "https://evil.example\\@post.example/",
            "https://post.example/\"onmouseover=alert(1) x=\"",
            "https://post.example/'><script>alert(1)</script>",
            "https://post.example/<script>",
            "http://[::1",
            "mailto:",
            "?javascript:alert(1)",
            "..//..//evil.example/",
            "x:y",
            "/etc/passwd",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "sound.md\"onmouseover=alert(1)",
            "dateline:article/0",
            "dateline:asset/0",
            "dateline:article/9#\"><script>alert(1)</script>");

    @TempDir
    Path folder;

    /** Front matter with the address wherever it takes one of the web, in lines of their own. */
    private static final String FIELDS = """
            ---
            title: One
            topics: [port]
            sources: [{name: Post, url: %s}, {name: Post, url: "https://post.example/", archived: %s}]
            review: {claim: One, rating: Two, url: %s}
            provenance: {url: %s}
            ---

            Text.
            """;

    /** Front matter that takes an address of the site, an article or a file. */
    private static final List<String> OWN = List.of("aliases: [%s]", "related: [%s]", "image: {file: %s, alt: One}");

    /** Where Markdown and its HTML take one. */
    private static final List<String> BODIES = List.of(
            "[x](<%s>)",
            "[x](%s)",
            "[x][r]\n\n[r]: <%s>",
            "<%s>",
            "![x](<%s>)",
            "<a href=\"%s\">x</a>",
            "<a href=%s>x</a>",
            "<a href=\"%s\" href=\"https://post.example/\">x</a>",
            "<img src=\"%s\" alt=\"x\">",
            "<svg><a xlink:href=\"%s\"><text>x</text></a></svg>",
            "<area href=\"%s\"><embed src=\"%s\"><form action=\"%s\">x</form>",
            "Bare %s in a text, and www.%s too.");

    private static final String DIGEST =
            "title: Harbour Digest\nbase-url: https://digest.example/\nlanguage: en\ntime-zone: Europe/Kyiv\n";

    @Test
    void noArticleBringsOneToAPage() {
        HostileDigest digest = HostileDigest.in(folder);
        for (int i = 0; i < ADDRESSES.size(); i++) {
            String address = ADDRESSES.get(i);
            String quoted = MarkupDigest.quoted(address);
            digest.write(DAY + "fields" + i + ".md", FIELDS.replace("%s", quoted));
            for (int j = 0; j < OWN.size(); j++) {
                digest.write(
                        DAY + "own" + i + "-" + j + ".md",
                        HostileDigest.with(OWN.get(j).replace("%s", quoted)));
            }
            for (int j = 0; j < BODIES.size(); j++) {
                digest.write(
                        DAY + "body" + i + "-" + j + ".md",
                        HostileDigest.article(BODIES.get(j).replace("%s", address)));
            }
        }
        Cli.Result built = Cli.run("build", "--lenient", "--root", folder.toString());
        assertEquals(0, built.code(), built.err().lines().limit(20).toList().toString());
        assertFalse(built.err().contains("\tat "), built.err());
        Inspection inspection = Inspection.of(digest.site());
        assertEquals(List.of(), inspection.findings());
        assertTrue(inspection.kinds().get("html") > 200, inspection.kinds().toString());
        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < ADDRESSES.size(); i++) {
            for (int line = 4; line <= 6; line++) {
                if (!built.err().contains(DAY + "fields" + i + ".md:" + line + ":")) {
                    accepted.add(ADDRESSES.get(i) + " in line " + line);
                }
            }
        }
        assertEquals(List.of(), accepted);
    }

    @Test
    void noListTakesOne() {
        HostileDigest digest = HostileDigest.in(folder);
        digest.write("sources.yaml", entries("- {id: post%d, name: The Post, url: %s}\n"))
                .write("tags.yaml", entries("- {name: ferry%d, reference: %s}\n"));
        Cli.Result built = Cli.run("build", "--lenient", "--root", folder.toString());
        assertEquals(1, built.code());
        for (int line = 1; line <= ADDRESSES.size(); line++) {
            for (String file : List.of("sources.yaml", "tags.yaml")) {
                assertTrue(built.err().contains("content/" + file + ":" + line + ":"), ADDRESSES.get(line - 1));
            }
        }
    }

    private static String entries(String pattern) {
        return IntStream.range(0, ADDRESSES.size())
                .mapToObj(i -> pattern.replace("%d", "" + i).replace("%s", MarkupDigest.quoted(ADDRESSES.get(i))))
                .collect(Collectors.joining());
    }

    @Test
    void theDigestTakesNone() {
        HostileDigest digest = HostileDigest.in(folder);
        List<Executable> checks = new ArrayList<>();
        for (String address : ADDRESSES) {
            String quoted = MarkupDigest.quoted(address);
            checks.add(() -> assertRefused(digest, DIGEST + "licence: {name: Free, url: " + quoted + "}\n"));
            checks.add(() -> assertRefused(digest, DIGEST.replace("https://digest.example/", quoted)));
            if (!address.startsWith("tel:")) {
                checks.add(() ->
                        assertRefused(digest, DIGEST + "security: {contact: [" + quoted + "], expires: 2999-01-01}\n"));
            }
        }
        assertAll(checks);
    }

    private static void assertRefused(HostileDigest digest, String text) {
        digest.write("digest.yaml", text);
        Cli.Result built = Cli.run("build", "--lenient", "--root", digest.root().toString());
        assertEquals(1, built.code(), text);
        assertTrue(built.err().startsWith("content/digest.yaml:"), text + built.err());
    }
}
