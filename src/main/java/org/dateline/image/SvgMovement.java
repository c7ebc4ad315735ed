package org.dateline.image;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a movement within a drawing is seen in a picture that stands still: at its first moment, or at its end for
 * good. One that is not can be left out.
 */
final class SvgMovement {

    private static final Pattern AT_ONCE = Pattern.compile("[+-]?[0:]*(?:\\.0*)?(?:h|min|s|ms)?|-\\s*[0-9].*");
    private static final Pattern ZERO = Pattern.compile("[+-]?0*\\.?0*(?:[\\s,].*)?");
    private static final Pattern ONE = Pattern.compile("\\+?0*1(?:\\.0*)?(?:[\\s,]+\\+?0*1(?:\\.0*)?)*");
    private static final Set<String> OPAQUE = Set.of("opacity", "fill-opacity", "stroke-opacity", "stop-opacity");

    private SvgMovement() {}

    /**
     * Says whether it is seen.
     *
     * @param movement the attributes of the element that moves another
     * @param moved the attributes of the one around it
     */
    static boolean isSeen(String name, Map<String, String> movement, Map<String, String> moved) {
        if (movement.getOrDefault("fill", "").equals("freeze") || name.equals("discard")) {
            return true;
        }
        boolean isAtOnce = List.of(movement.getOrDefault("begin", "").split(";", -1)).stream()
                .anyMatch(each -> AT_ONCE.matcher(each.strip()).matches());
        return isAtOnce && !beginsAsItWas(name, movement, moved);
    }

    private static boolean beginsAsItWas(String name, Map<String, String> movement, Map<String, String> moved) {
        boolean isElsewhere = movement.containsKey("href");
        String values = movement.getOrDefault("values", "");
        String first = values.isEmpty() ? movement.getOrDefault("from", "") : values.split(";", 2)[0].strip();
        if (isElsewhere) {
            return false;
        }
        if (first.isEmpty()) {
            return name.matches("animate|animateColor|animateTransform");
        }
        return switch (name) {
            case "animate", "animateColor" -> {
                String attribute = movement.getOrDefault("attributeName", "");
                String was = moved.getOrDefault(attribute, OPAQUE.contains(attribute) ? "1" : "");
                yield first.equals(was);
            }
            case "animateTransform" -> {
                boolean isAdded = !moved.containsKey("transform")
                        || movement.getOrDefault("additive", "").equals("sum");
                Pattern still = movement.getOrDefault("type", "").equals("scale") ? ONE : ZERO;
                yield isAdded && still.matcher(first).matches();
            }
            default -> false;
        };
    }
}
