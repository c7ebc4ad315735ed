package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.serve.SmallDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline serve} as a process of its own, which ends when it is asked to. */
class ServeCommandTest {

    private static final Pattern ADDRESS =
            Pattern.compile("The preview is at (http://127\\.0\\.0\\.1:\\d+/) \\(Ctrl-C ends it\\)");

    @TempDir
    Path folder;

    /** The command in a JVM of its own, and what it prints, line by line. */
    private static final class Running implements AutoCloseable {

        private final Process process;
        private final BufferedReader said;

        Running(Path root, String... options) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "serve",
                    "--root",
                    root.toString(),
                    "--port",
                    "0"));
            command.addAll(List.of(options));
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            said = process.inputReader(StandardCharsets.UTF_8);
        }

        String line() throws IOException {
            return String.valueOf(said.readLine());
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    @Test
    void itSaysWhereItIsAndWhatEachEditDoesAndEndsWell() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows ends processes without asking them");
        SmallDigest digest = SmallDigest.in(folder);
        try (Running serve = new Running(folder, "--drafts")) {
            Matcher at = ADDRESS.matcher(serve.line());
            assertTrue(at.matches());
            assertTrue(serve.line().matches("built: 2 editions and 3 articles in \\d+ ms"));
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(at.group(1) + "2025/03/18/quay-inspection/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals(200, page.statusCode());

            digest.edit(SmallDigest.REPORT, "weather]", "wether]");
            assertEquals(SmallDigest.REPORT + ":3:19: error: unknown topic 'wether'", serve.line());
            assertEquals("  fix: did you mean 'weather'?", serve.line());
            assertEquals("    2 | title: Storm closes the harbour", serve.line());
            assertEquals("    3 | topics: [harbour, wether]", serve.line());
            assertEquals("      |                   ^", serve.line());
            assertEquals("    4 | aliases: [/2025/03/17/old-storm/]", serve.line());
            assertEquals(SmallDigest.REPORT + ": not built: 1 error; the preview is as it was", serve.line());

            digest.edit(SmallDigest.REPORT, "wether]", "weather]");
            assertTrue(serve.line()
                    .matches(SmallDigest.REPORT + ": 0 files of the site changed in \\d+ ms; all errors are mended"));

            new ProcessBuilder("sh", "-c", "kill -INT " + serve.process.pid()) // as Ctrl-C does
                    .start()
                    .waitFor();
            assertTrue(serve.process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, serve.process.exitValue());
            assertEquals("", serve.line());
            assertEquals("The preview has ended; site/ is as it was", serve.line());
        }
    }

    @Test
    void whoeverListensToMoreThanThisMachineIsWarned() throws IOException {
        SmallDigest.in(folder);
        try (Running serve = new Running(folder, "--host", "0.0.0.0")) {
            assertEquals(
                    "warning: with --host 0.0.0.0, everybody in this network can read the preview, and what is not"
                            + " public in it",
                    serve.line());
            assertEquals("  fix: leave out --host, unless that is what you want", serve.line());
            assertTrue(ADDRESS.matcher(serve.line()).matches());
        }
    }

    @Test
    void aMomentThatIsNoneIsWrongUsage() {
        Cli.Result result = Cli.run("serve", "--as-of", "yesterday");
        assertEquals(2, result.code());
        assertEquals(
                "error: --as-of 'yesterday' is neither a day nor a moment\n  fix: write 2025-03-18 or"
                        + " 2025-03-18T21:00:00+02:00\n",
                result.err());
    }

    @Test
    void aPortThatIsNoneIsWrongUsage() {
        Cli.Result result = Cli.run("serve", "--port", "70000");
        assertEquals(2, result.code());
        assertEquals("error: --port 70000 is no port\n  fix: ports go from 0 to 65535\n", result.err());
    }

    @Test
    void aHostThatIsNoneIsTold() {
        Cli.Result result = Cli.run("serve", "--root", folder.toString(), "--host", "no such host");
        assertEquals(1, result.code());
        assertEquals(
                "error: cannot listen to no such host: no such host\n  fix: leave --host out for this machine alone, or"
                        + " name an address that this machine has\n",
                result.err());
    }

    @Test
    void anAddressOfAnotherMachineIsTold() {
        SmallDigest.in(folder);
        Cli.Result result = Cli.run("serve", "--root", folder.toString(), "--host", "192.0.2.1"); // RFC 5737
        assertEquals(1, result.code());
        assertEquals(
                "error: cannot listen to 192.0.2.1: this machine has no such address\n  fix: leave --host out for this"
                        + " machine alone, or write 0.0.0.0 for all of its addresses\n",
                result.err());
    }

    @Test
    void aSecondPreviewOfADigestSaysThatTheFirstRuns() throws IOException {
        SmallDigest.in(folder);
        try (Running first = new Running(folder)) {
            assertTrue(ADDRESS.matcher(first.line()).matches());
            Cli.Result second = Cli.run("serve", "--root", folder.toString(), "--port", "0");
            assertEquals(1, second.code());
            assertEquals(
                    "error: another preview of this digest is running\n  fix: look at that one, or end it with Ctrl-C"
                            + " where it was started\n",
                    second.err());
        }
    }

    @Test
    void everySystemHasAWayToOpenTheBrowser() {
        assertEquals(List.of("open", "http://a/"), Browser.command("Mac OS X", "http://a/"));
        assertEquals(List.of("xdg-open", "http://a/"), Browser.command("Linux", "http://a/"));
        assertEquals("rundll32", Browser.command("Windows 11", "http://a/").get(0));
    }
}
