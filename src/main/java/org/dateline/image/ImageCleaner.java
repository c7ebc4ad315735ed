package org.dateline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/**
 * Frees an image of all that is not its picture: places, serial numbers, names, dates, thumbnails, attachments.
 *
 * <p>The picture itself is copied as it was encoded, never decoded, so that no pixel changes; a drawing is written anew
 * from what of it is seen. An image is known by its content, never by its name.
 */
public final class ImageCleaner {

    /** The largest image file that is taken, in bytes. */
    public static final int LARGEST_FILE = 20_000_000;

    private static final Pattern JPEG = Pattern.compile("\u00FF\u00D8\u00FF.*", Pattern.DOTALL);
    private static final Pattern PNG = Pattern.compile("\u0089PNG\r\n\u001A\n.*", Pattern.DOTALL);
    private static final Pattern GIF = Pattern.compile("GIF8[79]a.*", Pattern.DOTALL);
    private static final Pattern WEBP = Pattern.compile("RIFF....WEBP", Pattern.DOTALL);

    private static final String BEFORE_MARKUP = "\u00EF\u00BB\u00BF\u00FE\u00FF\0 \t\r\n\f";

    private static final Pattern GZIP = Pattern.compile("\u001F\u008B.*", Pattern.DOTALL);

    private ImageCleaner() {}

    /** Cleaning a clean image gives the same bytes. Whatever the bytes are, nothing but the exception is thrown. */
    public static CleanImage clean(byte[] original) throws UnfitImageException {
        if (original.length > LARGEST_FILE) {
            throw UnfitImageException.tooLarge(original.length);
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
        if (AvifCleaner.isMeant(beginning)) {
            return AvifCleaner.clean(original);
        }
        if (isMarkup(original)) {
            return SvgCleaner.clean(original);
        }
        throw unknown(beginning);
    }

    /** Whether it begins as a drawing does: after a mark of its encoding and white space, in any encoding. */
    private static boolean isMarkup(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && BEFORE_MARKUP.indexOf(bytes[at] & 0xFF) >= 0) {
            at++;
        }
        return at < bytes.length && bytes[at] == '<';
    }

    /** @param beginning of the file, at most 12 bytes */
    static UnfitImageException unknown(String beginning) {
        if (beginning.isEmpty()) {
            return new UnfitImageException("is empty", "copy or download it again");
        }
        if (GZIP.matcher(beginning).matches()) {
            return new UnfitImageException(
                    "is compressed, as drawings with the ending .svgz are", "save it as plain SVG");
        }
        return new UnfitImageException(
                "is not an image that Dateline knows (it begins with '" + printable(beginning) + "')",
                "save it as JPEG, PNG, GIF, WebP, AVIF or SVG");
    }

    /** The text with a dot for whatever a terminal could not show, or could take for a command. */
    static String printable(String text) {
        return text.replaceAll("[^ -~]", ".");
    }
}
