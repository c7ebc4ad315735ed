package org.dateline.image;

import com.drew.imaging.ImageProcessingException;
import java.io.IOException;
import java.util.List;
import org.dateline.FuzzCases;

/** What must hold of the image cleaner, whatever the bytes; a fuzzer's entry. */
public final class ImageFuzz {

    private ImageFuzz() {}

    public static void fuzzerInitialize() {
        FuzzCases.tryAll(ImageFuzz::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        CleanImage once;
        try {
            once = ImageCleaner.clean(data);
        } catch (UnfitImageException e) {
            return; // the one answer to what is no fit image
        }
        checkNothingIsTold(once.bytes());
        if (once.format() == ImageFormat.SVG) {
            checkNothingActs(once.bytes());
        }
        try {
            if (!ImageCleaner.clean(once.bytes()).equals(once)) {
                throw new AssertionError("a clean image changes when it is cleaned again");
            }
        } catch (UnfitImageException e) {
            throw new AssertionError("a clean image is refused", e);
        }
    }

    private static void checkNothingActs(byte[] drawing) {
        try {
            DrawingInspection.check(drawing);
        } catch (Exception e) {
            throw new AssertionError("a clean drawing is not what it was written for", e);
        }
    }

    private static void checkNothingIsTold(byte[] image) {
        List<String> told;
        try {
            told = PublishedImagesTest.told(image);
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            return; // what the reader of metadata makes nothing of tells nothing
        }
        if (!told.isEmpty()) {
            throw new AssertionError("a clean image tells " + told);
        }
    }
}
