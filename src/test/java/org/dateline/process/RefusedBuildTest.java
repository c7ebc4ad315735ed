package org.dateline.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.dateline.publish.SmallDigest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builds into folders that take nothing: the old site stays whole, and it is told what to do. */
@Tag("server")
class RefusedBuildTest {

    @TempDir
    Path folder;

    private static void permit(Path top, String permissions) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(permissions));
            }
        }
    }

    private static final String NO_RIGHT = ": permission denied\n  fix: give the user who runs this the right to write"
            + " there ('ls -ld' says whose it is), then run the command again\n";

    @ParameterizedTest
    @CsvSource({"site, site/\\S+", ".dateline, .dateline/cache"})
    void aFolderThatMayNotBeWritten(String place, String named) throws IOException {
        SmallDigest digest = SmallDigest.in(folder.resolve("digest")).build();
        SortedMap<String, String> before = digest.built();
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        permit(digest.root().resolve(place), "r-xr-xr-x");
        Program.Ended refused = Program.asAnyUser().run(digest.root(), "build");
        permit(digest.root().resolve(place), "rwxr-xr-x");
        assertEquals(1, refused.code(), refused.err());
        assertEquals(
                "error: cannot write " + place + NO_RIGHT,
                refused.err().replaceFirst("(?<=cannot write )(\\./)?" + named + "(?=: )", place));
        assertEquals(before, digest.built());
        assertEquals(0, Program.asAnyUser().run(digest.root(), "build").code());
        assertTrue(digest.built().containsKey("2025/03/19/ferry-sails/index.html"));
    }

    @Test
    void aSiteOfAnotherUser() throws IOException {
        Assumptions.assumeTrue(
                "root".equals(System.getProperty("user.name")),
                "Only the superuser can give a folder to another user.");
        SmallDigest digest = SmallDigest.in(folder.resolve("digest")).build();
        SortedMap<String, String> before = digest.built();
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        own(digest.site(), 65534);
        Program.Ended refused = Program.asAnyUser().run(digest.root(), "build");
        assertEquals(1, refused.code(), refused.err());
        assertEquals(
                "error: cannot write site" + NO_RIGHT,
                refused.err().replaceFirst("(?<=cannot write )(\\./)?site/\\S+(?=: )", "site"));
        assertEquals(before, digest.built());
        own(digest.site(), 0);
        assertEquals(0, Program.asAnyUser().run(digest.root(), "build").code());
    }

    private static void own(Path top, int user) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.toList()) {
                Files.setAttribute(each, "unix:uid", user);
            }
        }
    }

    @Test
    void aFullDisk() throws IOException {
        try (Disk disk = Disk.of(folder.resolve("digest"), 6_000)) {
            SmallDigest digest = SmallDigest.in(disk.path()).build();
            SortedMap<String, String> before = digest.built();
            digest.article("2025/03/18/harbour-reopens", "Harbour reopens to all ships");
            disk.fill(30_000);
            Cli.Result refused = Cli.run("build", "--root", digest.root().toString());
            disk.makeSpace();
            assertEquals(1, refused.code(), refused.err());
            assertEquals(
                    "error: cannot write to the site: No space left on device\n"
                            + "  fix: make space on that disk, then run the command again\n",
                    refused.err().replaceFirst("cannot write \\S+(?=: )", "cannot write to the site"));
            assertEquals(before, digest.built());
            digest.build();
            assertFalse(before.equals(digest.built()));
        }
    }

    @Test
    void theRootOfTheFileSystemIsNoSite() {
        SmallDigest digest = SmallDigest.in(folder.resolve("digest"));
        Cli.Result refused = Cli.run("build", "--root", digest.root().toString(), "--output", "/");
        assertEquals("""
                /: error: the site cannot be written here: it is the root of the file system
                  fix: name a folder of its own, e.g. --output site
                1 error; nothing was written, / is as it was
                """, refused.err());
    }
}
