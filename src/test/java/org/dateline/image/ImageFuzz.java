package org.dateline.image;

/** What must hold of the image cleaner, whatever the bytes; a fuzzer's entry. */
public final class ImageFuzz {

    private ImageFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        CleanImage once;
        try {
            once = ImageCleaner.clean(data);
        } catch (UnfitImageException e) {
            return; // the one answer to what is no fit image
        }
        try {
            if (!ImageCleaner.clean(once.bytes()).equals(once)) {
                throw new AssertionError("a clean image changes when it is cleaned again");
            }
        } catch (UnfitImageException e) {
            throw new AssertionError("a clean image is refused", e);
        }
    }
}
