package org.dateline.yaml;

import java.util.List;
import org.dateline.problem.SourceSpan;

/** A YAML value with its place in the file. */
sealed interface YamlNode {

    SourceSpan where();

    /** What a message calls this kind of value. */
    String kind();

    /**
     * A single value.
     *
     * @param quoted whether it was written with quotes or as a block, so that {@code "true"} is text and {@code true}
     *     is not
     */
    record Scalar(String value, boolean quoted, SourceSpan where) implements YamlNode {

        boolean isNothing() {
            return !quoted && (value.isEmpty() || value.equals("~") || value.equals("null"));
        }

        @Override
        public String kind() {
            return isNothing() ? "nothing" : "a single value";
        }
    }

    /** A list in its written order. */
    record Sequence(List<YamlNode> items, SourceSpan where) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys and values in their written order; no key stands twice. */
    record Mapping(List<Entry> entries, SourceSpan where) implements YamlNode {
        @Override
        public String kind() {
            return "a set of keys and values";
        }
    }

    /** One key of a mapping with its value. */
    record Entry(String key, SourceSpan keyWhere, YamlNode value) {}
}
