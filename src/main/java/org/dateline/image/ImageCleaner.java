package org.dateline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/**
 * Frees an image of all that is not its picture: places, serial numbers, names, dates, thumbnails, attachments.
 *
 * <p>The picture itself is copied as it was encoded, never decoded, so that no pixel changes. An image is known by its
 * content, never by its name.
 */
public final class ImageCleaner {

    private static final int LARGEST_FILE = 20_000_000;

    private static final Pattern JPEG = Pattern.compile("\u00FF\u00D8\u00FF.*", Pattern.DOTALL);
    private static final Pattern PNG = Pattern.compile("\u0089PNG\r\n\u001A\n.*", Pattern.DOTALL);
    private static final Pattern GIF = Pattern.compile("GIF8[79]a.*", Pattern.DOTALL);
    private static final Pattern WEBP = Pattern.compile("RIFF....WEBP", Pattern.DOTALL);

    private ImageCleaner() {}

    /** Cleaning a clean image gives the same bytes. Whatever the bytes are, nothing but the exception is thrown. */
    public static CleanImage clean(byte[] original) throws UnfitImageException {
        if (original.length > LARGEST_FILE) {
            throw new UnfitImageException(
                    "is too large: " + megabytes(original.length) + " MB", "scale it down: the most is 20 MB");
        }
        String beginning = new String(original, 0, Math.min(original.length, 12), ISO_8859_1);
        if (JPEG.matcher(beginning).matches()) {
            return JpegCleaner.clean(original);
        }
        if (PNG.matcher(beginning).matches()) {
            return PngCleaner.clean(original);
        }
        if (GIF.matcher(beginning).matches()) {
            return GifCleaner.clean(original);
        }
        if (WEBP.matcher(beginning).matches()) {
            return WebpCleaner.clean(original);
        }
        throw unknown(beginning);
    }

    /** Tenths are rounded up: a file that is just too large must not read as one that is just small enough. */
    private static String megabytes(int bytes) {
        int tenths = (bytes + 99_999) / 100_000;
        return tenths / 10 + "." + tenths % 10;
    }

    private static UnfitImageException unknown(String beginning) {
        if (beginning.isEmpty()) {
            return new UnfitImageException("is empty", "copy or download it again");
        }
        return new UnfitImageException(
                "is not an image that Dateline knows (it begins with '" + printable(beginning) + "')",
                "save it as JPEG, PNG, GIF or WebP");
    }

    /** The text with a dot for whatever a terminal could not show, or could take for a command. */
    static String printable(String text) {
        return text.replaceAll("[^ -~]", ".");
    }
}
