package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the guide to publishing have the keys that the reader of targets knows, with examples that it takes. */
class PublishingGuideTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| .* \\| (?:yes|no) \\| `([^`]+)` \\|$");

    @TempDir
    Path folder;

    /** The keys of each kind with their examples. */
    private static Map<String, SortedMap<String, String>> kinds() throws IOException {
        Map<String, SortedMap<String, String>> kinds = new TreeMap<>();
        for (String part : Files.readString(Path.of("src/docs/publishing.md")).split("\n## ")) {
            SortedMap<String, String> keys = new TreeMap<>();
            for (MatchResult row : ROW.matcher(part).results().toList()) {
                keys.put(row.group(1), row.group(2));
            }
            if (!keys.isEmpty()) {
                kinds.put(keys.get("kind"), keys);
            }
        }
        return kinds;
    }

    @Test
    void everyKeyIsListedAndEveryExampleIsTaken() throws IOException {
        Map<String, SortedMap<String, String>> kinds = kinds();
        assertEquals(List.of("archive", "directory", "git", "s3", "sftp"), List.copyOf(kinds.keySet()));
        for (SortedMap<String, String> keys : kinds.values()) {
            StringBuilder target = new StringBuilder();
            keys.forEach((key, value) ->
                    target.append(key).append(": ").append(value).append('\n'));
            SmallDigest digest = SmallDigest.in(folder, target.toString());
            Cli.Result taken = Cli.run("build", "--quiet", "--root", folder.toString());
            assertEquals("", taken.err(), keys.get("kind"));

            digest.targets(target + "no-key-is-called-anything-like-this: x\n");
            String told =
                    Cli.run("build", "--quiet", "--root", folder.toString()).err();
            Matcher known = Pattern.compile("fix: use one of: (.*)\n").matcher(told);
            assertTrue(known.find(), told);
            assertEquals(
                    new TreeSet<>(keys.keySet()),
                    new TreeSet<>(Arrays.asList(known.group(1).split(", "))));
        }
    }
}
