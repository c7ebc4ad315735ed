package org.dateline.page;

/**
 * The lead image; width and height in pixels.
 *
 * @param choice the smaller copies that a browser may choose from, for {@code srcset}; empty where there are none
 * @param sizes how wide the theme shows it, for {@code sizes}
 */
public record ImageView(
        String src, String alt, String caption, String credit, int width, int height, String choice, String sizes) {}
