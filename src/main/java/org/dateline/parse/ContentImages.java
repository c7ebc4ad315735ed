package org.dateline.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.article.ImageSize;
import org.dateline.config.DigestFiles;
import org.dateline.image.CleanImage;
import org.dateline.image.ImageCleaner;
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
        paths.parallelStream()
                .forEach(path -> size(content.resolve(path), path, problems).ifPresent(size -> sizes.put(path, size)));
        return new TreeMap<>(sizes);
    }

    private static Optional<ImageSize> size(Path file, String path, Problems problems) {
        SourceSpan where = SourceSpan.of(DigestFiles.CONTENT + "/" + path);
        try {
            if (Files.size(file) > ImageCleaner.LARGEST_FILE) {
                throw UnfitImageException.tooLarge(Files.size(file));
            }
            CleanImage image = ImageCleaner.clean(Files.readAllBytes(file));
            if (!hasNameOf(image.format(), path)) {
                problems.error(
                        where,
                        "the file is a " + image.format() + ", but its name does not end so",
                        "rename it to end with ." + image.format().extensions().get(0));
                return Optional.empty();
            }
            return Optional.of(new ImageSize(image.width(), image.height()));
        } catch (UnfitImageException e) {
            problems.error(where, "the file " + e.what(), e.fix());
        } catch (IOException e) {
            problems.error(where, "the file cannot be read", "give yourself the right to read it");
        }
        return Optional.empty();
    }

    private static boolean hasNameOf(ImageFormat format, String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return format.extensions().contains(ending);
    }
}
