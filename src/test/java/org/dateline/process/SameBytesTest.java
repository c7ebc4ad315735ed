package org.dateline.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dateline.publish.SmallDigest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same digest gives the same bytes wherever, by whomever and on whichever Java it is built. */
@Tag("server")
class SameBytesTest {

    @TempDir
    Path folder;

    private SmallDigest digest(String name) {
        SmallDigest digest = SmallDigest.in(folder.resolve(name));
        digest.article("2025/03/18/istanbul-light", "İstanbul'da IŞIK, порт відкрито, 1 234 567");
        digest.article("2025/03/30/clock-goes-forward", "Clocks go forward");
        digest.article("2024/02/29/leap-day", "Leap day");
        image(digest, "quay.jpg");
        image(digest, "quay.png");
        digest.write(
                "content/2025/03/30/clock-goes-forward.md",
                digest.read("content/2025/03/30/clock-goes-forward.md") + "\n![Quay.](quay.jpg) ![Quay.](quay.png)\n");
        return digest;
    }

    /** Large enough for smaller copies. */
    private static void image(SmallDigest digest, String name) {
        var picture = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 900 * 500; i++) {
            int x = i % 900;
            int y = i / 900;
            picture.setRGB(x, y, (x * y / 70 & 0xFF) << 16 | (x / 4 & 0xFF) << 8 | (x * 7 ^ y * 5) & 0xFF);
        }
        try {
            ImageIO.write(
                    picture,
                    name.endsWith("png") ? "png" : "jpeg",
                    digest.root().resolve("content/2025/03/30").resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<String, String> expected() {
        return digest("expected").build().built();
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Asia/Kathmandu, UTF-8, 022, C.UTF-8",
        "ar-EG-u-nu-arab, Pacific/Apia, ISO-8859-1, 077, C.UTF-8",
        "hi-IN-u-nu-deva, America/St_Johns, US-ASCII, 002, C",
        "th-TH-u-ca-buddhist, Asia/Bangkok, UTF-16, 027, POSIX",
    })
    void onAnyMachine(String locale, String zone, String charset, String mask, String ofTheSystem) throws IOException {
        SmallDigest digest = digest("there");
        String[] parts = locale.split("-");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Program program = Program.here()
                .after(List.of("sh", "-c", "umask " + mask + "; exec \"$@\"", "sh"))
                .with(
                        Program.here().home(),
                        List.of(
                                "-Duser.language=" + parts[0],
                                "-Duser.country=" + parts[1],
                                "-Duser.extensions=" + (parts.length > 2 ? locale.replaceFirst("^.*?-u-", "u-") : ""),
                                "-Duser.timezone=" + zone,
                                "-Dfile.encoding=" + charset),
                        Map.of("LC_ALL", ofTheSystem, "TZ", zone));
        Program.Ended ended =
                program.run(elsewhere, "build", "--root", digest.root().toString());
        assertEquals(0, ended.code(), ended.err());
        assertEquals(expected(), digest.built());
    }

    /** A disk in memory lists its files in the order in which they were made, or the reverse. */
    @Test
    void inAnyOrderOfFiles() throws IOException {
        List<String> names = List.of("a-gale", "b-flood", "c-frost", "d-thaw", "e-fog");
        List<String> reversed = new ArrayList<>(names);
        Collections.reverse(reversed);
        try (Disk disk = Disk.of(folder.resolve("disk"), 16_000)) {
            List<List<String>> orders = new ArrayList<>();
            List<SortedMap<String, String>> sites = new ArrayList<>();
            for (List<String> each : List.of(names, reversed)) {
                SmallDigest digest = digest("disk/" + each.get(0));
                each.forEach(name -> digest.article("2025/04/01/" + name, "After the " + name));
                orders.add(listed(digest.root().resolve("content/2025/04/01")));
                sites.add(digest.build().built());
            }
            assertNotEquals(orders.get(0), orders.get(1), disk + " has but one order");
            assertEquals(sites.get(0), sites.get(1));
        }
    }

    private static List<String> listed(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void onTheOtherJava() throws IOException {
        Path other = other().orElse(null);
        Assumptions.assumeTrue(other != null, "The same bytes on another Java need one: install JDK 17 and 25.");
        SmallDigest digest = digest("there");
        Program.Ended ended = Program.here().with(other, List.of(), Map.of()).run(digest.root(), "build");
        assertEquals(0, ended.code(), ended.err());
        SortedMap<String, String> expected = expected();
        SortedMap<String, String> built = digest.built();
        assertEquals(expected.keySet(), built.keySet());
        String copy = "2025/03/30/480w/quay";
        assertTrue(expected.containsKey(copy + ".jpg"), expected.keySet().toString());
        assertSamePixels(
                folder.resolve("expected/site/" + copy + ".png"), digest.site().resolve(copy + ".png"));
        // what is compressed within a picture, and the sums of that, may differ between Javas
        for (SortedMap<String, String> each : List.of(expected, built)) {
            each.keySet().removeIf(path -> path.endsWith(".png") || path.endsWith("checksums.json"));
        }
        assertEquals(expected, built);
    }

    private static void assertSamePixels(Path expected, Path built) throws IOException {
        BufferedImage first = ImageIO.read(expected.toFile());
        BufferedImage second = ImageIO.read(built.toFile());
        int[] pixels = first.getRGB(0, 0, first.getWidth(), first.getHeight(), null, 0, first.getWidth());
        assertArrayEquals(
                pixels, second.getRGB(0, 0, second.getWidth(), second.getHeight(), null, 0, second.getWidth()));
    }

    /** A JDK that is not of the version that the tests run on. */
    private static Optional<Path> other() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        String version = Runtime.version().feature() == 17 ? "25" : "17";
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> home.getFileName().toString().matches(".*\\b" + version + "\\b.*"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .sorted()
                    .findFirst();
        }
    }
}
