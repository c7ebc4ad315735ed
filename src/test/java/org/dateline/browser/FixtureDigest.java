package org.dateline.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The invented digest of {@code src/test/resources/browser-site}: a page of every kind, and on them every part that a
 * page may have. What would be tedious to keep as files is added here: an image, and a month so busy that its lists are
 * cut by day.
 */
final class FixtureDigest {

    private static final Path SOURCE = Repository.FOLDER.resolve("src/test/resources/browser-site");

    private FixtureDigest() {}

    /** Writes it into that folder, which it returns. */
    static Path write(Path root, String baseUrl) {
        try {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(SOURCE)) {
                files = walk.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : files) {
                Path copy = root.resolve(SOURCE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            Path settings = root.resolve("content/digest.yaml");
            Files.writeString(
                    settings,
                    Files.readString(settings).replace("base-url: https://example.org/", "base-url: " + baseUrl));
            drawQuay(root.resolve("content/2027/03/18/quay.png"));
            addBusyMonth(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return root;
    }

    private static void drawQuay(Path file) throws IOException {
        BufferedImage picture = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xb9c4cc));
        pen.fillRect(0, 0, 960, 300);
        pen.setColor(new Color(0x6f7f88));
        pen.fillRect(0, 300, 960, 240);
        pen.setColor(new Color(0x3d3a36));
        pen.fillRect(0, 380, 620, 160);
        pen.fillOval(420, 330, 110, 60);
        pen.dispose();
        ImageIO.write(picture, "png", file.toFile());
    }

    /** Sixteen days of nineteen reports on the weather: a list of more than 300 entries is cut by day. */
    private static void addBusyMonth(Path root) throws IOException {
        List<String> statuses = List.of("confirmed", "claimed", "announced", "unverified");
        for (int day = 1; day <= 16; day++) {
            Path folder = root.resolve(String.format(Locale.ROOT, "content/2027/01/%02d", day));
            Files.createDirectories(folder);
            for (int number = 1; number <= 19; number++) {
                String status = statuses.get((day + number) % statuses.size());
                Files.writeString(folder.resolve("gauge-" + number + ".md"), """
                        ---
                        title: Gauge %1$d of the Calder stands at %2$d centimetres
                        summary: The keeper of gauge %1$d reads it at seven, and again at noon.
                        topics: [weather]
                        status: %3$s
                        attribution: [the keeper of gauge %1$d]
                        %4$splaces: [the-narrows]
                        sources:
                          - id: calder-post
                            url: https://calder-post.example/2027/01/%5$d/gauge-%1$d
                        ---
                        The ice stands still.
                        """.formatted(
                        number, 100 + 7 * day + number, status, number <= 3 ? "key: " + number + "\n" : "", day));
            }
        }
    }
}
