package org.dateline.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Looks at a drawing that was cleaned with parsers that had no part in it, and by lists of its own. */
final class DrawingInspection {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final Set<String> ELEMENTS = Set.of(("svg g defs symbol use path rect circle ellipse line polyline"
                    + " polygon text tspan textPath linearGradient radialGradient stop pattern clipPath mask marker filter"
                    + " switch a feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting"
                    + " feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR"
                    + " feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting"
                    + " feSpotLight feTile feTurbulence")
            .split(" "));

    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][a-zA-Z0-9-]*|xml:(?:lang|space)");

    private static final Set<String> NEVER = Set.of(
            "class",
            "src",
            "srcset",
            "action",
            "formaction",
            "target",
            "ping",
            "download",
            "cursor",
            "data",
            "to",
            "from",
            "by",
            "begin",
            "attributename",
            "handler",
            "event",
            "content",
            "base",
            "xml:base",
            "xmlns:xlink");

    private static final Pattern URL = Pattern.compile("url\\s*\\((?!#i[0-9]+\\))", Pattern.CASE_INSENSITIVE);
    private static final Pattern FUNCTION = Pattern.compile("([a-zA-Z_-]+)\\s*\\(");

    private static final Set<String> FUNCTIONS =
            Set.of(("url rgb rgba hsl hsla hwb lab lch oklab oklch color calc min max"
                            + " clamp var matrix translate translateX translateY scale scaleX scaleY rotate skew skewX skewY")
                    .toLowerCase(Locale.ROOT)
                    .split(" "));

    private DrawingInspection() {}

    static void check(byte[] drawing) throws Exception {
        String text = new String(drawing, UTF_8);
        assertTrue(text.startsWith("<svg xmlns=\"" + SVG + "\""), text);
        for (String never : List.of("<!", "<?", "<script", "javascript:", "@import", "expression(", "://evil", "&#0")) {
            assertTrue(!text.toLowerCase(Locale.ROOT).contains(never) || isInText(text, never), never + " in " + text);
        }
        Document document = parsed(drawing);
        assertEquals(1, document.getChildNodes().getLength());
        int elements = checkElement(document.getDocumentElement());
        assertEquals(
                elements,
                Jsoup.parse(text, "", Parser.xmlParser()).getAllElements().size() - 1,
                "another parser of XML finds other elements");
        checkAsHtml(text);
    }

    /** Words of a text that a reader sees may be any; markup never is. */
    private static boolean isInText(String text, String never) {
        return !never.startsWith("<")
                && Jsoup.parse(text, "", Parser.xmlParser())
                        .text()
                        .toLowerCase(Locale.ROOT)
                        .contains(never);
    }

    private static Document parsed(byte[] drawing) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        // versions of Java differ in their own, and a drawing may be 200 deep
        factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "201");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(drawing));
    }

    private static int checkElement(Element element) {
        assertEquals(SVG, element.getNamespaceURI(), element.getNodeName());
        assertTrue(ELEMENTS.contains(element.getNodeName()), "<" + element.getNodeName() + ">");
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            checkAttribute(element, attributes.item(i));
        }
        int elements = 1;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                elements += checkElement(nested);
            } else {
                assertEquals(Node.TEXT_NODE, child.getNodeType(), child.toString());
            }
        }
        return elements;
    }

    private static void checkAttribute(Element element, Node attribute) {
        String name = attribute.getNodeName();
        String value = attribute.getNodeValue();
        String what = "<" + element.getNodeName() + " " + name + "=\"" + value + "\">";
        if (name.equals("xmlns")) {
            assertEquals(SVG, value);
            return;
        }
        assertTrue(ATTRIBUTE.matcher(name).matches(), what);
        assertTrue(!NEVER.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith("on"), what);
        if (name.equals("href")) {
            assertTrue(value.matches("#i[0-9]+") && !element.getNodeName().equals("a"), what);
            return;
        }
        assertTrue(!URL.matcher(value).find(), what);
        assertTrue(!name.equals("style") || !value.contains("@") && !value.contains("{"), what);
        for (String sign : List.of("\\", "<", ">", "://", "/*", "//", "@", "!", "{", "}", "`", "\"")) {
            assertTrue(!value.contains(sign), what);
        }
        FUNCTION.matcher(value)
                .results()
                .forEach(found -> assertTrue(FUNCTIONS.contains(found.group(1).toLowerCase(Locale.ROOT)), what));
        assertTrue(!value.contains(":") || name.equals("style"), what);
    }

    /** Should it ever be taken for a part of a page, it is no more than a drawing. */
    private static void checkAsHtml(String text) {
        Jsoup.parse("<!DOCTYPE html><body>" + text).body().getAllElements().forEach(element -> {
            assertTrue(
                    element.nameIs("body")
                            || ELEMENTS.stream().anyMatch(name -> name.equalsIgnoreCase(element.tagName())),
                    element.tagName());
            element.attributes()
                    .forEach(attribute -> assertTrue(
                            !attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on"), attribute.toString()));
        });
    }
}
