package org.dateline.image;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which parts of a drawing without style sheets refer to which others, and by what. */
final class SvgReferences {

    /**
     * What an element refers to.
     *
     * @param used by {@code href}
     * @param applied to the element itself: its clipping path, mask and filter
     * @param painting what fills and strokes it and all within it
     * @param marking the marks on its points and on those of all within it
     */
    record Of(List<String> used, List<String> applied, List<String> painting, List<String> marking) {

        static final Of NOTHING = new Of(List.of(), List.of(), List.of(), List.of());

        boolean isEmpty() {
            return used.isEmpty() && applied.isEmpty() && painting.isEmpty() && marking.isEmpty();
        }
    }

    private final Map<String, SvgElement> byId = new HashMap<>();
    private final Set<String> all = new HashSet<>();

    SvgReferences(SvgElement root) {
        add(root);
    }

    /** The first element that has that id, as browsers take it; null where there is none. */
    SvgElement element(String id) {
        return byId.get(id);
    }

    /** Every id that anything refers to. */
    Set<String> all() {
        return all;
    }

    private void add(SvgElement element) {
        String id = element.attribute("id");
        if (!id.isEmpty()) {
            byId.putIfAbsent(id, element);
        }
        Of references = of(element);
        all.addAll(references.used());
        all.addAll(references.applied());
        all.addAll(references.painting());
        all.addAll(references.marking());
        element.children().forEach(this::add);
    }

    /** What the element refers to by itself. */
    static Of of(SvgElement element) {
        List<SvgStyle.Declaration> declarations = new ArrayList<>(element.style());
        for (String property : SvgNames.REFERRING_PROPERTIES) {
            String value = element.attribute(property);
            if (value.contains("url(")) {
                declarations.add(new SvgStyle.Declaration(property, value, false));
            }
        }
        String href = element.attribute("href");
        Of used = href.isEmpty() ? Of.NOTHING : new Of(List.of(href.substring(1)), List.of(), List.of(), List.of());
        return declarations.isEmpty() ? used : sorted(used, declarations);
    }

    private static Of sorted(Of more, List<SvgStyle.Declaration> declarations) {
        Set<String> applied = new HashSet<>(more.applied());
        Set<String> painting = new HashSet<>(more.painting());
        Set<String> marking = new HashSet<>(more.marking());
        for (SvgStyle.Declaration declaration : declarations) {
            List<String> ids = SvgStyle.references(declaration.value());
            String property = declaration.property();
            (SvgNames.PAINTING_PROPERTIES.contains(property)
                            ? painting
                            : SvgNames.MARKING_PROPERTIES.contains(property) ? marking : applied)
                    .addAll(ids);
        }
        return new Of(more.used(), List.copyOf(applied), List.copyOf(painting), List.copyOf(marking));
    }
}
