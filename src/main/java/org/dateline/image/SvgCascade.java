package org.dateline.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Settles what the style sheets and the style attributes of a drawing come to, and says it by attributes of each element
 * instead: a site that is sent with its policy lets no style stand within a file, and a browser that heeds that for
 * pictures too would show a chart in black. A style attribute is left for the few properties that no attribute says.
 */
final class SvgCascade {

    private static final long MOST_STEPS = 5_000_000;

    private static final Pattern SIZE = Pattern.compile("(?:(?:min|max)-)?(?:width|height)");

    /** In a style, a length without a unit is an error; in an attribute, it is not. */
    private static final Pattern UNITLESS = Pattern.compile(
            "(?:font-size|letter-spacing|word-spacing) [+-]?(?:[0-9]*[1-9][0-9.]*|[0-9]*\\.[0-9]*[1-9][0-9]*)"
                    + "|(?:x|y|cx|cy|r|rx|ry|width|height) [+-]?(?:[0-9]*[1-9][0-9.]*|[0-9]*\\.[0-9]*[1-9][0-9]*)");

    /** What the older attribute {@code xml:space} says too. */
    private static final Pattern PRESERVING = Pattern.compile("pre|pre-wrap|break-spaces");

    /** Functions that some browsers do not know, or not in attributes. */
    private static final Pattern NEWER = Pattern.compile(
            ".*\\b(?:hwb|lab|lch|oklab|oklch|color|calc|min|max|clamp|var)\\(.*", Pattern.CASE_INSENSITIVE);

    /** A rule with one of its selectors, and its place among all of them. */
    private record Candidate(SvgStyle.Selector selector, List<SvgStyle.Declaration> declarations, int order) {

        int specificity() {
            int ids = 0;
            int classes = 0;
            int names = 0;
            for (SvgStyle.Compound compound : selector.compounds()) {
                ids += compound.ids().size();
                classes += compound.classes().size() + (compound.isRoot() ? 1 : 0);
                names += compound.name().isEmpty() ? 0 : 1;
            }
            return (Math.min(ids, 500) * 1000 + Math.min(classes, 999)) * 1000 + Math.min(names, 999);
        }
    }

    private static final Comparator<Candidate> WEAKEST_FIRST =
            Comparator.comparingInt(Candidate::specificity).thenComparingInt(Candidate::order);

    /** By what the last step of their selector asks for: an id, a class, a name, or anything. */
    private final Map<String, List<Candidate>> candidates = new HashMap<>();

    /** The elements around the one that is settled, the outermost first, and it. */
    private final List<SvgElement> path = new ArrayList<>();

    private final List<SvgStyle.Rule> rules = new ArrayList<>();
    private final AtomicLong steps = new AtomicLong();

    private SvgCascade() {}

    static SvgElement settled(SvgElement root) throws UnfitImageException {
        var cascade = new SvgCascade();
        cascade.collect(root);
        return cascade.settle(root);
    }

    private void collect(SvgElement element) {
        for (SvgStyle.Rule rule : element.rules()) {
            for (SvgStyle.Selector selector : rule.selectors()) {
                candidates
                        .computeIfAbsent(key(selector.subject()), key -> new ArrayList<>())
                        .add(new Candidate(selector, rule.declarations(), rules.size()));
            }
            rules.add(rule);
        }
        element.children().forEach(this::collect);
    }

    private static String key(SvgStyle.Compound subject) {
        if (!subject.ids().isEmpty()) {
            return "#" + subject.ids().get(0);
        }
        return subject.classes().isEmpty()
                ? subject.name()
                : "." + subject.classes().get(0);
    }

    private SvgElement settle(SvgElement element) throws UnfitImageException {
        if (element.isText()) {
            return element;
        }
        path.add(element);
        List<SvgStyle.Declaration> declared = declared(element);
        List<SvgElement> children = new ArrayList<>();
        for (SvgElement child : element.children()) {
            if (child.rules().isEmpty()) {
                children.add(settle(child));
            }
        }
        path.remove(path.size() - 1);
        return settled(element, declared, children, path.isEmpty());
    }

    /** What is declared for the element, the weakest first. */
    private List<SvgStyle.Declaration> declared(SvgElement element) throws UnfitImageException {
        List<Candidate> matching = new ArrayList<>();
        if (!candidates.isEmpty()) {
            addMatching("", matching);
            addMatching(element.name(), matching);
            addMatching("#" + element.attribute("id"), matching);
            for (String name : element.classes()) {
                addMatching("." + name, matching);
            }
            matching.sort(WEAKEST_FIRST);
        }
        List<SvgStyle.Declaration> ordinary = new ArrayList<>();
        List<SvgStyle.Declaration> important = new ArrayList<>();
        for (Candidate candidate : matching) {
            candidate.declarations().forEach(each -> (each.isImportant() ? important : ordinary).add(each));
        }
        element.style().forEach(each -> (each.isImportant() ? important : ordinary).add(each));
        ordinary.addAll(important);
        return ordinary;
    }

    private void addMatching(String key, List<Candidate> matching) throws UnfitImageException {
        for (Candidate candidate : candidates.getOrDefault(key, List.of())) {
            if (matches(candidate.selector())) {
                matching.add(candidate);
                step(candidate.declarations().size());
            }
        }
    }

    /** Runs of steps that are parents and children are looked for as near as possible; nearer is never worse. */
    private boolean matches(SvgStyle.Selector selector) throws UnfitImageException {
        int end = selector.compounds().size();
        int at = path.size() - 1;
        boolean isSubject = true;
        while (end > 0) {
            int begin = end - 1;
            while (begin > 0 && selector.combinators().get(begin - 1).equals(">")) {
                begin--;
            }
            while (at - (end - 1 - begin) >= 0 && !runMatches(selector, begin, end, at)) {
                if (isSubject) {
                    return false;
                }
                at--;
            }
            if (at - (end - 1 - begin) < 0) {
                return false;
            }
            at -= end - begin;
            end = begin;
            isSubject = false;
        }
        return true;
    }

    private boolean runMatches(SvgStyle.Selector selector, int begin, int end, int at) throws UnfitImageException {
        for (int i = end - 1; i >= begin; i--) {
            step(1 + selector.compounds().get(i).classes().size());
            int place = at - (end - 1 - i);
            if (!matches(selector.compounds().get(i), path.get(place), place == 0)) {
                return false;
            }
        }
        return true;
    }

    private void step(int more) throws UnfitImageException {
        if (steps.addAndGet(more) > MOST_STEPS) {
            throw SvgFault.tooMuch("its style sheets have too many rules for so many elements");
        }
    }

    private static boolean matches(SvgStyle.Compound compound, SvgElement element, boolean isRoot) {
        return (compound.name().isEmpty() || compound.name().equals(element.name()))
                && (!compound.isRoot() || isRoot)
                && compound.ids().stream().allMatch(element.attribute("id")::equals)
                && (compound.classes().isEmpty() || element.classes().containsAll(compound.classes()));
    }

    private static SvgElement settled(
            SvgElement element, List<SvgStyle.Declaration> declared, List<SvgElement> children, boolean isRoot) {
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        attributes.remove("class");
        attributes.remove("style");
        Map<String, String> left = new LinkedHashMap<>();
        for (SvgStyle.Declaration each : declared) {
            for (Map.Entry<String, String> said : SvgShorthand.longhands(each).entrySet()) {
                String property = said.getKey();
                String value = said.getValue();
                if (isRoot && SIZE.matcher(property).matches()
                        || UNITLESS.matcher(property + " " + value).matches()) {
                    continue; // the page's to say; or an error
                }
                if (property.equals("white-space") && PRESERVING.matcher(value).matches()) {
                    attributes.put("xml:space", "preserve");
                }
                left.remove(property);
                if (SvgNames.canBeAttribute(element.name(), property)
                        && !NEWER.matcher(value).matches()) {
                    attributes.put(property, value);
                } else {
                    left.put(property, value);
                }
            }
        }
        List<SvgElement> drawn = new ArrayList<>(children);
        if (isRoot) {
            SvgBackground.take(attributes, left).ifPresent(background -> drawn.add(0, background));
        }
        List<SvgStyle.Declaration> style = left.entrySet().stream()
                .map(entry -> new SvgStyle.Declaration(entry.getKey(), entry.getValue(), false))
                .toList();
        if (!style.isEmpty()) {
            attributes.put("style", "");
        }
        return SvgElement.of(element.name(), attributes, style, drawn);
    }
}
