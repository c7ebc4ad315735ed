package org.dateline.plan;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.ImageSize;

/**
 * A smaller copy of an image, for a small screen.
 *
 * @param width in pixels
 */
public record ImageCopy(SitePath path, int width) {

    /** How wide the theme shows an image: the text's column, or what a narrower screen leaves between its margins. */
    static final String SIZES = "(min-width: 40rem) 38rem, calc(100vw - 2rem)";

    /** What phones of one, two and three pixels to a point fill, and the text's column on a screen of two. */
    private static final List<Integer> WIDTHS = List.of(480, 960, 1280);

    /** The widest that a page shows: whatever has more pixels is sent as a copy. */
    private static final int WIDEST = 1280;

    /** Those of an image, the narrowest first; none that would save less than a fifth of its width. */
    static List<ImageCopy> of(String contentPath, ImageSize size) {
        if (!size.isScalable()) {
            return List.of();
        }
        return WIDTHS.stream()
                .filter(width -> width * 5L <= size.width() * 4L)
                .map(width -> new ImageCopy(Addresses.copy(contentPath, width), width))
                .toList();
    }

    /** What browsers may choose from, as the attribute {@code srcset} wants it; empty where there is no choice. */
    static String choice(List<ImageCopy> copies, String original, ImageSize size, Linking links) {
        if (copies.isEmpty()) {
            return "";
        }
        Stream<String> smaller = copies.stream().map(copy -> candidate(links.href(copy.path()), copy.width()));
        boolean hasWidest = copies.get(copies.size() - 1).width() == WIDEST;
        Stream<String> whole = hasWidest ? Stream.empty() : Stream.of(candidate(original, size.width()));
        return String.join(", ", Stream.concat(smaller, whole).toList());
    }

    /** A comma at either end of an address would be none of it. */
    private static String candidate(String address, int width) {
        return address.replace(",", "%2C") + " " + width + "w";
    }

    /** The address of a file as a page writes it. */
    interface Linking {
        String href(SitePath path);
    }
}
