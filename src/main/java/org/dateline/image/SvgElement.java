package org.dateline.image;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of a drawing, a run of its text, or a style sheet within it, with nothing in it that is not on a list. Two
 * of them are the same only where they are one: a drawing may say the same thing twice.
 */
final class SvgElement {

    private final String name;
    private final Map<String, String> attributes;
    private final List<SvgStyle.Declaration> style;
    private final List<SvgStyle.Rule> rules;
    private final List<SvgElement> children;
    private final String text;
    private final Set<String> classes;

    private SvgElement(
            String name,
            Map<String, String> attributes,
            List<SvgStyle.Declaration> style,
            List<SvgStyle.Rule> rules,
            List<SvgElement> children,
            String text) {
        this.name = name;
        this.attributes = attributes;
        this.style = List.copyOf(style);
        this.rules = List.copyOf(rules);
        this.children = List.copyOf(children);
        this.text = text;
        this.classes = attribute("class").isEmpty()
                ? Set.of()
                : Set.of(attribute("class").split(" "));
    }

    /** @param attributes in their order; the style attribute is among them, empty, where there is a style */
    static SvgElement of(
            String name, Map<String, String> attributes, List<SvgStyle.Declaration> style, List<SvgElement> children) {
        Map<String, String> own =
                attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        return new SvgElement(name, own, style, List.of(), children, "");
    }

    static SvgElement text(String text) {
        return new SvgElement("", Map.of(), List.of(), List.of(), List.of(), text);
    }

    static SvgElement sheet(List<SvgStyle.Rule> rules) {
        return new SvgElement("style", Map.of(), List.of(), rules, List.of(), "");
    }

    SvgElement with(List<SvgElement> otherChildren) {
        return new SvgElement(name, attributes, style, rules, otherChildren, text);
    }

    boolean isText() {
        return name.isEmpty();
    }

    /** Empty for text. */
    String name() {
        return name;
    }

    /** In the namespace of SVG without a prefix, or with the prefix {@code xml}. */
    Map<String, String> attributes() {
        return attributes;
    }

    /** The attribute's value, or empty. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** What its style attribute declares. */
    List<SvgStyle.Declaration> style() {
        return style;
    }

    /** The rules of a style sheet. */
    List<SvgStyle.Rule> rules() {
        return rules;
    }

    List<SvgElement> children() {
        return children;
    }

    String text() {
        return text;
    }

    /** The names of its classes. */
    Set<String> classes() {
        return classes;
    }
}
