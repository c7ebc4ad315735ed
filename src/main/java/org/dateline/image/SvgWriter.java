package org.dateline.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a drawing. Ids that nothing refers to are left out, and the others are numbered: drawing programs make them of
 * the names that their users give to layers.
 */
final class SvgWriter {

    /** What refers to something that is not there goes on doing so. */
    private static final String NOTHING = "i0";

    private final Set<String> referredTo;
    private final Map<String, String> ids = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private SvgWriter(SvgReferences references) {
        this.referredTo = references.all();
    }

    static byte[] write(SvgElement root, SvgReferences references) {
        var writer = new SvgWriter(references);
        writer.number(root);
        writer.write(root, false);
        return writer.out.append('\n').toString().getBytes(UTF_8);
    }

    private void number(SvgElement element) {
        String id = element.attribute("id");
        if (referredTo.contains(id)) {
            ids.putIfAbsent(id, "i" + (ids.size() + 1));
        }
        element.children().forEach(this::number);
    }

    private void write(SvgElement element, boolean isInText) {
        if (element.isText()) {
            escape(element.text(), false);
            return;
        }
        if (!isInText && !out.isEmpty()) {
            out.append('\n');
        }
        out.append('<').append(element.name());
        if (out.length() == "<svg".length()) {
            out.append(" xmlns=\"").append(SvgNames.NAMESPACE).append('"');
        }
        element.attributes().forEach((name, value) -> attribute(name, valueOf(element, name, value)));
        boolean hasText = isInText || SvgNames.TEXT.contains(element.name());
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        element.children().forEach(child -> write(child, hasText));
        out.append(hasText ? "" : "\n").append("</").append(element.name()).append('>');
    }

    private String valueOf(SvgElement element, String name, String value) {
        return switch (name) {
            case "id" -> ids.getOrDefault(value, "");
            case "href" -> "#" + ids.getOrDefault(value.substring(1), NOTHING);
            case "style" -> declarations(element.style());
            default -> numbered(value);
        };
    }

    private void attribute(String name, String value) {
        if (!value.isEmpty() || name.equals("d")) {
            out.append(' ').append(name).append("=\"");
            escape(value, true);
            out.append('"');
        }
    }

    private String declarations(List<SvgStyle.Declaration> declarations) {
        return declarations.stream()
                .map(each -> each.property() + ":" + numbered(each.value()) + (each.isImportant() ? "!important" : ""))
                .collect(Collectors.joining(";"));
    }

    /** The value with the numbers of the parts that it refers to. */
    private String numbered(String value) {
        return SvgStyle.withReferences(value, id -> ids.getOrDefault(id, NOTHING));
    }

    private void escape(String text, boolean isAttribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(isAttribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }
}
