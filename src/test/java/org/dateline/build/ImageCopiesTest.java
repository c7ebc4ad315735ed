package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.dateline.cli.Cli;
import org.dateline.process.Program;
import org.dateline.publish.SmallDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images that are too large for small screens are published in several widths. */
class ImageCopiesTest {

    private static final String SIZES = " sizes=\"(min-width: 40rem) 38rem, calc(100vw - 2rem)\"";

    @TempDir
    Path root;

    private SmallDigest digest;
    private Path day;

    @BeforeEach
    void writeDigest() throws IOException {
        digest = new SmallDigest(root);
        digest.targets();
        digest.write("content/digest.yaml", digest.read("content/digest.yaml") + "cards: none\n");
        digest.write("content/topics.yaml", "- {id: port, title: Port}\n");
        day = Files.createDirectories(root.resolve("content/2025/03/18"));
        article("cranes", "image: {file: crane.jpg, alt: A crane}", """
                ![The quay.](quay.png)

                ![A buoy.](buoy.png)
                """);
        image("crane.jpg", 2000, 1000);
        image("quay.png", 1300, 650);
        image("buoy.png", 599, 300);
    }

    @Test
    void pagesOfferTheWidthsThatAreThere() throws IOException {
        digest.build();
        assertEquals(
                List.of(
                        "<img src=\"../crane.jpg\" srcset=\"../480w/crane.jpg 480w, ../960w/crane.jpg 960w,"
                                + " ../1280w/crane.jpg 1280w\"" + SIZES
                                + " alt=\"A crane\" width=\"2000\" height=\"1000\">",
                        "<img src=\"../quay.png\" srcset=\"../480w/quay.png 480w, ../960w/quay.png 960w,"
                                + " ../quay.png 1300w\"" + SIZES
                                + " width=\"1300\" height=\"650\" loading=\"lazy\" alt=\"The quay.\">",
                        "<img src=\"../buoy.png\" width=\"599\" height=\"300\" loading=\"lazy\" alt=\"A buoy.\">"),
                images("site/2025/03/18/cranes/index.html"));
        assertEquals(
                List.of(
                        "1280w/crane.jpg 1280x640",
                        "480w/crane.jpg 480x240",
                        "480w/quay.png 480x240",
                        "960w/crane.jpg 960x480",
                        "960w/quay.png 960x480",
                        "buoy.png 599x300",
                        "crane.jpg 2000x1000",
                        "quay.png 1300x650"),
                published());
    }

    @ParameterizedTest
    @CsvSource({"599, 599", "600, 480 600", "1199, 480 1199", "1200, 480 960 1200", "1599, 480 960 1599"})
    void noCopyIsMadeThatSavesLittle(int width, String widths) throws IOException {
        image("buoy.png", width, 30);
        digest.build();
        assertEquals(
                List.of(widths.split(" ")),
                published().stream()
                        .filter(image -> image.contains("buoy"))
                        .map(image -> image.replaceFirst(".* (\\d+)x.*", "$1"))
                        .sorted((a, b) -> Integer.parseInt(a) - Integer.parseInt(b))
                        .toList());
    }

    @Test
    void whatIsPublishedIsKnownToChecksSumsAndFeeds() {
        digest.build();
        Cli.Result checked = Cli.run("check", "--root", root.toString());
        assertEquals(0, checked.code(), checked.out() + checked.err());
        assertTrue(digest.read("site/2025/03/checksums.json").contains("\"2025/03/18/480w/crane.jpg\""));
        assertTrue(digest.read("site/.dateline").contains("2025/03/18/960w/quay.png"));
        for (String feed : List.of("feed.xml", "rss.xml", "feed.json")) {
            assertTrue(digest.read("site/" + feed).contains("https://harbour.example/2025/03/18/quay.png"), feed);
            assertFalse(digest.read("site/" + feed).matches("(?s).*(srcset|480w).*"), feed);
        }
    }

    @Test
    void photographsAreTurnedAndLoseTheirMetadata() throws Exception {
        byte[] jpeg = Files.readAllBytes(day.resolve("crane.jpg"));
        String exif = "\u00FF\u00E1\0\"Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0"
                + "\0\0\0\0\u00FF\u00FE\0\u000BMaker 101";
        var turned = new ByteArrayOutputStream();
        turned.write(jpeg, 0, 2);
        turned.writeBytes(exif.getBytes(StandardCharsets.ISO_8859_1));
        turned.write(jpeg, 2, jpeg.length - 2);
        Files.write(day.resolve("crane.jpg"), turned.toByteArray());
        digest.build();
        assertTrue(images("site/2025/03/18/cranes/index.html").get(0).contains("width=\"1000\" height=\"2000\""));
        assertTrue(published().contains("480w/crane.jpg 480x960"), published().toString());
        Path copy = root.resolve("site/2025/03/18/480w/crane.jpg");
        String text = Files.readString(copy, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("Exif") || text.contains("Maker"));
        // what stood at the left below is at the left above
        var colour = new Color(ImageIO.read(copy.toFile()).getRGB(20, 20));
        assertTrue(colour.getBlue() > 150 && colour.getRed() < 90 && colour.getGreen() < 90, colour.toString());
    }

    @Test
    void copiesAreOnlyOfWhatIsPublicAndGoWithIt() throws IOException {
        article("cranes", "draft: true", "![The quay.](quay.png)\n");
        article("open", "status: confirmed", "The port is open.\n");
        digest.build();
        assertEquals(List.of(), published());
        article("cranes", "status: confirmed", "![The quay.](quay.png)\n");
        digest.build();
        assertEquals(List.of("480w/quay.png 480x240", "960w/quay.png 960x480", "quay.png 1300x650"), published());
        assertEquals(2, kept().size());
        article("cranes", "draft: true", "![The quay.](quay.png)\n");
        digest.build();
        assertEquals(List.of(), published());
        assertFalse(Files.exists(root.resolve("site/2025/03/18/480w")));
        assertEquals(List.of(), kept());
    }

    /** Neither where the site has them, nor where only the cache does, nor where nothing can be scaled. */
    @Test
    void picturesAreDecodedOnce() throws IOException {
        assertTrue(decodes());
        TreeSet<String> first = sums();
        digest.write("content/2025/03/18/other.md", digest.read("content/2025/03/18/cranes.md"));
        assertFalse(decodes());
        SmallDigest.copy(root.resolve("site"), root.resolve("earlier"));
        deleteAll(root.resolve("site"));
        assertFalse(decodes());
        assertEquals(first, sums());
        deleteAll(root.resolve(".dateline"));
        digest.write("content/2025/03/18/other.md", digest.read("content/2025/03/18/other.md") + "\nMore.\n");
        assertFalse(decodes());
        image("quay.png", 1400, 650);
        assertTrue(decodes());
    }

    @Test
    void anotherPictureOfTheSameNameAndSizeIsAnotherCopy() throws IOException {
        digest.build();
        byte[] before = Files.readAllBytes(root.resolve("site/2025/03/18/480w/quay.png"));
        var black = new BufferedImage(1300, 650, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(black, "png", day.resolve("quay.png").toFile());
        digest.build();
        assertFalse(Arrays.equals(before, Files.readAllBytes(root.resolve("site/2025/03/18/480w/quay.png"))));
    }

    @Test
    void aCopyThatIsLostOrDamagedIsMadeAnew() throws IOException {
        digest.build();
        TreeSet<String> whole = sums();
        Files.delete(root.resolve("site/2025/03/18/480w/quay.png"));
        for (Path file : kept()) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
        digest.build();
        assertEquals(whole, sums());
    }

    @Test
    void aPictureThatCannotBeDecodedIsAnErrorWhereItIsShown() throws IOException {
        Files.write(day.resolve("quay.png"), pngOfNonsense(1300, 650));
        Cli.Result result = Cli.run("build", "--root", root.toString());
        assertEquals(1, result.code());
        assertTrue(
                result.err()
                        .contains("content/2025/03/18/cranes.md:8:1: error: the image content/2025/03/18/quay.png is"
                                + " damaged: its picture cannot be decoded\n  fix: "),
                result.err());
        assertFalse(Files.exists(root.resolve("site/index.html")));
    }

    private void article(String slug, String line, String body) {
        digest.write("content/2025/03/18/" + slug + ".md", """
                ---
                title: The cranes of %s
                topics: [port]
                sources: [{name: The Harbour Post, url: "https://harbour-post.example/%s"}]
                %s
                ---

                %s""".formatted(slug, slug, line, body));
    }

    /** Red at the left above, green at the right above, blue at the left below, yellow at the right below. */
    private void image(String name, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
        for (int i = 0; i < 4; i++) {
            pen.setPaint(new GradientPaint(0, 0, colours[i], width, height, Color.GRAY));
            pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        pen.dispose();
        assertTrue(ImageIO.write(
                picture,
                name.endsWith("png") ? "png" : "jpeg",
                day.resolve(name).toFile()));
    }

    private List<String> images(String page) {
        return Pattern.compile("<img [^>]*>")
                .matcher(digest.read(page))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Every image of the day with its size. */
    private List<String> published() throws IOException {
        Path published = root.resolve("site/2025/03/18");
        try (Stream<Path> files = Files.walk(published)) {
            var images = new TreeSet<String>();
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(png|jpg)"))
                    .toList()) {
                BufferedImage image = ImageIO.read(file.toFile());
                images.add(published.relativize(file) + " " + image.getWidth() + "x" + image.getHeight());
            }
            return List.copyOf(images);
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(".dateline/cache/images"))) {
            return files.sorted().toList();
        }
    }

    private TreeSet<String> sums() {
        return new TreeSet<>(digest.built().entrySet().stream()
                .filter(file -> file.getKey().matches(".*\\.(png|jpg)"))
                .map(Object::toString)
                .toList());
    }

    /** Whether a build in a process of its own asks the JDK for its decoders or its window toolkit. */
    private boolean decodes() throws IOException {
        Path classes = root.resolve("classes.txt");
        Program.Ended ended = Program.here()
                .with(Program.here().home(), List.of("-Xlog:class+load:file=" + classes), Map.of())
                .run(root, "build");
        assertEquals(0, ended.code(), ended.err());
        return Files.readString(classes).matches("(?s).*(java\\.awt|javax\\.imageio)\\..*");
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A PNG file that is whole but for its pixels. */
    private static byte[] pngOfNonsense(int width, int height) {
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(png, "IHDR", header.put((byte) 8).put((byte) 2).array());
        chunk(png, "IDAT", "these are no pixels".getBytes(StandardCharsets.US_ASCII));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        var sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
