package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.dateline.image.ImageCleaner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The images of pages that a browser saved with all that they show. */
class ImportImagesTest {

    private static final String DRAFT = "2027/05/12/harbour-reopens-after-the-storm.md";

    @TempDir
    private Path folder;

    private ImportDigest digest = new ImportDigest(Path.of(""), Path.of(""));

    @BeforeEach
    void writeDigest() {
        digest = ImportDigest.in(folder);
    }

    static byte[] png(int width) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String page(String lead, String quay) {
        return InventedPage.storm()
                .withHead("<meta property=\"og:image\" content=\"https://www.calder-post.example/img/crane.png\">")
                .html()
                .replace(
                        "<p>Two ships",
                        "<figure><img src=\"" + lead + "\" alt=\"A crane on the quay\" width=\"800\" height=\"500\">"
                                + "<figcaption>The crane: mended. Photo: Ben Ford</figcaption></figure><p>Two ships")
                .replace(
                        "<p>Nobody",
                        "<figure><img src=\"" + quay + "\" alt=\"The quay [north]\" width=\"800\" height=\"500\">"
                                + "<figcaption>The quay.</figcaption></figure><p>Nobody");
    }

    private String saved() {
        digest.page("storm_files/crane.png", png(20));
        digest.page("storm_files/quay.png", png(30));
        return digest.page("storm.html", page("storm_files/crane.png", "storm_files/quay.png"));
    }

    private List<String> images() {
        return digest.drafts().stream().filter(path -> !path.endsWith(".md")).toList();
    }

    private void assertBuildAccepts(String summary) {
        Cli.Result built = digest.run("build");
        assertEquals(0, built.code(), built.err());
        assertTrue(built.err().startsWith("content/: "), built.err());
        assertTrue(built.err().contains(summary), built.err());
    }

    @Test
    void withoutBeingAskedForImagesAreNamedAndLeftOut() {
        digest.run("import", saved());
        String draft = digest.content(DRAFT);
        assertTrue(draft.contains("""
                        draft: true
                        # Image, caption: The crane: mended.
                        # Image, alternative text: A crane on the quay
                        # Image, credit: Photo: Ben Ford
                        # Image, address: https://www.calder-post.example/img/crane.png
                        """), draft);
        assertTrue(draft.contains("quay.png The quay.\n"), draft);
        assertTrue(draft.endsWith("\n---\n\n" + String.join("\n\n", InventedPage.STORM) + "\n"), draft);
        assertEquals(List.of(), images());
        assertBuildAccepts("0 articles");
    }

    @Test
    void imagesThatWereSavedWithThePageAreCleanedAndShown() throws Exception {
        assertTrue(digest.err(saved(), "--images")
                .startsWith("storm.html: drafted content/" + DRAFT + ": with 2 images\n"));
        String draft = digest.content(DRAFT);
        assertTrue(draft.replaceAll("-[0-9a-f]{8}[.]png", "-NAME.png").contains("""
                        draft: true
                        image:
                          file: harbour-reopens-after-the-storm-NAME.png
                          alt: A crane on the quay
                          caption: "The crane: mended."
                          credit: "Photo: Ben Ford"
                        provenance:
                        """), draft);
        assertTrue(
                draft.replaceAll("-[0-9a-f]{8}[.]png", "-NAME.png")
                        .contains(
                                "\n\n![The quay \\[north\\]](harbour-reopens-after-the-storm-NAME.png)\n\n*The quay.*\n\nNobody"),
                draft);
        for (String image : images()) {
            byte[] bytes = Files.readAllBytes(digest.root().resolve("content").resolve(image));
            assertEquals(
                    ImageCleaner.clean(bytes),
                    ImageCleaner.clean(ImageCleaner.clean(bytes).bytes()));
        }
        assertBuildAccepts("0 articles");
        digest.edit(DRAFT, "draft: true\n", "");
        assertBuildAccepts("1 article");
    }

    @Test
    void importingAgainWithImagesOrWithoutIsANoOp() {
        String page = saved();
        digest.run("import", page, "--images");
        Map<String, String> before = digest.files();
        assertEquals("storm.html: unchanged content/" + DRAFT + "\n1 page: 1 unchanged\n", digest.err(page));
        assertEquals(
                "storm.html: unchanged content/" + DRAFT + "\n1 page: 1 unchanged\n", digest.err(page, "--images"));
        assertEquals(before, digest.files());
    }

    @Test
    void imagesCanBeAddedToADraftThatWasImportedWithout() {
        String page = saved();
        digest.run("import", page);
        assertEquals(
                "storm.html: updated content/" + DRAFT
                        + ": brought up to date: image, the notes, the text; with 2 images\n1 page: 1 updated\n",
                digest.err(page, "--images"));
        assertBuildAccepts("0 articles");
    }

    @Test
    void aDryRunFetchesNoImage() {
        Map<String, String> before = digest.files();
        digest.run("import", saved(), "--images", "--dry-run");
        assertEquals(before, digest.files());
    }

    @Test
    void anImageWithoutAnAlternativeTextAsksForOne() {
        String page = saved();
        digest.page(
                "storm.html",
                page("storm_files/crane.png", "storm_files/quay.png").replace("A crane on the quay", ""));
        digest.run("import", page, "--images");
        String draft = digest.content(DRAFT);
        assertTrue(
                draft.contains("  alt: \"The crane: mended.\""
                        + " # not the page's, which has none: say what the picture shows\n"),
                draft);
        assertBuildAccepts("0 articles");
    }

    @Test
    void aFileThatIsNoImageIsReportedAndTheDraftIsWritten() {
        String page = saved();
        digest.page("storm_files/crane.png", "<html/>".getBytes(StandardCharsets.UTF_8));
        String err = digest.err(page, "--images");
        assertTrue(
                err.contains(
                        "; the image https://www.calder-post.example/img/crane.png is a page or a document, not a picture"
                                + " (it begins with '<html/>')"),
                err);
        assertTrue(digest.content(DRAFT).contains("# Image, caption: The crane: mended.\n"));
        assertFalse(digest.content(DRAFT).contains("\nimage:"));
        assertBuildAccepts("0 articles");
    }

    @Test
    void aDrawingIsCleanedOnItsWayIn() throws Exception {
        String page = saved();
        digest.page(
                "storm_files/crane.png",
                ("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='24' onload='run()'>"
                                + "<metadata>SECRET</metadata><path d='M0 0h9'/></svg>")
                        .getBytes(StandardCharsets.UTF_8));
        digest.run("import", page, "--images");
        List<String> drawings =
                images().stream().filter(name -> name.endsWith(".svg")).toList();
        assertEquals(1, drawings.size(), drawings.toString());
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"24\">\n<path d=\"M0 0h9\"/>\n</svg>\n",
                digest.content(drawings.get(0)));
        digest.edit(DRAFT, "draft: true\n", "");
        assertBuildAccepts("1 article");
    }

    @Test
    void aDrawingThatWouldLookDifferentIsReported() {
        String page = saved();
        digest.page(
                "storm_files/crane.png",
                "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='24'><image href='a.png'/></svg>"
                        .getBytes(StandardCharsets.UTF_8));
        String err = digest.err(page, "--images");
        assertTrue(
                err.contains("; the image https://www.calder-post.example/img/crane.png is a drawing that would look"
                        + " different once it is cleaned: it has a picture of pixels (<image>)"),
                err);
        assertBuildAccepts("0 articles");
    }
}
