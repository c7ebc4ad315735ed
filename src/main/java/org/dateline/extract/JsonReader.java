package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Reads the JSON that pages hold, which is often not quite JSON: raw line feeds in texts, commas after the last item,
 * comments around it. What can be read before a fault is kept.
 */
final class JsonReader {

    private static final int DEEPEST = 40;

    private final String source;

    private final int[] position = {0};

    private JsonReader(String source) {
        this.source = source;
    }

    static Json read(String source) {
        return new JsonReader(source).value(0);
    }

    private Json value(int depth) {
        skipTo("{[\"-0123456789tfn}],");
        if (depth > DEEPEST || atEnd()) {
            position[0] = source.length();
            return Json.NOTHING;
        }
        return switch (source.charAt(position[0])) {
            case '{' -> group(depth);
            case '[' -> row(depth);
            case '"' -> new Json.Text(Parser.unescapeEntities(quoted(), false).strip());
            case '}', ']', ',' -> Json.NOTHING;
            default -> literal();
        };
    }

    private Json group(int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        position[0]++;
        while (true) {
            skipTo("\"}");
            if (atEnd() || source.charAt(position[0]) == '}') {
                position[0]++;
                return new Json.Group(members);
            }
            String key = quoted();
            skipTo(":\"}");
            if (!atEnd() && source.charAt(position[0]) == ':') {
                position[0]++;
                Json value = value(depth + 1);
                members.putIfAbsent(key, value);
            }
        }
    }

    private Json row(int depth) {
        List<Json> items = new ArrayList<>();
        position[0]++;
        while (true) {
            skipBlanks();
            if (atEnd() || source.charAt(position[0]) == ']') {
                position[0]++;
                return new Json.Row(items);
            }
            if (source.charAt(position[0]) == ',' || source.charAt(position[0]) == '}') {
                position[0]++;
                continue;
            }
            int before = position[0];
            Json item = value(depth + 1);
            if (position[0] == before) {
                position[0]++;
            } else {
                items.add(item);
            }
        }
    }

    private Json literal() {
        int start = position[0];
        while (!atEnd() && ",]}\n\r\t ".indexOf(source.charAt(position[0])) < 0) {
            position[0]++;
        }
        String text = source.substring(start, position[0]);
        return text.equals("null") ? Json.NOTHING : new Json.Text(text);
    }

    private String quoted() {
        StringBuilder text = new StringBuilder();
        position[0]++;
        while (!atEnd()) {
            char character = source.charAt(position[0]++);
            if (character == '"') {
                return text.toString();
            }
            if (character == '\\' && !atEnd()) {
                escaped(text);
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    private void escaped(StringBuilder text) {
        char character = source.charAt(position[0]++);
        switch (character) {
            case 'n', 'r', 't', 'b', 'f' -> text.append(' ');
            case 'u' -> unicode(text);
            default -> text.append(character);
        }
    }

    private void unicode(StringBuilder text) {
        int end = position[0] + 4;
        if (end > source.length()) {
            position[0] = source.length();
            return;
        }
        try {
            text.append((char) Integer.parseInt(source.substring(position[0], end), 16));
            position[0] = end;
        } catch (NumberFormatException e) {
            text.append('u');
        }
    }

    private void skipTo(String wanted) {
        while (!atEnd() && wanted.indexOf(source.charAt(position[0])) < 0) {
            position[0]++;
        }
    }

    private void skipBlanks() {
        while (!atEnd() && Character.isWhitespace(source.charAt(position[0]))) {
            position[0]++;
        }
    }

    private boolean atEnd() {
        return position[0] >= source.length();
    }
}
