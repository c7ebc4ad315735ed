package org.dateline.image;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Styles of a drawing, read by a small part of the grammar of CSS and written anew from what was understood.
 *
 * <p>What bears on the picture and lies outside of that part is refused: a chart that lost its colours would say
 * something else. What bears on nothing in a picture is left out.
 */
final class SvgStyle {

    /** A property and its value, as they are written. */
    record Declaration(String property, String value, boolean isImportant) {}

    /** One step of a selector: elements of this name (or any), with all these ids and classes. */
    record Compound(String name, boolean isRoot, List<String> ids, List<String> classes) {}

    /**
     * Which elements a rule is for.
     *
     * @param compounds from the outermost to the element itself
     * @param combinators between them: a space or {@code >}
     */
    record Selector(List<Compound> compounds, List<String> combinators) {

        Compound subject() {
            return compounds.get(compounds.size() - 1);
        }
    }

    /** Declarations, and for which elements they are; a rule for none is not kept. */
    record Rule(List<Selector> selectors, List<Declaration> declarations) {}

    private static final int LONGEST_SHEET = 500_000;
    private static final int MOST_SELECTORS = 5_000;

    private static final Pattern PROPERTY = Pattern.compile("--[A-Za-z0-9_-]{1,100}|-?[A-Za-z][A-Za-z0-9_-]{0,100}");
    private static final Pattern IMPORTANT =
            Pattern.compile("(.*)!\\s*important\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("url\\(#([^()]*)\\)");

    /** As programs write it that write every property there is. */
    private static final Pattern WITHOUT_EFFECT = Pattern.compile("(?:none|auto|normal)(?:\\s.*)?|1", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("[\\p{L}_-][\\p{L}\\p{N}_-]*");
    private static final Pattern ELEMENT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    /** Of elements that a pointer or the keyboard is at, and of marked text: nothing in a picture is. */
    private static final Pattern NEVER_IN_A_PICTURE = Pattern.compile(
            ".*:(?:hover|active|focus|focus-within|focus-visible|target|:selection)\\b.*", Pattern.DOTALL);

    private SvgStyle() {}

    /** What a style attribute declares. */
    static List<Declaration> declarations(String style) throws UnfitImageException {
        List<Declaration> declarations = new ArrayList<>();
        for (String each : split(withoutComments(style), ';')) {
            declaration(each).ifPresent(declarations::add);
        }
        return declarations;
    }

    private static Optional<Declaration> declaration(String text) throws UnfitImageException {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String property = text.substring(0, colon).strip();
        if (!PROPERTY.matcher(property).matches()) {
            throw property.isEmpty() ? unclear(text) : unclear(property);
        }
        if (!property.startsWith("--")) {
            property = property.toLowerCase(Locale.ROOT);
        }
        String value = text.substring(colon + 1);
        Matcher important = IMPORTANT.matcher(value);
        boolean isImportant = important.matches();
        Optional<String> safe = value(property, isImportant ? important.group(1) : value);
        return safe.isEmpty() || safe.get().isEmpty()
                ? Optional.empty()
                : Optional.of(new Declaration(property, safe.get(), isImportant));
    }

    /**
     * The value as it may stand, with one space where there were several.
     *
     * @return empty where it bears on nothing: the property is none of a drawing's, or no browser would understand it
     */
    static Optional<String> value(String property, String value) throws UnfitImageException {
        if (SvgNames.CHANGING_PROPERTIES.contains(property)
                && !WITHOUT_EFFECT.matcher(value.strip()).matches()) {
            throw SvgFault.changed("the style '" + shown(property) + "', which is not taken");
        }
        if (!SvgNames.isProperty(property)) {
            return Optional.empty();
        }
        Optional<String> safe = new SvgValue(property, value).safe();
        if (safe.isEmpty() && value.matches("(?s).*[(\\\\\"'].*")) {
            throw unclear(property + ": " + value.strip());
        }
        return safe;
    }

    private static UnfitImageException unclear(String style) {
        return SvgFault.changed("the style '" + shown(style) + "', which is not taken");
    }

    private static String shown(String style) {
        return ImageCleaner.printable(style.length() > 60 ? style.substring(0, 60) + "..." : style);
    }

    /** The ids that a value which is safe refers to. */
    static List<String> references(String value) {
        return value.contains("url(")
                ? REFERENCE
                        .matcher(value)
                        .results()
                        .map(found -> found.group(1))
                        .toList()
                : List.of();
    }

    /** A value that is safe, with other ids for those that it refers to. */
    static String withReferences(String value, UnaryOperator<String> other) {
        return value.contains("url(")
                ? REFERENCE.matcher(value).replaceAll(found -> "url(#" + other.apply(found.group(1)) + ")")
                : value;
    }

    /** The rules of a style sheet, in their order. */
    static List<Rule> rules(String sheet) throws UnfitImageException {
        if (sheet.length() > LONGEST_SHEET) {
            throw SvgFault.tooMuch("it has a style sheet of more than 500,000 characters");
        }
        List<Rule> rules = new ArrayList<>();
        String text = withoutComments(sheet).replace("<!--", " ").replace("-->", " ");
        int selectors = 0;
        int at = afterSpace(text, 0);
        while (at < text.length()) {
            if (text.charAt(at) == '@') {
                at = afterAtRule(text, at);
            } else {
                int open = text.indexOf('{', at);
                int close = open < 0 ? -1 : text.indexOf('}', open);
                if (close < 0) {
                    throw unclear(text.substring(at).strip());
                }
                List<Selector> found = selectors(text.substring(at, open));
                selectors += found.size();
                if (selectors > MOST_SELECTORS) {
                    throw SvgFault.tooMuch("it has style sheets with more than 5,000 selectors");
                }
                addRule(found, text.substring(open + 1, close), rules);
                at = close + 1;
            }
            at = afterSpace(text, at);
        }
        return rules;
    }

    private static void addRule(List<Selector> selectors, String body, List<Rule> rules) throws UnfitImageException {
        if (body.indexOf('{') >= 0) {
            throw unclear(body.strip());
        }
        if (selectors.isEmpty()) {
            return;
        }
        List<Declaration> declarations = declarations(body);
        if (!declarations.isEmpty()) {
            rules.add(new Rule(List.copyOf(selectors), declarations));
        }
    }

    private static int afterAtRule(String text, int at) throws UnfitImageException {
        if (text.startsWith("@charset", at)) {
            int end = text.indexOf(';', at);
            return end < 0 ? text.length() : end + 1;
        }
        if (text.regionMatches(true, at, "@font-face", 0, 10)) {
            throw SvgFault.changed(
                    "a font of its own (@font-face)", "turn its text into paths, or export it as PNG or WebP");
        }
        if (text.regionMatches(true, at, "@import", 0, 7)) {
            throw SvgFault.changed("a style sheet of its own file (@import)");
        }
        throw unclear(text.substring(at, Math.min(text.length(), at + 20)).strip());
    }

    private static List<Selector> selectors(String text) throws UnfitImageException {
        Set<Selector> selectors = new LinkedHashSet<>();
        for (String each : split(text, ',')) {
            String selector = each.strip();
            if (!NEVER_IN_A_PICTURE.matcher(selector.toLowerCase(Locale.ROOT)).matches()) {
                selectors.add(selector(selector));
            }
        }
        return List.copyOf(selectors);
    }

    private static Selector selector(String text) throws UnfitImageException {
        List<Compound> compounds = new ArrayList<>();
        List<String> combinators = new ArrayList<>();
        boolean isChild = false;
        for (String part : text.replace(">", " > ").strip().split("\\s+")) {
            if (part.equals(">")) {
                if (isChild || compounds.isEmpty()) {
                    throw unclear(text);
                }
                isChild = true;
            } else {
                if (!compounds.isEmpty()) {
                    combinators.add(isChild ? ">" : " ");
                }
                compounds.add(compound(part, text));
                isChild = false;
            }
        }
        if (isChild || compounds.isEmpty()) {
            throw unclear(text);
        }
        return new Selector(List.copyOf(compounds), List.copyOf(combinators));
    }

    private static Compound compound(String text, String whole) throws UnfitImageException {
        Matcher element = ELEMENT_NAME.matcher(text);
        int at = 0;
        String name = "";
        if (text.startsWith("*")) {
            at = 1;
        } else if (element.lookingAt()) {
            name = element.group();
            at = element.end();
        }
        boolean isRoot = false;
        Set<String> ids = new LinkedHashSet<>();
        Set<String> classes = new LinkedHashSet<>();
        while (at < text.length()) {
            Matcher after = NAME.matcher(text).region(at + 1, text.length());
            if (!after.lookingAt()) {
                throw unclear(whole);
            }
            switch (text.charAt(at)) {
                case '#' -> ids.add(after.group());
                case '.' -> classes.add(after.group());
                case ':' -> {
                    if (!after.group().equals("root")) {
                        throw unclear(whole);
                    }
                    isRoot = true;
                }
                default -> throw unclear(whole);
            }
            at = after.end();
        }
        if (at == 0) {
            throw unclear(whole);
        }
        return new Compound(name, isRoot, List.copyOf(ids), List.copyOf(classes));
    }

    /** The parts between separators that stand neither in quotes nor in parentheses. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == separator && depth <= 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String withoutComments(String text) throws UnfitImageException {
        if (!text.contains("/*")) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (int comment = text.indexOf("/*"); comment >= 0; comment = text.indexOf("/*", at)) {
            int end = text.indexOf("*/", comment + 2);
            if (end < 0) {
                throw unclear(text.substring(comment));
            }
            kept.append(text, at, comment).append(' ');
            at = end + 2;
        }
        return kept.append(text, at, text.length()).toString();
    }

    private static int afterSpace(String text, int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
