package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dateline.cli.Cli;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages of a site have a card of their own, and which picture each page names. */
final class SocialCardsTest {

    private static final String DAY = "content/2027/05/12/";

    @TempDir
    private Path root;

    @BeforeEach
    void writeADigest() throws IOException {
        digest("");
        write("content/topics.yaml", "- {id: ferries, title: Ferries}\n");
        article("ferry-sails", "The ferry sails again", "key: 1\nstatus: claimed\nattribution: [the company]\n");
    }

    @Test
    void editionsHaveACardAndAllElseSharesTheDigests() throws IOException {
        build();
        assertEquals(List.of("2027/05/12/card.png", "card.png"), cards());
        assertEquals("https://digest.example/port/2027/05/12/card.png", image("2027/05/12/"));
        for (String page : List.of("", "2027/05/12/ferry-sails/", "topics/ferries/", "archive/", "about/")) {
            assertEquals("https://digest.example/port/card.png", image(page), page);
        }
    }

    @Test
    void picturesAreNamedWithTheirSizeAndAnAlternative() throws IOException {
        article("ferry-sails", "The \"Aurora\" <sails> & more", "key: 1\n");
        build();
        Document page = page("2027/05/12/");
        assertEquals("1200", meta(page, "property", "og:image:width"));
        assertEquals("630", meta(page, "property", "og:image:height"));
        assertEquals(
                "Key developments on 12 May 2027: The \"Aurora\" <sails> & more",
                meta(page, "property", "og:image:alt"));
        assertEquals("summary_large_image", meta(page, "name", "twitter:card"));
    }

    @Test
    void articlesHaveACardWhereTheDigestWantsIt() throws IOException {
        digest("cards: articles\n");
        build();
        assertEquals(List.of("2027/05/12/card.png", "2027/05/12/ferry-sails/card.png", "card.png"), cards());
        assertEquals("https://digest.example/port/2027/05/12/ferry-sails/card.png", image("2027/05/12/ferry-sails/"));
    }

    @Test
    void noPageNamesACardWhereTheDigestWantsNone() throws IOException {
        digest("cards: none\n");
        build();
        assertEquals(List.of(), cards());
        for (String page : List.of("", "2027/05/12/", "2027/05/12/ferry-sails/")) {
            assertEquals(
                    0,
                    page(page)
                            .select("meta[property^=og:image], meta[name=twitter:card]")
                            .size(),
                    page);
        }
        assertFalse(Files.exists(root.resolve(".dateline/cache/cards")));
    }

    @Test
    void ownPictureOfSixHundredPixelsStandsForAnArticle() throws IOException {
        digest("cards: articles\n");
        picture("quay.png", 600, 300);
        picture("stamp.png", 599, 300);
        article("wide", "Wide", "image: {file: quay.png, alt: The quay at dawn.}\n");
        article("narrow", "Narrow", "image: {file: stamp.png, alt: A stamp.}\n");
        build();
        Document wide = page("2027/05/12/wide/");
        assertEquals("https://digest.example/port/2027/05/12/quay.png", meta(wide, "property", "og:image"));
        assertEquals("600", meta(wide, "property", "og:image:width"));
        assertEquals("300", meta(wide, "property", "og:image:height"));
        assertEquals("The quay at dawn.", meta(wide, "property", "og:image:alt"));
        assertEquals("https://digest.example/port/2027/05/12/narrow/card.png", image("2027/05/12/narrow/"));
    }

    /** No network shows a drawing, however large it is. */
    @Test
    void aDrawingStandsForNoArticle() throws IOException {
        digest("cards: articles\n");
        write(
                DAY + "chart.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='600'><path d='M0 0h9'/></svg>");
        article("drawn", "Drawn", "image: {file: chart.svg, alt: Ships a month.}\n");
        build();
        assertEquals("https://digest.example/port/2027/05/12/drawn/card.png", image("2027/05/12/drawn/"));
        digest("");
        build();
        assertEquals("https://digest.example/port/card.png", image("2027/05/12/drawn/"));
    }

    @Test
    void whatIsNotPublicHasNoCard() throws IOException {
        digest("cards: articles\n");
        article("draft", "A draft", "draft: true\nkey: 2\n");
        article("embargo", "An embargo", "publish-at: 2031-01-01\n");
        article("expired", "Expired", "expires-at: 2028-01-01\n");
        article("withdrawn", "Withdrawn", "withdrawn: {date: 2027-05-13, reason: It was wrong.}\n");
        build();
        assertEquals(List.of("2027/05/12/card.png", "2027/05/12/ferry-sails/card.png", "card.png"), cards());
        assertEquals(
                0,
                page("2027/05/12/withdrawn/").select("meta[property^=og:image]").size());
    }

    @Test
    void draftAheadOfTheListDoesNotReachTheEditionsCard() throws IOException {
        build();
        byte[] before = Files.readAllBytes(root.resolve("site/2027/05/12/card.png"));
        article("draft", "A secret", "draft: true\nkey: 1\n");
        build();
        assertArrayEquals(before, Files.readAllBytes(root.resolve("site/2027/05/12/card.png")));
    }

    @Test
    void changeOfStatusChangesTheCardAndNothingOfTheOldOneIsKept() throws IOException {
        build();
        byte[] before = Files.readAllBytes(root.resolve("site/2027/05/12/card.png"));
        article("ferry-sails", "The ferry sails again", "key: 1\nstatus: confirmed\n");
        build();
        assertFalse(Arrays.equals(before, Files.readAllBytes(root.resolve("site/2027/05/12/card.png"))));
        assertEquals(2, kept());
    }

    @Test
    void cacheChangesNoByte() throws IOException {
        build();
        FileTree first = FileTree.of(root.resolve("site"));
        build();
        assertEquals(List.of(), FileTree.of(root.resolve("site")).differencesFrom(first));
        delete(root.resolve(".dateline"));
        build();
        assertEquals(List.of(), FileTree.of(root.resolve("site")).differencesFrom(first));
    }

    @Test
    void checkKeepsNothing() throws IOException {
        build();
        delete(root.resolve(".dateline"));
        Cli.run("check", "--quiet", "--root", root.toString());
        assertFalse(Files.exists(root.resolve(".dateline/cache")));
    }

    @Test
    void headlineThatCannotBeLetteredLeavesItsPageToTheDigestsCard() throws IOException {
        digest("cards: articles\n");
        article("ferry-sails", "العبّارة تبحر من جديد", "lang: ar\nkey: 1\n");
        build();
        assertEquals(List.of("card.png"), cards());
        assertEquals("https://digest.example/port/card.png", image("2027/05/12/"));
        assertEquals("https://digest.example/port/card.png", image("2027/05/12/ferry-sails/"));
    }

    @Test
    void digestWhoseNameCannotBeLetteredIsShownByItsAddress() throws IOException {
        build();
        byte[] named = Files.readAllBytes(root.resolve("site/card.png"));
        write(
                "content/digest.yaml",
                Files.readString(root.resolve("content/digest.yaml")).replace("Harbour", "ميناء"));
        build();
        byte[] addressed = Files.readAllBytes(root.resolve("site/card.png"));
        assertNotEquals(Arrays.hashCode(named), Arrays.hashCode(addressed));
    }

    private void digest(String more) throws IOException {
        write("content/digest.yaml", """
                title: Harbour Digest
                base-url: https://digest.example/port/
                language: en
                time-zone: UTC
                """ + more);
    }

    private void article(String name, String title, String keys) throws IOException {
        write(
                DAY + name + ".md",
                "---\ntitle: '" + title + "'\ntopics: [ferries]\n" + keys
                        + "sources: [{name: The Calder Post, url: 'https://calder-post.example/1'}]\n---\n\nText.\n");
    }

    private void picture(String name, int width, int height) throws IOException {
        Path file = root.resolve(DAY + name);
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void build() {
        Cli.Result built = Cli.run("build", "--quiet", "--root", root.toString());
        assertEquals("", built.err());
        assertEquals(0, built.code());
    }

    private List<String> cards() {
        return FileTree.of(root.resolve("site")).files().keySet().stream()
                .filter(path -> path.endsWith("card.png"))
                .toList();
    }

    private long kept() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(".dateline/cache/cards"))) {
            return files.count();
        }
    }

    private Document page(String address) throws IOException {
        return Jsoup.parse(root.resolve("site").resolve(address + "index.html"), "UTF-8");
    }

    private String image(String address) throws IOException {
        return meta(page(address), "property", "og:image");
    }

    private static String meta(Document page, String attribute, String name) {
        return page.select("meta[" + attribute + "=" + name + "]").attr("content");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
