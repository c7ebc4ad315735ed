package org.dateline.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.cache.KeptPictures;
import org.dateline.cache.Print;
import org.dateline.config.DigestFiles;
import org.dateline.image.CleanImage;
import org.dateline.image.ImageFiles;
import org.dateline.image.SmallerImages;
import org.dateline.image.UnfitImageException;
import org.dateline.output.MadeOf;
import org.dateline.output.OutputFile;
import org.dateline.plan.ImageCopy;
import org.dateline.plan.PlannedAsset;
import org.dateline.problem.Problems;

/**
 * Images on their way into the site: nothing of them is published but their pictures. Smaller copies are made where no
 * earlier build has made them. Safe for several threads.
 */
final class PublishedImages {

    /** Where copies are kept between builds, relative to the digest's root; may be deleted at any time. */
    private static final String FOLDER = ".dateline/cache/images";

    private final Path content;
    private final KeptPictures kept;
    private final Taker taker;
    private final boolean isVerifying;
    private final Problems problems;
    private final ImageFiles files = ImageFiles.inHalfTheMemory();

    PublishedImages(BuildRequest request, Taker taker, Problems problems) {
        this.content = request.root().resolve(DigestFiles.CONTENT);
        this.kept = new KeptPictures(request.root().resolve(FOLDER), taker.remembers());
        this.taker = taker;
        this.isVerifying = request.verify();
        this.problems = problems;
    }

    void make(PlannedAsset asset) {
        Path file = content.resolve(asset.contentPath());
        List<ImageCopy> missing = new ArrayList<>();
        List<Long> decodedSize = new ArrayList<>();
        try {
            files.clean(file, image -> {
                taker.take(new OutputFile(asset.path().file(), image.bytes()), MadeOf.UNKNOWN);
                if (!asset.copies().isEmpty()) {
                    missing.addAll(notKept(asset, image));
                    decodedSize.add(image.decodedSize());
                }
            });
            if (!missing.isEmpty()) {
                files.clean(file, decodedSize.get(0), image -> scale(image, missing));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (UnfitImageException e) {
            problems.error(
                    asset.shown().where(),
                    "the image " + DigestFiles.CONTENT + "/" + asset.contentPath() + " " + e.what(),
                    e.fix());
        }
    }

    /** The copies that neither the site nor the digest's cache has. */
    private List<ImageCopy> notKept(PlannedAsset asset, CleanImage image) {
        String picture = DigestUtils.sha256Hex(image.bytes());
        List<ImageCopy> missing = new ArrayList<>();
        for (ImageCopy copy : asset.copies()) {
            String fingerprint = fingerprint(picture, copy);
            MadeOf madeOf = madeOf(fingerprint);
            if (!isVerifying && taker.has(copy.path().file(), madeOf)) {
                kept.stillNeeds(fingerprint);
                continue;
            }
            byte[] found = kept.find(fingerprint);
            if (found == null) {
                missing.add(copy);
            } else {
                taker.take(new OutputFile(copy.path().file(), found), madeOf);
            }
        }
        return missing;
    }

    private void scale(CleanImage image, List<ImageCopy> copies) throws UnfitImageException {
        byte[] original = image.bytes();
        String picture = DigestUtils.sha256Hex(original);
        List<byte[]> made =
                SmallerImages.of(image, copies.stream().map(ImageCopy::width).toList());
        for (int i = 0; i < made.size(); i++) {
            // what a good program has pressed into few colours may be smaller than fewer pixels of many; Javas that
            // compress PNG in their own ways could disagree where both are about as small
            byte[] bytes = made.get(i).length < original.length ? made.get(i) : original;
            String fingerprint = fingerprint(picture, copies.get(i));
            kept.keep(fingerprint, bytes);
            taker.take(new OutputFile(copies.get(i).path().file(), bytes), madeOf(fingerprint));
        }
    }

    private static String fingerprint(String picture, ImageCopy copy) {
        return DigestUtils.sha256Hex(SmallerImages.VERSION + " " + picture + " " + copy.width());
    }

    private static MadeOf madeOf(String fingerprint) {
        return new MadeOf(Print.of(fingerprint), null);
    }

    /** Removes from the cache what this build did not need. */
    void forgetOthers() {
        kept.forgetOthers();
    }
}
