package org.dateline.image;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A value of a style, read character by character. It may hold numbers, names, colours, sums, and where its property
 * allows it a reference to a part of the drawing or the quoted name of a font; nothing that stands for something else,
 * and no function that is not on a list.
 */
final class SvgValue {

    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 8;

    private static final Set<String> FUNCTIONS = Set.of(
            "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "calc", "min", "max", "clamp",
            "var");

    private static final Set<String> TRANSFORMS = Set.of(
            "matrix",
            "translate",
            "translatex",
            "translatey",
            "scale",
            "scalex",
            "scaley",
            "rotate",
            "skew",
            "skewx",
            "skewy");

    private static final Set<String> QUOTING =
            Set.of("font", "font-family", "font-feature-settings", "font-variation-settings");

    private final String property;
    private final String value;
    private final StringBuilder safe = new StringBuilder();
    private int at;
    private int depth;

    SvgValue(String property, String value) {
        this.property = property;
        this.value = value;
    }

    /** The value as it may stand, or nothing where it holds anything else. */
    Optional<String> safe() {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        while (at < value.length()) {
            if (!takesNext()) {
                return Optional.empty();
            }
        }
        String taken = safe.toString().strip();
        // what stands for what stands for something else can grow beyond all measure
        boolean isNested =
                property.startsWith("--") && taken.toLowerCase(Locale.ROOT).contains("var(");
        return depth == 0 && !isNested ? Optional.of(taken) : Optional.empty();
    }

    private boolean takesNext() {
        char c = value.charAt(at);
        if (isSpace(c)) {
            if (!safe.isEmpty() && safe.charAt(safe.length() - 1) != ' ') {
                safe.append(' ');
            }
            at++;
            return true;
        }
        return switch (c) {
            case '(' -> opens();
            case ')' -> {
                depth--;
                yield depth >= 0 && takes(c);
            }
            case '\'', '"' -> QUOTING.contains(property) && quotes(c);
            case '*' -> depth > 0 && takes(c);
            case '/' -> {
                char next = at + 1 < value.length() ? value.charAt(at + 1) : ' ';
                yield next != '*' && next != '/' && takes(c);
            }
            case '.', ',', '%', '+', '-', '_', '#' -> takes(c);
            default -> Character.isLetterOrDigit(c) && takes(c);
        };
    }

    private boolean takes(char c) {
        safe.append(c);
        at++;
        return true;
    }

    private boolean opens() {
        int from = safe.length();
        while (from > 0 && isNamePart(safe.charAt(from - 1))) {
            from--;
        }
        String function = safe.substring(from).toLowerCase(Locale.ROOT);
        if (function.equals("url")) {
            safe.setLength(from);
            return refers();
        }
        boolean isKnown = function.isEmpty()
                ? depth > 0
                : FUNCTIONS.contains(function) || property.equals("transform") && TRANSFORMS.contains(function);
        depth++;
        return isKnown && depth <= DEEPEST && takes('(');
    }

    /** Takes {@code (#id)}, in quotes or without. */
    private boolean refers() {
        int end = value.indexOf(')', at);
        if (end < 0 || depth > 0 || !SvgNames.REFERRING_PROPERTIES.contains(property)) {
            return false;
        }
        String inside = value.substring(at + 1, end).strip();
        String reference = inside.length() > 1 && (inside.charAt(0) == '\'' || inside.charAt(0) == '"')
                ? inside.charAt(inside.length() - 1) == inside.charAt(0) ? inside.substring(1, inside.length() - 1) : ""
                : inside;
        if (!reference.startsWith("#") || !SvgNames.isId(reference.substring(1))) {
            return false;
        }
        safe.append("url(").append(reference).append(')');
        at = end + 1;
        return true;
    }

    private boolean quotes(char quote) {
        int end = value.indexOf(quote, at + 1);
        if (end < 0) {
            return false;
        }
        String inside = value.substring(at + 1, end);
        if (!inside.chars().allMatch(c -> Character.isLetterOrDigit(c) || " -_.,+".indexOf(c) >= 0)) {
            return false;
        }
        safe.append('\'').append(inside).append('\'');
        at = end + 1;
        return true;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '%' || c == '#' || c == '.';
    }
}
