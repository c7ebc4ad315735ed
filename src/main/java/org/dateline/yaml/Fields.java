package org.dateline.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.problem.Suggestion;
import org.dateline.yaml.YamlNode.Entry;
import org.dateline.yaml.YamlNode.Mapping;
import org.dateline.yaml.YamlNode.Scalar;
import org.dateline.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * One YAML mapping, read against a closed schema: the keys that its reader asks for are the schema, and {@link #close}
 * reports every other. A wrong value is reported where it stands and read as absent.
 */
public final class Fields {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final Mapping mapping;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Problems problems;
    private boolean broken;

    Fields(Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
        mapping.entries().forEach(entry -> entries.put(entry.key(), entry));
    }

    /** Where the mapping begins. */
    public SourceSpan where() {
        return mapping.where();
    }

    /** Where the key's value stands; the mapping's own place where the key is absent. */
    public SourceSpan where(String key) {
        Entry entry = entries.get(key);
        return entry == null ? where() : entry.value().where();
    }

    /** Whether anything in this mapping was reported as wrong. */
    public boolean isBroken() {
        return broken;
    }

    /** Reports a problem of the key's value. */
    public void error(String key, String what, String fix) {
        error(where(key), what, fix);
    }

    /** What may be meant, but seldom is: the mapping is fit all the same. */
    public void warning(SourceSpan where, String what, String fix) {
        problems.warning(where, what, fix);
    }

    public void error(SourceSpan where, String what, String fix) {
        broken = true;
        problems.error(where, what, fix);
    }

    public boolean has(String key) {
        return value(key) != null;
    }

    /** One line of text: white space within is folded to single spaces. */
    public @Nullable String line(String key) {
        Text text = lineAt(key);
        return text == null ? null : text.value();
    }

    /** One line of text with its place. */
    public @Nullable Text lineAt(String key) {
        YamlNode node = value(key);
        return node == null ? null : lineOf(key, node);
    }

    /** One line of text that must be there; absent only where that was reported. */
    public @Nullable String requiredLine(String key, String example) {
        require(key, example);
        return line(key);
    }

    /** Text of several lines, as it was written but for the white space at its ends. */
    public @Nullable String text(String key) {
        YamlNode node = value(key);
        Scalar scalar = node == null ? null : scalar(key, node);
        return scalar == null || !isClean(key, scalar) ? null : scalar.value().strip();
    }

    /** {@code true} or {@code false}; false where absent. */
    public boolean flag(String key) {
        Text text = lineAt(key);
        if (text == null) {
            return false;
        }
        if (!text.value().equals("true") && !text.value().equals("false")) {
            error(
                    key,
                    "'" + key + "' is '" + text.value() + "', which is neither true nor false",
                    "write " + key + ": true, or remove the line");
        }
        return text.value().equals("true");
    }

    /** A whole number. */
    public @Nullable Integer wholeNumber(String key) {
        return converted(key, Integer::valueOf, "a whole number", "write digits only");
    }

    /** A decimal number. */
    public @Nullable Double number(String key) {
        return converted(
                key,
                text -> {
                    double number = Double.parseDouble(text);
                    if (!Double.isFinite(number)) {
                        throw new NumberFormatException(text);
                    }
                    return number;
                },
                "a number",
                "write digits, with a point before decimals");
    }

    /** Lines of text with their places; empty where the key is absent. */
    public List<Text> lines(String key) {
        List<Text> lines = new ArrayList<>();
        for (YamlNode item : items(key)) {
            Text line = lineOf(key, item);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The mapping under a key. */
    public @Nullable Fields map(String key) {
        YamlNode node = value(key);
        if (node == null) {
            return null;
        }
        if (node instanceof Mapping inner) {
            return new Fields(inner, problems);
        }
        error(
                key,
                "'" + key + "' is " + node.kind() + ", not a set of keys and values",
                "write its keys on the lines below it, each indented and with a ':'");
        return null;
    }

    /** The mappings of the list under a key; empty where the key is absent. */
    public List<Fields> maps(String key) {
        List<Fields> maps = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof Mapping inner) {
                maps.add(new Fields(inner, problems));
            } else {
                error(
                        item.where(),
                        "an entry of '" + key + "' is " + item.kind() + ", not a set of keys and values",
                        "write its keys after the '-', each with a ':'");
            }
        }
        return maps;
    }

    /** Reports the key where it is absent, has no value, or is a list without an entry. */
    public void require(String key, String example) {
        Entry entry = entries.get(key);
        if (entry == null) {
            asked.add(key);
            error(where(), "'" + key + "' is missing", "add it, e.g. " + key + ": " + example);
        } else if (!has(key)) {
            error(entry.keyWhere(), "'" + key + "' has no value", "write one, e.g. " + key + ": " + example);
        } else if (isEmptyList(key)) {
            error(key, "'" + key + "' is empty", "write at least one entry, e.g. " + key + ": " + example);
        }
    }

    /** Whether the key's value is a list. */
    public boolean isList(String key) {
        return value(key) instanceof Sequence;
    }

    /** Whether the key's value is a list without an entry. */
    public boolean isEmptyList(String key) {
        return value(key) instanceof Sequence list && list.items().isEmpty();
    }

    /** The same mapping with what it lacks of the given keys taken from another, whose values keep their places. */
    public Fields completedFrom(Fields other, Set<String> keys) {
        Fields completed = new Fields(mapping, problems);
        keys.forEach(key -> {
            Entry entry = other.entries.get(key);
            if (entry != null) {
                completed.entries.putIfAbsent(key, entry);
            }
        });
        return completed;
    }

    /** Whether both have the key, with other text. */
    public boolean contradicts(Fields other, String key) {
        Entry here = entries.get(key);
        Entry there = other.entries.get(key);
        return here != null
                && there != null
                && here.value() instanceof Scalar mine
                && there.value() instanceof Scalar theirs
                && !mine.value().equals(theirs.value());
    }

    /** The keys in their written order, each with its place. */
    public List<Text> keys() {
        return entries.values().stream()
                .map(entry -> new Text(entry.key(), entry.keyWhere()))
                .toList();
    }

    /** Reports every key that nobody asked for, with the nearest that there is; false where anything was wrong. */
    public boolean close() {
        for (Entry entry : entries.values()) {
            if (!asked.contains(entry.key())) {
                error(
                        entry.keyWhere(),
                        "unknown key '" + entry.key() + "'",
                        Suggestion.among(entry.key(), asked, "remove it"));
            }
        }
        return !broken;
    }

    private @Nullable YamlNode value(String key) {
        asked.add(key);
        Entry entry = entries.get(key);
        if (entry == null || entry.value() instanceof Scalar scalar && scalar.isNothing()) {
            return null;
        }
        return entry.value();
    }

    private List<YamlNode> items(String key) {
        YamlNode node = value(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof Sequence sequence) {
            int most = Limits.mostEntries(key);
            if (sequence.items().size() <= most) {
                return sequence.items();
            }
            error(
                    key,
                    "'" + key + "' has " + sequence.items().size() + " entries; it may have " + most,
                    "keep those that matter");
            return List.of();
        }
        String hint = node instanceof Scalar scalar
                ? "write it as a list: " + key + ": [" + scalar.value() + "]"
                : "begin each entry with '- '";
        error(key, "'" + key + "' is " + node.kind() + ", not a list", hint);
        return List.of();
    }

    private <T> @Nullable T converted(String key, Function<String, T> conversion, String kind, String fix) {
        Text text = lineAt(key);
        if (text == null) {
            return null;
        }
        try {
            return conversion.apply(text.value());
        } catch (NumberFormatException e) {
            error(key, "'" + key + "' is '" + text.value() + "', which is not " + kind, fix);
            return null;
        }
    }

    private @Nullable Text lineOf(String key, YamlNode node) {
        Scalar scalar = scalar(key, node);
        if (scalar == null || !isClean(key, scalar)) {
            return null;
        }
        String line = WHITE_SPACE.matcher(scalar.value()).replaceAll(" ").strip();
        if (line.isEmpty()) {
            error(scalar.where(), "'" + key + "' is empty", "give it a value or remove the line");
            return null;
        }
        int longest = Limits.longestLine(key);
        if (line.length() > longest) {
            error(
                    scalar.where(),
                    "'" + key + "' has " + line.length() + " characters; it may have " + longest,
                    "shorten it");
            return null;
        }
        return new Text(line, scalar.where());
    }

    private @Nullable Scalar scalar(String key, YamlNode node) {
        if (node instanceof Scalar scalar) {
            return scalar;
        }
        error(
                node.where(),
                "'" + key + "' is " + node.kind() + ", not a text",
                "write it as one text, in quotes if need be");
        return null;
    }

    /** No character may pass that XML 1.0 forbids, and none that turns the direction of text unseen. */
    private boolean isClean(String key, Scalar scalar) {
        Optional<TextFile.Forbidden> forbidden = TextFile.firstForbidden(scalar.value());
        forbidden.ifPresent(found ->
                error(scalar.where(), "'" + key + "' holds the character " + found.name(), "remove that character"));
        return forbidden.isEmpty();
    }
}
