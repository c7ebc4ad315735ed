package org.dateline.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.problem.SourceSpan;
import org.dateline.yaml.YamlNode.Entry;
import org.dateline.yaml.YamlNode.Mapping;
import org.dateline.yaml.YamlNode.Scalar;
import org.dateline.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of one YAML document from the parser's events, without recursion, so that neither nesting nor
 * aliases can exhaust the machine. YAML is data only: tags are refused.
 */
final class YamlTree {

    private final String file;
    private final int linesBefore;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private int aliases;
    private @Nullable YamlNode root;

    private YamlTree(String file, int linesBefore) {
        this.file = file;
        this.linesBefore = linesBefore;
    }

    /** The document's tree; empty where the text holds no value at all. */
    static Optional<YamlNode> parse(String yaml, String file, int linesBefore) throws YamlException {
        return new YamlTree(file, linesBefore).read(yaml);
    }

    private Optional<YamlNode> read(String yaml) throws YamlException {
        var settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setParseComments(false)
                .build();
        int documents = 0;
        try {
            Iterator<Event> events = new Parse(settings).parseString(yaml).iterator();
            while (events.hasNext()) {
                Event event = events.next();
                if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
                    throw new YamlException(
                            span(event),
                            "a second YAML document begins here",
                            "remove the line '---' and what follows");
                }
                accept(event);
            }
        } catch (MarkedYamlEngineException e) {
            throw explained(e);
        } catch (ReaderException e) {
            throw new YamlException(
                    place(yaml, e.getCodePoint()),
                    String.format(
                            Locale.ROOT, "here stands the character U+%04X, which no text needs", e.getCodePoint()),
                    "remove that character");
        } catch (YamlEngineException e) {
            throw new YamlException(
                    SourceSpan.of(file), "this is not valid YAML: " + firstLine(e), "correct the text and try again");
        }
        return Optional.ofNullable(root);
    }

    private void accept(Event event) throws YamlException {
        switch (event.getEventId()) {
            case Scalar -> acceptScalar((ScalarEvent) event);
            case SequenceStart, MappingStart -> acceptStart((CollectionStartEvent) event);
            case SequenceEnd, MappingEnd -> acceptEnd();
            case Alias -> acceptAlias((AliasEvent) event);
            default -> {
                // stream and document marks carry no value
            }
        }
    }

    private void acceptScalar(ScalarEvent event) throws YamlException {
        refuseTag(event, event.getTag().orElse(null));
        place(new Scalar(event.getValue(), !event.isPlain(), span(event)), event.getAnchor());
    }

    private void acceptStart(CollectionStartEvent event) throws YamlException {
        refuseTag(event, event.getTag().orElse(null));
        if (open.size() == Limits.DEEPEST_YAML) {
            throw new YamlException(
                    span(event),
                    "lists and keys are nested more than " + Limits.DEEPEST_YAML + " deep",
                    "write it less deep");
        }
        open.push(new Open(event instanceof MappingStartEvent, span(event), event.getAnchor()));
    }

    private void acceptEnd() throws YamlException {
        Open closed = open.pop();
        place(closed.close(), closed.anchor);
    }

    private void acceptAlias(AliasEvent event) throws YamlException {
        YamlNode target = anchors.get(event.getAlias());
        String name = event.getAlias().getValue();
        if (target == null) {
            throw new YamlException(
                    span(event),
                    "the alias '*" + name + "' has no anchor '&" + name + "' before it",
                    "put the text in quotes if a '*' is meant, or write the value out");
        }
        if (++aliases > Limits.MOST_ALIASES) {
            throw new YamlException(
                    span(event), "more than " + Limits.MOST_ALIASES + " aliases in one file", "write the values out");
        }
        place(target, Optional.empty());
    }

    private void place(YamlNode node, Optional<Anchor> anchor) throws YamlException {
        anchor.ifPresent(name -> anchors.put(name, node));
        Open parent = open.peek();
        if (parent == null) {
            root = node;
        } else {
            parent.add(node);
        }
    }

    private void refuseTag(NodeEvent event, @Nullable String tag) throws YamlException {
        if (tag != null && !tag.equals("!")) {
            throw new YamlException(
                    span(event),
                    "the YAML tag '" + tag.replaceFirst("^tag:yaml\\.org,2002:", "!!") + "' is not allowed",
                    "put the text in quotes if a '!' is meant, or remove the tag");
        }
    }

    private SourceSpan span(Event event) {
        return event.getStartMark().map(this::span).orElse(SourceSpan.of(file));
    }

    private SourceSpan span(Mark mark) {
        return SourceSpan.of(file, mark.getLine() + 1 + linesBefore, mark.getColumn() + 1);
    }

    private SourceSpan place(String yaml, int codePoint) {
        int at = Math.max(0, yaml.indexOf(codePoint));
        int line = (int) yaml.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = at - (yaml.lastIndexOf('\n', at) + 1);
        return SourceSpan.of(file, line + 1 + linesBefore, column + 1);
    }

    private YamlException explained(MarkedYamlEngineException e) {
        YamlFaults.Fault fault = YamlFaults.explain(e);
        SourceSpan where = YamlFaults.place(e, fault).map(this::span).orElse(SourceSpan.of(file));
        return new YamlException(where, fault.what(), fault.fix());
    }

    private static String firstLine(YamlEngineException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }

    /** A list or mapping whose end has not come yet. */
    private static final class Open {

        private final boolean mapping;
        private final SourceSpan where;
        private final Optional<Anchor> anchor;
        private final List<YamlNode> items = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private @Nullable Scalar key;

        Open(boolean mapping, SourceSpan where, Optional<Anchor> anchor) {
            this.mapping = mapping;
            this.where = where;
            this.anchor = anchor;
        }

        void add(YamlNode node) throws YamlException {
            if (!mapping) {
                items.add(node);
            } else if (key == null) {
                key = newKey(node);
            } else {
                entries.add(new Entry(key.value(), key.where(), node));
                key = null;
            }
        }

        private Scalar newKey(YamlNode node) throws YamlException {
            if (!(node instanceof Scalar scalar)) {
                throw new YamlException(
                        node.where(), "a key is " + node.kind(), "write the key as a single word before the ':'");
            }
            if (!keys.add(scalar.value())) {
                throw new YamlException(
                        scalar.where(), "the key '" + scalar.value() + "' stands twice", "keep one of the two");
            }
            return scalar;
        }

        YamlNode close() {
            return mapping ? new Mapping(List.copyOf(entries), where) : new Sequence(List.copyOf(items), where);
        }
    }
}
