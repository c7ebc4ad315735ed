package org.dateline.image;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes smaller copies of an image, turned as it is shown and with its colour profile. The same copies come of the same
 * image on every machine, but for what a compression may write in two ways.
 *
 * <p>The only door to the JDK's decoders, which bring its window toolkit with them: whoever needs no copy does not come
 * here.
 */
public final class SmallerImages {

    /** Changes wherever another copy would come of the same image. */
    public static final String VERSION = "area average 1";

    private SmallerImages() {}

    /**
     * Copies of the given widths, each at least a pixel high.
     *
     * @param image {@link CleanImage#isScalable}
     * @param widths in pixels as shown, each less than the image's
     */
    public static List<byte[]> of(CleanImage image, List<Integer> widths) throws UnfitImageException {
        return image.format() == ImageFormat.JPEG ? ScaledJpeg.of(image, widths) : ScaledPng.of(image, widths);
    }

    /** @param orientation as EXIF says it, 1 to 8 */
    static List<Pixels> scaled(PixelRows picture, CleanImage image, int orientation, List<Integer> widths) {
        List<AreaAverage> averages = new ArrayList<>();
        for (int width : widths) {
            int height = (int) Math.max(1, ((long) width * image.height() + image.width() / 2) / image.width());
            averages.add(
                    orientation >= 5
                            ? new AreaAverage(picture, height, width)
                            : new AreaAverage(picture, width, height));
        }
        int[] row = new int[picture.width() * picture.bands()];
        for (int y = 0; y < picture.height(); y++) {
            picture.read(y, row);
            for (AreaAverage average : averages) {
                average.add(y, row);
            }
        }
        return averages.stream()
                .map(average -> average.pixels().turned(orientation))
                .toList();
    }
}
