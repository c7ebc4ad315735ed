package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.dateline.process.Program;
import org.dateline.publish.server.Needs;
import org.dateline.publish.server.Running;
import org.dateline.publish.server.Server;
import org.dateline.publish.server.WebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes of the documentation, run with the servers that they are for: a digest is published, served and verified. */
class RecipesTest {

    private static final Path RECIPES = Path.of("src/docs/recipes");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private String key = "";
    private SmallDigest digest = new SmallDigest(Path.of(""));

    @BeforeEach
    void publish() throws IOException {
        Running.run(folder, "chmod", "755", "."); // a web server is another user
        digest = SmallDigest.in(
                folder.resolve("digest"), "name: web\nkind: directory\npath: " + folder.resolve("www/digest"));
        key = Cli.runAs(folder, Map.of(), "keygen").out().strip();
        assertEquals(
                0,
                Cli.runAs(
                                folder,
                                Map.of(),
                                "build",
                                "--quiet",
                                "--root",
                                digest.root().toString())
                        .code());
        Cli.Result published = digest.publish();
        assertEquals(0, published.code(), published.err());
    }

    /** The recipe with the folders of this test. */
    private String recipe(String name, String server) throws IOException {
        Path rules = folder.resolve("dateline.conf");
        Files.writeString(
                rules,
                Cli.run("headers", "--for", server, "--root", digest.root().toString())
                        .out());
        return Files.readString(RECIPES.resolve(name))
                .replace("/srv/www", folder.resolve("www").toString())
                .replace("/etc/" + (server.equals("nginx") ? "nginx" : "apache2") + "/dateline.conf", rules.toString());
    }

    @Test
    @Needs(Server.NGINX)
    void nginxServesWhatWasPublished() throws Exception {
        try (WebServer server =
                WebServer.nginx(Files.createDirectories(folder.resolve("nginx")), recipe("nginx.conf", "nginx"))) {
            assertServed(server.address());
        }
    }

    @Test
    @Needs(Server.APACHE)
    void apacheServesWhatWasPublished() throws Exception {
        try (WebServer server =
                WebServer.apache(Files.createDirectories(folder.resolve("apache")), recipe("apache.conf", "apache"))) {
            assertServed(server.address());
        }
    }

    private void assertServed(String address) throws Exception {
        Cli.Result verified = Cli.run("verify", address, "--key", key);
        assertEquals(0, verified.code(), verified.out() + verified.err());

        HttpResponse<String> page = get(address + "2025/03/18/harbour-reopens/");
        assertEquals(200, page.statusCode());
        assertHeader(page, "Content-Type", "text/html; charset=utf-8");
        assertHeader(page, "Cache-Control", "public, max-age=0, must-revalidate");
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
        assertHeader(page, "X-Content-Type-Options", "nosniff");
        assertHeader(page, "Referrer-Policy", "no-referrer");
        assertHeader(get(address + "feed.xml"), "Content-Type", "application/atom+xml; charset=utf-8");
        String style = digest.built().keySet().stream()
                .filter(path -> path.matches("assets/site\\..*\\.css"))
                .findFirst()
                .orElseThrow();
        assertHeader(get(address + style), "Cache-Control", "public, max-age=31536000, immutable");
        for (String hidden : new String[] {".dateline-publication", "_headers", "nowhere/"}) {
            HttpResponse<String> missing = get(address + hidden);
            assertEquals(404, missing.statusCode(), hidden);
            assertEquals(Files.readString(digest.site().resolve("404.html")), missing.body());
            assertHeader(missing, "X-Content-Type-Options", "nosniff");
        }
    }

    private static void assertHeader(HttpResponse<String> answer, String name, String value) {
        String there = answer.headers().firstValue(name).orElse("no " + name);
        assertEquals(
                value, name.equals("Content-Type") ? there.replaceFirst("; ?charset=UTF-8", "; charset=utf-8") : there);
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @Needs({Server.NGINX, Server.TOR})
    void anOnionServiceHandsItsReadersToTheSameSite() throws Exception {
        Path socket = folder.resolve("onion.sock");
        String recipe = recipe("onion-nginx.conf", "nginx").replace("/run/digest-onion.sock", socket.toString());
        try (WebServer server = WebServer.nginx(Files.createDirectories(folder.resolve("nginx")), recipe)) {
            assertFalse(server.address().isEmpty());
            String answer = ask(socket, "/2025/03/18/harbour-reopens/");
            assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
            assertTrue(answer.contains("\r\nReferrer-Policy: no-referrer\r\n"), answer);
            assertTrue(answer.contains("\r\nServer: nginx\r\n"), answer);
            assertTrue(answer.contains("\r\nContent-Security-Policy: default-src 'none';"), answer);
        }

        Path service = folder.resolve("tor/digest");
        Files.createDirectories(folder.resolve("tor/data"));
        Running.run(folder, "chmod", "-R", "700", "tor");
        Path torrc = folder.resolve("torrc");
        Files.writeString(
                torrc,
                Files.readString(RECIPES.resolve("onion-torrc.conf"))
                                .replace("/var/lib/tor/digest/", service + "/")
                                .replace("/run/digest-onion.sock", socket.toString())
                        + "DataDirectory " + folder.resolve("tor/data") + "\nSocksPort 0\nDisableNetwork 1\n"
                        + "Log notice stdout\n");
        Running.run(folder, Server.TOR.path().toString(), "-f", torrc.toString(), "--verify-config");
        try (Running tor = Running.of(
                folder, "Delaying directory fetches", Server.TOR.path().toString(), "-f", torrc.toString())) {
            assertTrue(tor.isAlive());
            assertTrue(Files.readString(service.resolve("hostname")).matches("[a-z2-7]{56}\\.onion\n"));
        }
    }

    private static String ask(Path socket, String path) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            String question = "GET " + path + " HTTP/1.1\r\nHost: digest.onion\r\nConnection: close\r\n\r\n";
            channel.write(ByteBuffer.wrap(question.getBytes(StandardCharsets.US_ASCII)));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            ByteBuffer piece = ByteBuffer.allocate(8192);
            while (channel.read(piece) >= 0) {
                answer.write(piece.array(), 0, piece.position());
                piece.clear();
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    /** What they run of Dateline, as the shell of a build server or cron runs it: without variables that have a value. */
    @ParameterizedTest
    @ValueSource(strings = {"cron", "github-pages.yml", "gitlab-ci.yml", "netlify.yml", "cloudflare-pages.yml"})
    void theCommandsOfARecipeRun(String recipe) throws Exception {
        Path launcher = digest.root().resolve("dateline");
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec '" + String.join("' '", Program.here().command()) + "' \"$@\"\n");
        assertTrue(launcher.toFile().setExecutable(true));
        digest.targets("name: pages\nkind: directory\npath: public\nin-place: true");
        List<String> lines = Pattern.compile("(?m)\\./dateline .*$")
                .matcher(Files.readString(RECIPES.resolve(recipe)))
                .results()
                .map(MatchResult::group)
                .toList();
        assertFalse(lines.isEmpty());
        for (String line : lines) {
            ProcessBuilder shell =
                    new ProcessBuilder("sh", "-c", line).directory(digest.root().toFile());
            shell.environment().put("DATELINE_SIGNING_KEY", "");
            Process process = shell.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), line + "\n" + said);
            assertEquals(recipe.equals("cron"), said.isEmpty(), said);
        }
        assertTrue(Files.exists(digest.site().resolve("index.html")));
        boolean isPublished = Files.exists(digest.root().resolve("public/index.html"));
        assertEquals(recipe.equals("cron") || recipe.equals("gitlab-ci.yml"), isPublished);
    }

    @Test
    void everyRecipeIsNamedInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("src/docs/publishing.md"));
        try (Stream<Path> recipes = Files.list(RECIPES)) {
            for (Path recipe : recipes.toList()) {
                assertTrue(guide.contains("(recipes/" + recipe.getFileName() + ")"), recipe.toString());
            }
        }
    }
}
