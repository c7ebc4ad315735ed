package org.dateline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds the addresses in an element's attributes. */
final class UrlAttributes {

    private static final Set<String> LOADING_RELATIONS = Set.of(
            "stylesheet",
            "icon",
            "apple-touch-icon",
            "apple-touch-icon-precomposed",
            "mask-icon",
            "manifest",
            "preload",
            "modulepreload",
            "prefetch",
            "prerender",
            "preconnect",
            "dns-prefetch");

    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\f\\r]+");

    // spec: HTML standard, "shared declarative refresh steps"
    private static final Pattern REFRESH =
            Pattern.compile("\\s*[0-9.]*\\s*[;,]?\\s*(?:url\\s*=\\s*)?(['\"]?)(.*)", Pattern.CASE_INSENSITIVE);

    private UrlAttributes() {}

    /**
     * One address.
     *
     * @param loads whether a browser asks for it without the reader following a link, or sends it what the reader typed
     */
    record Link(Element element, String attribute, String value, boolean loads) {

        /** The attribute as messages name it: {@code <a href>}. */
        String place() {
            return "<" + element.normalName() + " " + attribute + ">";
        }
    }

    static List<Link> of(Element element) {
        List<Link> links = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            addLinks(element, attribute.getKey(), attribute.getValue(), links);
        }
        return links;
    }

    private static void addLinks(Element element, String name, String value, List<Link> links) {
        switch (name) {
            case "href", "xlink:href" -> {
                // A base is wrong in itself, whatever it names.
                if (!element.nameIs("base")) {
                    links.add(new Link(element, name, value, loadsItsHref(element)));
                }
            }
            case "src", "poster", "action", "formaction", "background" ->
                links.add(new Link(element, name, value, true));
            case "cite", "longdesc" -> links.add(new Link(element, name, value, false));
            case "data" -> {
                if (element.nameIs("object")) {
                    links.add(new Link(element, name, value, true));
                }
            }
            case "srcset", "imagesrcset" -> {
                for (String candidate : candidates(value)) {
                    links.add(new Link(element, name, candidate, true));
                }
            }
            case "ping" -> {
                for (String address : SPACES.split(value.strip())) {
                    links.add(new Link(element, name, address, true));
                }
            }
            case "content" -> {
                if (isRefresh(element)) {
                    addRefresh(element, name, value, links);
                }
            }
            default -> {}
        }
    }

    private static boolean loadsItsHref(Element element) {
        if (element.nameIs("link")) {
            return SPACES.splitAsStream(element.attr("rel").toLowerCase(Locale.ROOT))
                    .anyMatch(LOADING_RELATIONS::contains);
        }
        return element.tag().namespace().equals(Parser.NamespaceSvg) && !element.nameIs("a");
    }

    /** Whether the element forwards the reader to another page by itself. */
    static boolean isRefresh(Element element) {
        return element.nameIs("meta")
                && element.attr("http-equiv").strip().equalsIgnoreCase("refresh")
                && !refreshTarget(element.attr("content")).isEmpty();
    }

    private static void addRefresh(Element element, String name, String value, List<Link> links) {
        links.add(new Link(element, name, refreshTarget(value), true));
    }

    private static String refreshTarget(String content) {
        Matcher refresh = REFRESH.matcher(content);
        if (!refresh.matches()) {
            return "";
        }
        String target = refresh.group(2);
        int end = refresh.group(1).isEmpty() ? -1 : target.indexOf(refresh.group(1));
        return (end < 0 ? target : target.substring(0, end)).strip();
    }

    /** The addresses of a {@code srcset}; its commas separate only where an address does not hold them. */
    private static List<String> candidates(String srcset) {
        List<String> addresses = new ArrayList<>();
        int at = 0;
        while (at < srcset.length()) {
            // spec: HTML standard, "parse a srcset attribute"
            int start = at;
            while (start < srcset.length() && (isSpace(srcset.charAt(start)) || srcset.charAt(start) == ',')) {
                start++;
            }
            int end = start;
            while (end < srcset.length() && !isSpace(srcset.charAt(end))) {
                end++;
            }
            String address = srcset.substring(start, end);
            if (address.endsWith(",")) {
                at = end;
                address = address.replaceAll(",+$", "");
            } else {
                int comma = srcset.indexOf(',', end);
                at = comma < 0 ? srcset.length() : comma;
            }
            if (!address.isEmpty()) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
