package org.dateline.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.image.ImageCleaner;
import org.dateline.image.UnfitImageException;
import org.dateline.output.OutputFile;
import org.dateline.plan.PlannedAsset;

/** An image on its way into the site: nothing of it is published but its picture. */
final class PublishedImage {

    private PublishedImage() {}

    static OutputFile of(Path content, PlannedAsset asset) {
        Path file = content.resolve(asset.contentPath());
        try {
            return new OutputFile(
                    asset.path().file(),
                    ImageCleaner.clean(Files.readAllBytes(file)).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (UnfitImageException e) {
            // it was fit when the content was read, so it was changed since
            throw new UncheckedIOException(
                    "the image " + file + " changed during the build", new IOException(e.what()));
        }
    }
}
