package org.dateline.raw;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code Content-Type} header.
 *
 * @param type in lower case, e.g. {@code text/html}; empty where there is none
 * @param parameters by their names in lower case
 */
record ContentType(String type, Map<String, String> parameters) {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^;\\s]*))");

    static ContentType parse(String header) {
        int end = header.indexOf(';');
        String type = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new TreeMap<>();
        Matcher parameter = PARAMETER.matcher(header);
        while (parameter.find()) {
            for (int group = 2; group <= 4; group++) {
                if (parameter.group(group) != null) {
                    parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), parameter.group(group));
                }
            }
        }
        return new ContentType(type, parameters);
    }

    String charset() {
        return parameters.getOrDefault("charset", "");
    }

    boolean isHtml() {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    boolean isText() {
        return type.equals("text/plain");
    }

    boolean isFeed() {
        return type.endsWith("/xml") || type.endsWith("+xml") || type.endsWith("/json") || type.endsWith("+json");
    }
}
