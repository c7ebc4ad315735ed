package org.dateline.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
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

    /** The sizes of the images that are fit, by path relative to the content folder. */
    static Map<String, ImageSize> sizes(Path content, Collection<String> paths, Problems problems) {
        Map<String, ImageSize> sizes = new ConcurrentHashMap<>();
        ImageFiles images = ImageFiles.inHalfTheMemory();
        paths.parallelStream().forEach(path -> {
            SourceSpan where = SourceSpan.of(DigestFiles.CONTENT + "/" + path);
            try {
                images.clean(content.resolve(path), image -> {
                    if (hasNameOf(image.format(), path)) {
                        sizes.put(path, new ImageSize(image.width(), image.height()));
                    } else {
                        problems.error(
                                where,
                                "the file is a " + image.format() + ", but its name does not end so",
                                "rename it to end with ."
                                        + image.format().extensions().get(0));
                    }
                });
            } catch (UnfitImageException e) {
                problems.error(where, "the file " + e.what(), e.fix());
            } catch (IOException e) {
                problems.error(where, "the file cannot be read", "give yourself the right to read it");
            }
        });
        return new TreeMap<>(sizes);
    }

    private static boolean hasNameOf(ImageFormat format, String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return format.extensions().contains(ending);
    }
}
