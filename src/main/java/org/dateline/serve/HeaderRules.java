package org.dateline.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rules of a file {@code _headers}, as Netlify and Cloudflare Pages follow them. */
final class HeaderRules {

    static final HeaderRules NONE = new HeaderRules(List.of());

    private final List<Rule> rules;

    private HeaderRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** A line of a path: which paths it means, and the header of one of the lines below it. */
    private record Rule(Pattern path, String name, String value) {}

    static HeaderRules parse(String text) {
        List<Rule> rules = new ArrayList<>();
        Pattern path = Pattern.compile("(?!)");
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            if (!Character.isWhitespace(line.charAt(0))) {
                path = pattern(line.strip());
            } else if (colon > 0) {
                rules.add(new Rule(
                        path,
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return new HeaderRules(rules);
    }

    /** A star stands for anything. */
    private static Pattern pattern(String path) {
        StringBuilder pattern = new StringBuilder();
        String[] parts = path.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            pattern.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
        }
        return Pattern.compile(pattern.toString());
    }

    /** The headers of what is asked for at a path; what several rules say of one header is joined. */
    Map<String, String> of(String path) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Rule rule : rules) {
            if (rule.path().matcher(path).matches()) {
                headers.merge(rule.name(), rule.value(), (before, value) -> before + ", " + value);
            }
        }
        return headers;
    }
}
