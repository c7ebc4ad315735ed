package org.dateline.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorpusTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void theSameSizeGivesTheSameBytes(Layout layout) throws IOException {
        layout.write(new Corpus(80), folder.resolve("one"));
        layout.write(new Corpus(80), folder.resolve("other"));

        SortedMap<String, String> one = files(folder.resolve("one"));
        assertTrue(one.size() > 80, () -> "only " + one.keySet());
        assertEquals(one, files(folder.resolve("other")));
    }

    @Test
    void largerCorpusHoldsTheSmaller() throws IOException {
        Layout.DATELINE_DEFAULT.write(new Corpus(80), folder.resolve("small"));
        Layout.DATELINE_DEFAULT.write(new Corpus(130), folder.resolve("large"));

        SortedMap<String, String> small = files(folder.resolve("small"));
        SortedMap<String, String> large = files(folder.resolve("large"));
        large.keySet().retainAll(small.keySet());
        assertEquals(small, large);
    }

    @Test
    void articlesAreTheSameForEachGenerator() throws IOException {
        Layout.DATELINE_MINIMAL.write(new Corpus(80), folder.resolve("dateline"));
        Layout.HUGO.write(new Corpus(80), folder.resolve("hugo"));

        assertEquals(articles(folder.resolve("dateline")), articles(folder.resolve("hugo")));
        assertEquals(80, articles(folder.resolve("hugo")).size());
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"DATELINE_DEFAULT", "DATELINE_MINIMAL"})
    void digestHasNoProblem(Layout layout) throws IOException {
        Corpus corpus = new Corpus(80);
        layout.write(corpus, folder);

        Cli.Result built = Cli.run("build", "--root", folder.toString(), "--quiet");

        assertEquals("", built.err());
        assertEquals(0, built.code());
        assertEquals(
                80,
                files(folder.resolve("site")).keySet().stream()
                        .filter(file -> file.matches("\\d{4}/\\d\\d/\\d\\d/[^/]+/index\\.html"))
                        .count());
    }

    @Test
    void closingAnEditedDigestRestoresIt() throws IOException {
        Corpus corpus = new Corpus(80);
        Layout.DATELINE_DEFAULT.write(corpus, folder);
        SortedMap<String, String> before = files(folder);

        try (EditedDigest digest = new EditedDigest(folder, corpus)) {
            for (Edit edit : Edit.values()) {
                SortedMap<String, String> then = files(folder);
                digest.edit(edit, 1);
                SortedMap<String, String> now = files(folder);
                then.entrySet().removeIf(file -> file.getValue().equals(now.remove(file.getKey())));
                assertEquals(edit == Edit.ADDED ? 0 : 1, then.size(), () -> edit + " changed " + then.keySet());
            }
        }

        assertEquals(before, files(folder));
    }

    private static SortedMap<String, String> articles(Path root) throws IOException {
        SortedMap<String, String> files = files(root.resolve("content"));
        files.keySet().removeIf(file -> !file.matches("\\d{4}/.*") || file.matches(".*(edition|_index)\\.md"));
        return files;
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
