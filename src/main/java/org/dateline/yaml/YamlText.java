package org.dateline.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes texts as YAML that reads back to the same texts. */
public final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _./()'\u2019+%-]*");
    private static final Set<String> WORDS_WITH_MEANING = Set.of("null", "true", "false", "yes", "no", "on", "off");

    private YamlText() {}

    /** The text on one line: as it is where that is safe, else in double quotes. */
    public static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !text.endsWith(" ")
                && !WORDS_WITH_MEANING.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    /** {@code [a, b]}. */
    public static String list(List<String> texts) {
        return texts.stream().map(YamlText::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    // spec: YAML 1.2.2, 5.7 and 7.3.1: in double quotes a backslash begins an escape
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    // spec: YAML 1.2.2, 5.1; and the line ends of YAML 1.1, which older readers fold into spaces
    private static boolean isPrintable(int c) {
        boolean control = c < 0x20 || c >= 0x7F && c <= 0xA0;
        boolean lineEnd = c == 0x2028 || c == 0x2029;
        boolean noCharacter = c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
        boolean halfOfPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !lineEnd && !noCharacter && !halfOfPair;
    }
}
