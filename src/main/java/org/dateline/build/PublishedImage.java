package org.dateline.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dateline.image.ImageFiles;
import org.dateline.image.UnfitImageException;
import org.dateline.output.OutputFile;
import org.dateline.plan.PlannedAsset;

/** An image on its way into the site: nothing of it is published but its picture. */
final class PublishedImage {

    private PublishedImage() {}

    static void make(Path content, PlannedAsset asset, ImageFiles images, Consumer<OutputFile> taker) {
        Path file = content.resolve(asset.contentPath());
        try {
            images.clean(file, image -> taker.accept(new OutputFile(asset.path().file(), image.bytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (UnfitImageException e) {
            // it was fit when the content was read, so it was changed since
            throw new UncheckedIOException(
                    "the image " + file + " changed during the build", new IOException(e.what()));
        }
    }
}
