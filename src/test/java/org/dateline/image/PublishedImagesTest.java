package org.dateline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger can read out of the images of a built site. */
class PublishedImagesTest {

    /** What metadata-extractor calls that which decodes a picture, and the file's own name and kind. */
    private static final Set<String> HARMLESS = Set.of(
            "JPEG",
            "JFIF",
            "Huffman",
            "PNG-IHDR",
            "PNG-gAMA",
            "PNG-pHYs",
            "GIF Header",
            "GIF Image",
            "GIF Control",
            "GIF Animation",
            "WebP",
            "HEIF",
            "File Type");

    @TempDir
    Path root;

    @Test
    void noFileOfTheSiteHoldsWhatAnImageSaidBesideItsPicture() throws Exception {
        List<byte[]> dirty = new ArrayList<>(ImageCleanerTest.samples().toList());
        for (String name : List.of("transparent", "turned-grid", "profile")) {
            dirty.add(Files.readAllBytes(Path.of("src/test/resources/images/" + name + ".avif")));
        }
        List<String> names = digestWith(dirty);
        Cli.Result result = Cli.run("build", "--root", root.toString());
        assertEquals(0, result.code(), result.err());
        for (String name : names) {
            byte[] published = Files.readAllBytes(root.resolve("site/2027/05/12/" + name));
            assertEquals(List.of(), told(published), name);
        }
        try (Stream<Path> files = Files.walk(root.resolve("site"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, ISO_8859_1).contains("SECRET"), file.toString());
            }
        }
    }

    /** So that the test above can't pass for want of a reader: it does find what was there. */
    @Test
    void theReaderOfMetadataFindsItInTheOriginals() throws Exception {
        List<byte[]> dirty = ImageCleanerTest.samples().toList();
        for (int jpeg = 0; jpeg < 3; jpeg++) {
            assertTrue(told(dirty.get(jpeg)).toString().matches(".*Comment.*Make.*GPS Processing Method.*"));
        }
        for (String name : List.of("transparent", "turned-grid")) {
            byte[] avif = Files.readAllBytes(Path.of("src/test/resources/images/" + name + ".avif"));
            assertEquals(List.of("[Exif IFD0] Make - SECRET 48.0159N 37.8028E"), told(avif));
        }
        byte[] profile = Files.readAllBytes(Path.of("src/test/resources/images/profile.avif"));
        assertTrue(told(profile).toString().contains("Device Mfg Description"));
    }

    private List<String> digestWith(List<byte[]> images) throws IOException, UnfitImageException {
        Path day = Files.createDirectories(root.resolve("content/2027/05/12"));
        Files.writeString(root.resolve("content/digest.yaml"), """
                title: Harbour Digest
                base-url: https://digest.example/
                language: en
                cards: none
                time-zone: UTC
                """);
        Files.writeString(root.resolve("content/topics.yaml"), "- {id: harbour, title: Harbour}\n");
        var names = new ArrayList<String>();
        var body = new StringBuilder("""
                ---
                title: The quay is open again
                sources: [{name: Brask Harbour Gazette, url: "https://gazette.example/quay"}]
                topics: [harbour]
                ---
                """);
        for (byte[] image : images) {
            ImageFormat format = ImageCleaner.clean(image).format();
            String name = "quay-" + names.size() + "." + format.extensions().get(0);
            Files.write(day.resolve(name), image);
            body.append("\n![The quay.](" + name + ")\n");
            names.add(name);
        }
        Files.writeString(day.resolve("quay.md"), body);
        return names;
    }

    /** What is told of an image but its picture: the tags of all directories that are not harmless. */
    static List<String> told(byte[] image) throws ImageProcessingException, IOException {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(image));
        var told = new ArrayList<String>();
        for (Directory directory : metadata.getDirectories()) {
            for (Tag tag : directory.getTags()) {
                if (!isHarmless(tag)) {
                    told.add(tag.toString());
                }
            }
        }
        return told;
    }

    private static boolean isHarmless(Tag tag) {
        boolean isOrientation =
                tag.getDirectoryName().equals("Exif IFD0") && tag.getTagName().equals("Orientation");
        boolean isNumbers = tag.getDirectoryName().equals("ICC Profile")
                && !tag.getTagName().matches("Device .*|CMM Type|Primary Platform|Profile (?:Creator|Date/Time)");
        return isOrientation || isNumbers || HARMLESS.contains(tag.getDirectoryName());
    }
}
