package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code dateline headers} prints, and what a build says of the keys that hosts are told of. */
class HeadersCommandTest {

    private static final String SETTINGS =
            "title: Lagoon Digest\nbase-url: https://lagoon.example/digest/\nlanguage: en\ntime-zone: UTC\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeADigest() throws IOException {
        write("content/digest.yaml", SETTINGS);
        write("content/topics.yaml", "- id: locks\n  title: Locks\n");
        writeArticle("gate-opens", "aliases: [/2025/05/13/gate-is-open/, /старі/ворота.html]\n");
    }

    private void writeArticle(String name, String keys) throws IOException {
        write("content/2025/05/13/" + name + ".md", """
                ---
                title: About %s
                topics: [locks]
                %ssources:
                  - name: Lagoon Herald
                    url: https://herald.example/
                ---
                """.formatted(name, keys));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Cli.Result headers(String server) {
        return Cli.run("headers", "--for", server, "--root", folder.toString());
    }

    private static String expected(String file) throws IOException {
        return Files.readString(Path.of("src", "test", "resources", "hosting", file));
    }

    @Test
    void nginxIsToldHeadersTypesAndRedirects() throws IOException {
        Cli.Result result = headers("nginx");
        assertEquals("", result.err());
        assertEquals(expected("nginx.conf"), result.out());
        assertEquals(0, result.code());
    }

    @Test
    void apacheIsToldTheSame() throws IOException {
        Cli.Result result = headers("apache");
        assertEquals("", result.err());
        assertEquals(expected("apache.conf"), result.out());
        assertEquals(0, result.code());
    }

    @Test
    void nothingIsWritten() {
        headers("nginx");
        assertFalse(Files.exists(folder.resolve("site")));
    }

    @Test
    void ofADigestWithAnErrorNothingIsPrintedButTheError() throws IOException {
        writeArticle("gate-shuts", "status: claimed\n");
        Cli.Result result = headers("nginx");
        assertEquals("", result.out());
        assertEquals("""
                content/2025/05/13/gate-shuts.md:4:9: error: the status is 'claimed', but nobody is named who says so
                  fix: add who says so, e.g. attribution: [Harbour Authority]
                """, result.err());
        assertEquals(1, result.code());
    }

    @Test
    void aFolderThatIsNoDigestIsToldSo() throws IOException {
        Cli.Result result = Cli.run(
                "headers", "--for", "nginx", "--root", folder.resolve("content").toString());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("content/digest.yaml: error: there is no digest here"), result.err());
        assertEquals(1, result.code());
    }

    @Test
    void anUnknownServerIsAWrongUsage() {
        Cli.Result result = headers("iis");
        assertEquals(2, result.code());
        assertEquals("error: --for 'iis' is none of nginx, apache\n  fix: use one of: apache, nginx\n", result.err());
    }

    @Test
    void noServerIsAWrongUsage() {
        Cli.Result result = Cli.run("headers", "--root", folder.toString());
        assertEquals(2, result.code());
        assertEquals(
                "error: --for SERVER is missing\n"
                        + "  fix: add it: the web server: nginx or apache; 'dateline headers --help' shows what it takes\n",
                result.err());
    }

    @Test
    void theHelpHasExamples() {
        Cli.Result result = Cli.run("headers", "--help");
        assertEquals(0, result.code());
        assertTrue(result.out().contains("  dateline headers --for nginx > site.conf"), result.out());
    }

    @Test
    void anEarlierAddressLeadsOn() throws IOException {
        Cli.Result result = Cli.run("build", "--quiet", "--root", folder.toString());
        assertEquals("", result.err());
        String page = Files.readString(folder.resolve("site/2025/05/13/gate-is-open/index.html"));
        assertTrue(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../gate-opens/\">"), page);
        assertTrue(page.contains("<a href=\"../gate-opens/\">About gate-opens</a>"), page);
        assertTrue(page.contains("<meta name=\"robots\" content=\"noindex\">"), page);
        assertTrue(
                page.contains("<link rel=\"canonical\" href=\"https://lagoon.example/digest/2025/05/13/gate-opens/\">"),
                page);
        Cli.Result checked = Cli.run("check", "--root", folder.toString());
        assertEquals(0, checked.code(), checked.err());
        assertTrue(checked.err().startsWith("site/: no problem in "), checked.err());
    }

    @Test
    void earlierAddressesThatAreTakenAreToldWithWhatStandsThere() throws IOException {
        writeArticle("gate-opens", "aliases: [/topics/locks/, /feed.xml/, /Old/, /2025/05/13/gate-opens/]\n");
        writeArticle("gate-shuts", "aliases: [/old/, /topics/, /_headers/]\n");
        Cli.Result result = Cli.run("build", "--quiet", "--root", folder.toString());
        assertEquals("""
                content/2025/05/13/gate-opens.md: error: the earlier address '/feed.xml/' lies below the file '/feed.xml'
                  fix: take it out of 'aliases', since an address can lead to one page only
                content/2025/05/13/gate-opens.md: error: the earlier address '/topics/locks/' is also that of the topic 'Locks'
                  fix: take it out of 'aliases', since an address can lead to one page only
                content/2025/05/13/gate-shuts.md: error: the earlier address '/_headers/' lies below the file '/_headers'
                  fix: take it out of 'aliases', since an address can lead to one page only
                content/2025/05/13/gate-shuts.md: error: the earlier address '/old/' is also that of content/2025/05/13/gate-opens.md
                  fix: take it out of 'aliases', since an address can lead to one page only
                content/2025/05/13/gate-shuts.md: error: the earlier address '/topics/' is also that of the list of topics
                  fix: take it out of 'aliases', since an address can lead to one page only
                5 errors; nothing was written
                """, result.err());
    }

    @Test
    void anEarlierAddressIsNeverHidden() throws IOException {
        writeArticle("gate-opens", "aliases: [/.dateline/]\n");
        Cli.Result result = Cli.run("build", "--quiet", "--root", folder.toString());
        assertEquals("""
                content/2025/05/13/gate-opens.md:4:11: error: the alias '/.dateline/' is not an address of this site
                  fix: write the earlier address as /2025/03/18/old-name/
                1 error; nothing was written
                """, result.err());
    }

    @Test
    void whomToTellOfAWeaknessGoesOut() throws IOException {
        write("content/digest.yaml", SETTINGS + """
                languages: [uk]
                security:
                  contact: [mailto:security@lagoon.example, "tel:+1-201-555-0123", https://lagoon.example/report]
                  expires: 2999-01-01
                  encryption: https://lagoon.example/key.asc
                  policy: https://lagoon.example/policy
                """);
        Path topics = folder.resolve("content/topics.yaml");
        Files.writeString(topics, Files.readString(topics) + "  translations: {uk: {title: Шлюзи}}\n");
        Cli.Result result = Cli.run("build", "--quiet", "--root", folder.toString());
        assertEquals("", result.err());
        assertEquals("""
                Contact: mailto:security@lagoon.example
                Contact: tel:+1-201-555-0123
                Contact: https://lagoon.example/report
                Expires: 2999-01-01T00:00:00Z
                Encryption: https://lagoon.example/key.asc
                Preferred-Languages: en, uk
                Canonical: https://lagoon.example/digest/.well-known/security.txt
                Policy: https://lagoon.example/policy
                """, Files.readString(folder.resolve("site/.well-known/security.txt")));
    }

    @Test
    void anExpiryThatIsPastIsAWarning() throws IOException {
        write("content/digest.yaml", SETTINGS + """
                security:
                  contact: [mailto:security@lagoon.example]
                  expires: 2025-06-01
                """);
        Cli.Result before = Cli.run("build", "-q", "--as-of", "2025-05-31", "--root", folder.toString());
        assertEquals("", before.err());
        Cli.Result after = Cli.run("build", "-q", "--as-of", "2025-06-01T00:00:00Z", "--root", folder.toString());
        assertEquals("""
                content/digest.yaml:7:12: warning: security.txt expired on 2025-06-01
                  fix: see that its contacts are still right, then write a later day
                """, after.err());
        assertEquals(0, after.code());
    }

    @Test
    void wrongValuesAreTold() throws IOException {
        write("content/digest.yaml", SETTINGS + """
                licence:
                  name: Lagoon Licence
                security:
                  contact: [security@lagoon.example, "mailto:", http://lagoon.example/, tel:none]
                  expires: June
                  encryption: key.asc
                """);
        Cli.Result result = Cli.run("build", "-q", "--root", folder.toString());
        String contact = "  fix: write it as mailto:security@example.org, https://… or tel:+1-201-555-0123\n";
        assertEquals(
                "content/digest.yaml:6:3: error: 'url' is missing\n"
                        + "  fix: add it, e.g. url: https://creativecommons.org/licenses/by/4.0/\n"
                        + "content/digest.yaml:8:13: error: the contact 'security@lagoon.example' is not an address to"
                        + " write to\n" + contact
                        + "content/digest.yaml:8:38: error: the contact 'mailto:' is not an address to write to\n"
                        + contact
                        + "content/digest.yaml:8:49: error: the contact 'http://lagoon.example/' is not an address to"
                        + " write to\n" + contact
                        + "content/digest.yaml:8:73: error: the contact 'tel:none' is not an address to write to\n"
                        + contact
                        + "content/digest.yaml:9:12: error: expires 'June' is not a calendar date\n"
                        + "  fix: write the day as YYYY-MM-DD, e.g. expires: 2030-01-01\n"
                        + "content/digest.yaml:10:15: error: 'encryption' is 'key.asc', which is not a web address\n"
                        + "  fix: write it in full, e.g. encryption: https://example.org/page\n"
                        + "7 errors; nothing was written\n",
                result.err());
        assertEquals(1, result.code());
    }
}
