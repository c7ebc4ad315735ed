package org.dateline.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;

/** What may stay of an element's attributes. */
final class SvgAttributes {

    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private static final String PLAIN = " _.,%+-";
    private static final Pattern TRANSFORM =
            Pattern.compile("(?:matrix|translate|scale|rotate|skewX|skewY) *\\([0-9 .,eE+-]*\\)");
    private static final String PATH = " MmLlHhVvCcSsQqTtAaZzEe0123456789.,+-";

    private static final Pattern CLASS = Pattern.compile("[\\p{L}\\p{N}_-]{1,1000}");

    private final String element;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final List<SvgStyle.Declaration> style = new ArrayList<>();

    SvgAttributes(String element) {
        this.element = element;
    }

    /** Those that stay, in their order. */
    Map<String, String> kept() {
        return kept;
    }

    List<SvgStyle.Declaration> style() {
        return style;
    }

    /** @param namespace null where it is in none */
    void add(String namespace, String name, String value) throws UnfitImageException {
        String spaced = value.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
        if (namespace == null || namespace.isEmpty()) {
            addOwn(name, spaced);
        } else if (namespace.equals(XLINK) && name.equals("href") && !kept.containsKey("href")) {
            addOwn(name, spaced);
        } else if (namespace.equals(XMLConstants.XML_NS_URI)) {
            addOwn("xml:" + name, spaced);
        }
    }

    private void addOwn(String name, String value) throws UnfitImageException {
        switch (name) {
            case "id" -> keep(name, SvgNames.isId(value.strip()) ? value.strip() : "");
            case "class" -> keep(name, classes(value));
            case "href" -> addReference(value.strip());
            case "style" -> {
                style.addAll(SvgStyle.declarations(value));
                if (!style.isEmpty()) {
                    kept.put(name, "");
                }
            }
            case "d", "path" -> keep(name, path(value));
            default -> addListed(name, value);
        }
    }

    private void addListed(String name, String value) throws UnfitImageException {
        if (SvgNames.isPresentation(name)) {
            keep(name, SvgStyle.value(name, value).orElse(""));
        } else if (SvgNames.isPlain(name) && consistsOf(PLAIN, value)) {
            SvgFilterLimits.check(element, name, value);
            keep(name, value.strip());
        } else if (SvgNames.isTransform(name)
                && TRANSFORM.matcher(value).replaceAll("").matches("[ ,]*")) {
            keep(name, value.strip());
        }
    }

    /** An attribute without a value says nothing, but for {@code d}, which hides a path. */
    private void keep(String name, String value) {
        if (!value.isEmpty() || name.equals("d")) {
            kept.put(name, value);
        }
    }

    private void addReference(String value) throws UnfitImageException {
        if (!SvgNames.REFERRING.contains(element) || value.isEmpty()) {
            return;
        }
        if (!value.startsWith("#")) {
            throw SvgFault.changed("a part of another file (<" + element + ">)");
        }
        keep("href", SvgNames.isId(value.substring(1)) ? value : "");
    }

    private static String classes(String value) {
        Set<String> classes =
                new LinkedHashSet<>(new ArrayList<>(List.of(value.strip().split(" +"))));
        classes.removeIf(name -> !CLASS.matcher(name).matches());
        return String.join(" ", classes);
    }

    // spec: SVG 2, 9.5.4: a path is drawn up to the first sign that is in error
    private static String path(String value) {
        int end = 0;
        while (end < value.length() && PATH.indexOf(value.charAt(end)) >= 0) {
            end++;
        }
        return value.substring(0, end).strip();
    }

    private static boolean consistsOf(String signs, String value) {
        return value.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c) || signs.indexOf(c) >= 0);
    }
}
