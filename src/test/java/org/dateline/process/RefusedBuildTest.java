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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"site", ".dateline"})
    void aFolderThatMayNotBeWritten(String place) throws IOException {
        SmallDigest digest = SmallDigest.in(folder.resolve("digest")).build();
        SortedMap<String, String> before = digest.built();
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        permit(digest.root().resolve(place), "r-xr-xr-x");
        Program.Ended refused = Program.asAnyUser().run(digest.root(), "build");
        permit(digest.root().resolve(place), "rwxr-xr-x");
        assertEquals(1, refused.code(), refused.err());
        assertTrue(refused.err().contains(place), refused.err());
        assertTrue(refused.err().contains("\n  fix: "), refused.err());
        assertFalse(refused.err().contains("\tat "), refused.err());
        assertEquals(before, digest.built());
        assertEquals(0, Program.asAnyUser().run(digest.root(), "build").code());
        assertTrue(digest.built().containsKey("2025/03/19/ferry-sails/index.html"));
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
            assertTrue(refused.err().contains("\n  fix: "), refused.err());
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
