package org.dateline.image;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large a drawing is where nothing else is said, in pixels of CSS, of which an inch has 96. */
final class SvgSize {

    private static final Pattern LENGTH = Pattern.compile(
            "([+-]?[0-9]{0,20}(?:\\.[0-9]{0,20})?(?:[eE][+-]?[0-9]{1,3})?)(px|pt|pc|mm|cm|in|Q|em|rem|)");

    // spec: CSS Values 3, 5.2; an em is that of a browser's own text, since nothing around the picture reaches into it
    private static final Map<String, Double> UNITS = Map.of(
            "", 1.0,
            "px", 1.0,
            "pt", 96 / 72.0,
            "pc", 16.0,
            "mm", 96 / 25.4,
            "cm", 96 / 2.54,
            "in", 96.0,
            "Q", 96 / 101.6,
            "em", 16.0,
            "rem", 16.0);

    private SvgSize() {}

    /** By its sides; where one is missing, by the proportions of its view box; where both are, by the view box. */
    static PixelSize of(SvgElement root) throws UnfitImageException {
        double width = length(root.attribute("width"));
        double height = length(root.attribute("height"));
        String[] box = root.attribute("viewBox").split("[ ,]+");
        double boxWidth = box.length == 4 ? number(box[2]) : Double.NaN;
        double boxHeight = box.length == 4 ? number(box[3]) : Double.NaN;
        boolean hasBox = boxWidth > 0 && boxHeight > 0;
        if (Double.isNaN(width) && Double.isNaN(height)) {
            width = hasBox ? boxWidth : width;
            height = hasBox ? boxHeight : height;
        } else if (Double.isNaN(width) && hasBox) {
            width = height * boxWidth / boxHeight;
        } else if (Double.isNaN(height) && hasBox) {
            height = width * boxHeight / boxWidth;
        }
        if (!(width >= 0) || !(height >= 0)) {
            throw new UnfitImageException(
                    "is a drawing that does not say how large it is",
                    "write width, height and viewBox into its <svg>, such as"
                            + " width=\"640\" height=\"480\" viewBox=\"0 0 640 480\"");
        }
        return PixelSize.of(pixels(width), pixels(height));
    }

    /** Whole pixels, at least one where there is anything; no more than a header of other formats could say. */
    private static long pixels(double length) {
        return length == 0 ? 0 : Math.max(1, Math.round(Math.min(length, 0xFFFF_FFFFL)));
    }

    /** In pixels, or none where it is relative to something around the drawing, or no length. */
    static double length(String text) {
        Matcher length = LENGTH.matcher(text);
        return length.matches() ? number(length.group(1)) * UNITS.get(length.group(2)) : Double.NaN;
    }

    /** The number before a percent sign or nothing, or else none. */
    static double number(String text) {
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        if (!LENGTH.matcher(number).matches()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
