package org.dateline.image;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Properties that stand for several others, which alone can be attributes. */
final class SvgShorthand {

    private static final Pattern FONT = Pattern.compile(
            "((?:[a-z0-9-]+ ){0,4})"
                    + "([0-9.]+(?:px|pt|em|rem|ex|mm|cm|in|pc|%)|(?:xx?-)?(?:small|large)|medium|smaller|larger)"
                    + "(?: ?/ ?[a-z0-9.%]+)? (.+)",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Pattern> BEFORE_THE_SIZE = Map.of(
            "font-style", Pattern.compile("italic|oblique"),
            "font-variant", Pattern.compile("small-caps"),
            "font-weight", Pattern.compile("bold|bolder|lighter|[1-9]00"),
            "font-stretch", Pattern.compile("(?:(?:ultra|extra|semi)-)?(?:condensed|expanded)"));

    private SvgShorthand() {}

    /** What it stands for; itself, where it stands for nothing else or is not understood. */
    static Map<String, String> longhands(SvgStyle.Declaration declaration) {
        Map<String, String> longhands = new LinkedHashMap<>();
        String value = declaration.value();
        if (declaration.property().equals("marker")) {
            longhands.put("marker-start", value);
            longhands.put("marker-mid", value);
            longhands.put("marker-end", value);
        } else if (declaration.property().equals("font")) {
            addFont(value, longhands);
        }
        if (longhands.isEmpty()) {
            longhands.put(declaration.property(), value);
        }
        return longhands;
    }

    private static void addFont(String value, Map<String, String> longhands) {
        Matcher font = FONT.matcher(value);
        if (!font.matches()) {
            return;
        }
        for (String property : new String[] {"font-style", "font-variant", "font-weight", "font-stretch"}) {
            longhands.put(property, "normal");
        }
        for (String word : font.group(1).strip().split(" ")) {
            BEFORE_THE_SIZE.forEach((property, words) -> {
                if (words.matcher(word).matches()) {
                    longhands.put(property, word);
                }
            });
        }
        longhands.put("font-size", font.group(2));
        longhands.put("font-family", font.group(3));
    }
}
