package org.dateline.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.yaml.YamlNode.Mapping;
import org.dateline.yaml.YamlNode.Sequence;

/** Reads YAML texts into fields whose places are known. */
public final class YamlReader {

    private YamlReader() {}

    /**
     * The one mapping that the text holds.
     *
     * @param linesBefore how many lines of the file stand before the text, so that places are those of the file
     */
    public static Optional<Fields> mapping(String yaml, String file, int linesBefore, Problems problems) {
        Optional<YamlNode> root = parse(yaml, file, linesBefore, problems);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        if (root.get() instanceof Mapping mapping) {
            return Optional.of(new Fields(mapping, problems));
        }
        problems.error(
                root.get().where(),
                "here stands " + root.get().kind() + ", not keys and values",
                "write each line as 'key: value'");
        return Optional.empty();
    }

    /** The mappings of the one list that the text holds, as every vocabulary is one; empty for an empty text. */
    public static List<Fields> list(String yaml, String file, Problems problems) {
        Optional<YamlNode> root = parseOrNothing(yaml, file, 0, problems);
        if (root.isEmpty()) {
            return List.of();
        }
        List<Fields> entries = new ArrayList<>();
        if (root.get() instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof Mapping mapping) {
                    entries.add(new Fields(mapping, problems));
                } else {
                    problems.error(
                            item.where(),
                            "an entry of the list is " + item.kind(),
                            "write its keys after the '-', each with a ':'");
                }
            }
        } else {
            problems.error(
                    root.get().where(),
                    "here stands " + root.get().kind() + ", not a list",
                    "begin each entry with '- '");
        }
        return entries;
    }

    private static Optional<YamlNode> parse(String yaml, String file, int linesBefore, Problems problems) {
        Problems own = new Problems();
        Optional<YamlNode> root = parseOrNothing(yaml, file, linesBefore, own);
        problems.addAll(own);
        if (root.isEmpty() && !own.hasErrors()) {
            problems.error(
                    SourceSpan.of(file, Math.max(1, linesBefore), 1),
                    "here stands nothing, not keys and values",
                    "write each line as 'key: value'");
        }
        return root;
    }

    private static Optional<YamlNode> parseOrNothing(String yaml, String file, int linesBefore, Problems problems) {
        try {
            return YamlTree.parse(yaml, file, linesBefore)
                    .filter(node -> !(node instanceof YamlNode.Scalar scalar && scalar.isNothing()));
        } catch (YamlException e) {
            e.report(problems);
            return Optional.empty();
        }
    }
}
