package org.dateline.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.article.ImageSize;
import org.dateline.config.DigestFiles;
import org.dateline.image.ImageFiles;
import org.dateline.image.ImageFormat;
import org.dateline.image.UnfitImageException;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/** The images that content shows: each is looked at once, and what cannot be published is an error. */
final class ContentImages {

    private ContentImages() {}

    /**
     * The sizes of the images that are fit, by path relative to the content folder.
     *
     * @param shown where each image is shown, by its path
     */
    static Map<String, ImageSize> sizes(Path content, Map<String, SourceSpan> shown, Problems problems) {
        Map<String, ImageSize> sizes = new ConcurrentHashMap<>();
        ImageFiles images = ImageFiles.inHalfTheMemory();
        shown.entrySet().parallelStream().forEach(image -> {
            String path = image.getKey();
            SourceSpan where = image.getValue();
            String named = "the image " + DigestFiles.CONTENT + "/" + path + " ";
            try {
                images.clean(content.resolve(path), clean -> {
                    if (hasNameOf(clean.format(), path)) {
                        sizes.put(
                                path,
                                new ImageSize(
                                        clean.width(),
                                        clean.height(),
                                        clean.isScalable(),
                                        clean.format() == ImageFormat.SVG));
                    } else {
                        problems.error(
                                where,
                                named + "is " + article(clean.format()) + ", but its name does not end so",
                                "rename it to end with ."
                                        + clean.format().extensions().get(0));
                    }
                });
            } catch (UnfitImageException e) {
                problems.error(where, named + e.what(), e.fix());
            } catch (IOException e) {
                problems.error(where, named + "cannot be read", "give yourself the right to read it");
            }
        });
        return new TreeMap<>(sizes);
    }

    private static String article(ImageFormat format) {
        return (format == ImageFormat.AVIF || format == ImageFormat.SVG ? "an " : "a ") + format;
    }

    private static boolean hasNameOf(ImageFormat format, String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return format.extensions().contains(ending);
    }
}
