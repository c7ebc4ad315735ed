package org.dateline.theme;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dateline.message.Messages;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.yaml.TextFile;

/**
 * One file of messages, and what may be wrong in it.
 *
 * @param shown how messages name the file
 */
record MessageFile(String shown, String text) {

    // spec: java.util.Properties.load(Reader): \\uxxxx, with one u and exactly four hexadecimal digits
    private static final Pattern BAD_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?![0-9a-fA-F]{4})");

    // spec: Unicode Bidirectional Algorithm (UAX 9), 2.4 and 2.5: LRI, RLI or FSI, and the PDI that ends it
    private static final Pattern ISOLATED = Pattern.compile("[\u2066-\u2068]([^\u2066-\u2069]*)\u2069");

    private static final int NAMED = 5;

    static MessageFile of(String shown, byte[] bytes) {
        return new MessageFile(shown, new String(bytes, StandardCharsets.UTF_8));
    }

    /** The texts by key; empty where the file has an error, which is reported. */
    Map<String, String> texts(Problems problems) {
        var escape = BAD_ESCAPE.matcher(text);
        if (escape.find()) {
            problems.error(
                    span(escape.end()),
                    "after '\\u' stand no four hexadecimal digits",
                    "write the character itself, or e.g. \\u00e9");
            return Map.of();
        }
        Map<String, String> texts = new HashMap<>();
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        texts.forEach((key, value) -> {
            TextFile.firstForbidden(withoutIsolates(value))
                    .ifPresent(found -> problems.error(
                            where(key),
                            "the text '" + key + "' holds the character " + found.name(),
                            "remove that character"));
            if (key.startsWith("plural.") && !Messages.isPluralRule(value)) {
                problems.error(
                        span(Math.max(0, text.indexOf(key))),
                        "'" + key + "' is '" + value + "', which is not a plural rule of CLDR",
                        "write it as CLDR does, e.g. plural.one=i = 1 and v = 0");
            }
        });
        return texts;
    }

    /**
     * The text without its pairs of direction isolates: a text from right to left holds its parameters in such, and one
     * that ends what it begins turns nothing around it.
     */
    private static String withoutIsolates(String text) {
        String before = text;
        String after = ISOLATED.matcher(before).replaceAll("$1");
        while (!after.equals(before)) { // those within others
            before = after;
            after = ISOLATED.matcher(before).replaceAll("$1");
        }
        return after;
    }

    /** Reports the texts that the theme needs in this language, by what it has in its own, and lends those. */
    void completeFrom(Map<String, String> english, Map<String, String> texts, Problems problems) {
        Set<String> missing = new TreeSet<>(wanted(texts, english));
        missing.removeAll(texts.keySet());
        if (missing.isEmpty()) {
            return;
        }
        List<String> named = missing.stream().limit(NAMED).toList();
        problems.warning(
                SourceSpan.of(shown),
                "texts are missing, and stand in English: " + String.join(", ", named)
                        + (missing.size() > NAMED ? " and more" : ""),
                "copy their lines from the theme's messages/en.properties, and translate them");
        missing.forEach(key -> {
            String other = key.substring(0, key.lastIndexOf('.') + 1) + "other";
            String lent = Objects.requireNonNullElseGet(
                    english.get(key), () -> texts.getOrDefault(other, english.getOrDefault(other, "")));
            texts.put(key, lent);
        });
    }

    /** The keys of the theme's own language; what is counted, in each plural category of this language. */
    private static Set<String> wanted(Map<String, String> texts, Map<String, String> english) {
        Set<String> wanted = new HashSet<>();
        for (String key : english.keySet()) {
            if (key.startsWith("plural.")) {
                continue;
            }
            wanted.add(key);
            String counted = key.endsWith(".other") ? key.substring(0, key.length() - "other".length()) : "";
            if (english.containsKey(counted + "one") && english.get(key).contains("{0}")) {
                texts.keySet().stream()
                        .filter(each -> each.startsWith("plural."))
                        .forEach(each -> wanted.add(counted + each.substring("plural.".length())));
            }
        }
        return wanted;
    }

    private SourceSpan where(String key) {
        var line = Pattern.compile("^\\s*" + Pattern.quote(key) + "\\s*[=:\\s]", Pattern.MULTILINE)
                .matcher(text);
        return line.find() ? span(line.end() - 1) : SourceSpan.of(shown);
    }

    private SourceSpan span(int at) {
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return SourceSpan.of(shown, line + 1, 0);
    }
}
