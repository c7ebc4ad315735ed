package org.dateline.hostile;

import static org.dateline.hostile.HostileDigest.DAY;
import static org.dateline.hostile.HostileDigest.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Things in the folders of a digest that are not what they seem: none is followed, waited for, or overwritten. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {

    private static final String LINK = ": error: the file is a link to elsewhere, which is not followed\n";
    private static final String PIPE = ": error: the file is a pipe or a device, and not a file\n";

    @TempDir
    Path folder;

    private HostileDigest digest;
    private Path outside;

    @BeforeEach
    void putSecretsOutside() throws IOException {
        digest = HostileDigest.in(folder.resolve("digest"));
        outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.md"), article("SECRET"));
        Files.writeString(outside.resolve("secret.yaml"), "- id: secret\n  title: SECRET\n");
    }

    private Cli.Result build(String... more) {
        String[] command = new String[3 + more.length];
        command[0] = "build";
        command[1] = "--root";
        command[2] = digest.root().toString();
        System.arraycopy(more, 0, command, 3, more.length);
        return Cli.run(command);
    }

    private Path content(String path) throws IOException {
        Path file = digest.content().resolve(path);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        return file;
    }

    private static void told(Cli.Result result, String what) {
        assertEquals(1, result.code(), result.err());
        assertTrue(result.err().contains(what), result.err());
        assertFalse(result.err().contains("Exception"), result.err());
        assertFalse(result.err().contains("SECRET"), result.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digest.yaml",
                "topics.yaml",
                "tags.yaml",
                "places.yaml",
                "storylines.yaml",
                "sources.yaml",
                "about.md",
                "sources/post.yaml",
                "2025/03/18/linked.md",
                "2025/03/18/edition.md",
                "2025/03/18/sound.uk.md",
                "2025/03/18/crane.png"
            })
    void noLinkAndNoPipeIsRead(String path) throws Exception {
        Path file = content(path);
        Files.createSymbolicLink(file, outside.resolve(path.endsWith(".yaml") ? "secret.yaml" : "secret.md"));
        told(build(), "content/" + path + LINK);
        content(path);
        Files.createSymbolicLink(file, digest.content().resolve(DAY + "sound.md")); // within content/
        told(build(), "content/" + path + LINK);
        content(path);
        Files.createSymbolicLink(file, Path.of("/dev/zero"));
        told(build(), "content/" + path + LINK);
        content(path);
        pipe(file);
        told(build(), "content/" + path + PIPE);
    }

    @Test
    void noFolderIsFollowed() throws IOException {
        Files.createSymbolicLink(content("2025/03/19"), outside);
        Files.createSymbolicLink(content(DAY + "loop"), digest.content());
        Files.createSymbolicLink(content("sources"), outside);
        Cli.Result result = build();
        told(result, "content/2025/03/19" + LINK);
        told(result, "content/" + DAY + "loop" + LINK);
        told(result, "content/sources" + LINK);
    }

    @Test
    void aLinkThatLeadsNowhereOrToItself() throws IOException {
        Files.createSymbolicLink(content(DAY + "nowhere.md"), folder.resolve("nowhere"));
        Path self = content(DAY + "self.md");
        Files.createSymbolicLink(self, self);
        Path topics = content("topics.yaml");
        Files.createSymbolicLink(topics, topics);
        Cli.Result result = build();
        told(result, "content/" + DAY + "nowhere.md" + LINK);
        told(result, "content/" + DAY + "self.md" + LINK);
        told(result, "content/topics.yaml" + LINK);
    }

    @Test
    void foldersWithNamesOfTexts() throws IOException {
        Files.createDirectories(content(DAY + "empty.md"));
        Files.createDirectories(content("topics.yaml"));
        Cli.Result result = build();
        told(result, "content/" + DAY + "empty.md: error: the folder has the name of a text\n");
        told(result, "content/topics.yaml: error: the file is a folder, and not a file\n");
    }

    @Test
    void oddNames() throws IOException {
        for (String name : List.of(
                "a\nb.md",
                "say \"hello\" & 'bye'.md",
                "..climbs...md",
                "-rf.md",
                "100%25 #1?.md",
                "\u202Egod.md",
                "\u001B[31mred.md",
                "$(reboot).md",
                "a;b|c.md",
                "con.md",
                "LPT1.md",
                " .md",
                "é".repeat(120) + ".md",
                "Port.md",
                "PORT.md",
                "a".repeat(250) + ".md")) {
            digest.write(DAY + name, article("The ferry."));
        }
        Cli.Result result = build("--lenient");
        assertTrue(result.code() <= 1, result.err());
        assertFalse(result.err().contains("\u001B") || result.err().contains("\u202E"), result.err());
        for (String named : List.of(
                "con.md: warning: the file's name 'con' is reserved for devices of Windows",
                "LPT1.md: warning: the file's name 'LPT1' is reserved for devices of Windows",
                "Port.md: warning: the file wants the same address as content/" + DAY + "PORT.md",
                " .md: warning: the file's name ' ' gives no address")) {
            assertTrue(result.err().contains("content/" + DAY + named), result.err());
        }
        for (String slug : List.of(
                "a-b",
                "say-hello-bye",
                "rf",
                "100-25-1",
                "god",
                "31mred",
                "reboot",
                "a-b-c",
                "a".repeat(100),
                "port")) {
            assertTrue(Files.exists(digest.site().resolve(DAY + slug + "/index.html")), slug + "\n" + result.err());
        }
    }

    @Test
    void namesThatAreNoUtf8() throws Exception {
        run(digest.content().resolve(DAY), "sh", "-c", "cp sound.md \"$(printf 'caf\\351.md')\"");
        Cli.Result result = build("--lenient");
        assertTrue(result.code() <= 1, result.err());
        assertTrue(result.err().contains("caf"), result.err());
    }

    @Test
    void whatMayNotBeReadIsNamed() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv (util-linux) is not installed");
        HostileDigest second = HostileDigest.in(folder.resolve("second"));
        forbid(second.content().resolve("topics.yaml"));
        digest.write(DAY + "closed.md", article("")).write("2025/03/19/closed.md", article(""));
        forbid(digest.content().resolve(DAY + "closed.md"));
        forbid(digest.content().resolve("2025/03/19"));
        List<Path> roots = List.of(digest.root(), second.root());
        try {
            SmallMachine.buildWithoutPrivileges(roots, folder);
        } finally {
            permit(digest.content().resolve("2025/03/19"));
        }
        String said = SmallMachine.built(digest.root()).said();
        assertTrue(said.contains("content/" + DAY + "closed.md: warning: the file may not be read\n"), said);
        assertTrue(said.contains("content/2025/03/19: warning: the file cannot be read\n"), said);
        assertEquals(1, SmallMachine.built(second.root()).code());
        String saidOfSecond = SmallMachine.built(second.root()).said();
        assertTrue(saidOfSecond.contains("content/topics.yaml: error: the file may not be read\n"), saidOfSecond);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/site", ".", "templates", "templates/x", "..", "/", "home", "home/.."})
    void noOutputMayBeOrHoldWhatIsEdited(String output) throws IOException {
        Files.createDirectories(digest.root().resolve("templates"));
        Path home = Files.createDirectories(digest.root().resolve("home"));
        Path target = digest.root().resolve(output);
        Map<String, String> none = Map.of();
        told(
                Cli.runAs(home, none, "build", "--root", digest.root().toString(), "--output", target.toString()),
                "the site cannot be written here");
        if (Files.isDirectory(target)) {
            Path link = Files.createSymbolicLink(folder.resolve("link"), target.toRealPath());
            told(
                    Cli.runAs(home, none, "build", "--root", digest.root().toString(), "--output", link.toString()),
                    "the site cannot be written here");
            told(
                    Cli.runAs(home, none, "build", "--root", digest.root().toString(), "--output", link + "/../link"),
                    "the site cannot be written here");
            Files.delete(link);
        }
        assertTrue(Files.exists(digest.content().resolve("topics.yaml")));
    }

    @Test
    void nothingForeignInTheSiteIsTouched() throws IOException {
        Path site = Files.createDirectories(digest.site());
        Files.writeString(site.resolve("notes.txt"), "mine");
        Files.createSymbolicLink(site.resolve("pictures"), outside);
        assertEquals(0, build().code());
        Files.delete(site.resolve("index.html"));
        Files.createSymbolicLink(site.resolve("index.html"), outside.resolve("secret.md"));
        told(build(), "site/index.html: error: the file is in the way of a page");
        assertEquals("mine", Files.readString(site.resolve("notes.txt")));
        assertTrue(Files.isSymbolicLink(site.resolve("pictures")));
        assertEquals(article("SECRET"), Files.readString(outside.resolve("secret.md")));
        assertTrue(Files.isRegularFile(outside.resolve("secret.yaml"), LinkOption.NOFOLLOW_LINKS));
    }

    private static void forbid(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    }

    private static void permit(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }

    private static void pipe(Path file) throws IOException, InterruptedException {
        run(file.getParent(), "mkfifo", file.toString());
    }

    private static void run(Path place, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), said);
    }
}
