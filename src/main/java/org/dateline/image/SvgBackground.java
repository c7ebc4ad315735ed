package org.dateline.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The colour behind a whole drawing, which only a style says, as a rectangle that is drawn before all else. */
final class SvgBackground {

    private static final List<String> PROPERTIES = List.of("background", "background-color");

    private static final Pattern COLOUR =
            Pattern.compile("#[0-9a-f]+|[a-z]+|(?:rgb|hsl)a?\\([0-9a-z.,%/+ -]*\\)", Pattern.CASE_INSENSITIVE);

    /** A frame whose sides relate otherwise than those of what is drawn into it has margins. */
    private static final double NO_MARGIN = 0.005;

    private SvgBackground() {}

    /**
     * The rectangle, if there is one colour and if it is as large as the drawing.
     *
     * @param attributes of the root
     * @param left what its style says and no attribute; loses what the rectangle says instead
     */
    static Optional<SvgElement> take(Map<String, String> attributes, Map<String, String> left) {
        List<String> said = PROPERTIES.stream().filter(left::containsKey).toList();
        if (said.size() != 1 || !COLOUR.matcher(left.get(said.get(0))).matches() || hasMargin(attributes)) {
            return Optional.empty();
        }
        Map<String, String> rectangle = new LinkedHashMap<>();
        String[] box = attributes.getOrDefault("viewBox", "").split("[ ,]+");
        boolean hasBox = box.length == 4;
        if (hasBox) {
            rectangle.put("x", box[0]);
            rectangle.put("y", box[1]);
        }
        rectangle.put("width", hasBox ? box[2] : "100%");
        rectangle.put("height", hasBox ? box[3] : "100%");
        rectangle.put("fill", left.remove(said.get(0)));
        rectangle.put("stroke", "none");
        return Optional.of(SvgElement.of("rect", rectangle, List.of(), List.of()));
    }

    private static boolean hasMargin(Map<String, String> attributes) {
        double width = SvgSize.length(attributes.getOrDefault("width", ""));
        double height = SvgSize.length(attributes.getOrDefault("height", ""));
        String[] box = attributes.getOrDefault("viewBox", "").split("[ ,]+");
        if (box.length != 4 || Double.isNaN(width) || Double.isNaN(height)) {
            return false;
        }
        double proportion = SvgSize.number(box[2]) / SvgSize.number(box[3]);
        return !(Math.abs(width / height / proportion - 1) < NO_MARGIN);
    }
}
