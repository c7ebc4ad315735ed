package org.dateline.hostile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dateline.build.SeenJson;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.w3c.dom.Attr;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A built site, parsed file by file as its readers' programs do it: of what its files are made, and what in them acts. */
final class Inspection {

    private static final Set<String> SEEN_ELSEWHERE = Set.of("css", "js", "png");

    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "data",
            "poster",
            "xlink:href",
            "srcset",
            "cite",
            "background",
            "ping",
            "url",
            "uri",
            "xmlUrl",
            "htmlUrl",
            "scheme",
            "ref");

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "geo", "tag", "urn");

    private static final Pattern SCHEME = Pattern.compile("(?s)([a-z][a-z0-9+.-]*):.*");

    /** What browsers leave out of an address, or take off its beginning. */
    private static final Pattern UNSEEN = Pattern.compile("^[\\x00-\\x20]+|[\\t\\n\\r]+");

    private final Path site;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> parts = new TreeSet<>();
    private final Map<String, Integer> kinds = new TreeMap<>();

    private Inspection(Path site) {
        this.site = site;
    }

    static Inspection of(Path site) {
        Inspection inspection = new Inspection(site);
        files(site).forEach(inspection::lookAt);
        return inspection;
    }

    /** What acts, and where. */
    List<String> findings() {
        return findings;
    }

    /** Every element, and every attribute of one, in pages, feeds and other XML. */
    Set<String> parts() {
        return parts;
    }

    /** How many files there are, by how their names end. */
    Map<String, Integer> kinds() {
        return kinds;
    }

    private static List<Path> files(Path site) {
        try (Stream<Path> all = Files.walk(site)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lookAt(Path file) {
        String name = site.relativize(file).toString();
        String kind = name.substring(name.lastIndexOf('.') + 1).replaceAll(".*/", "");
        kinds.merge(kind, 1, Integer::sum);
        if (SEEN_ELSEWHERE.contains(kind)) {
            return;
        }
        String text = text(file);
        if (text.chars().anyMatch(Inspection::isForbidden)) {
            findings.add(name + " holds a character that must not be there");
        }
        switch (kind) {
            case "html" -> lookAtPage(name, Jsoup.parse(text));
            case "xml", "opml", "svg" -> lookAtXml(name, text);
            case "json", "geojson" -> lookAtJson(name, text);
            case "ndjson" -> text.lines().forEach(line -> lookAtJson(name, line));
            case "_redirects" ->
                text.lines()
                        .filter(line -> !line.matches("#.*|/\\S+ +/\\S+ +301"))
                        .forEach(line -> findings.add(name + ": " + line));
            case "txt", "_headers" -> {
                // their lines are compared as they are
            }
            default -> findings.add(name + " is of a kind that nobody looks at");
        }
    }

    // XML 1.0 forbids them, HTML too, but for those that turn the direction of a text
    private static boolean isForbidden(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r'
                || c == 0x7F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0xFFFE;
    }

    private void lookAtPage(String name, Document page) {
        for (Element element : page.getAllElements()) {
            lookAtElement(name, element);
            for (Node child : element.childNodes()) {
                if (child instanceof Comment) {
                    findings.add(name + " has a comment: " + child);
                }
            }
            if (element.nameIs("script")) {
                if (element.attr("type").equals("application/ld+json")) {
                    lookAtJson(name, element.data());
                } else if (!element.attr("src").matches("(\\.\\./)*assets/[a-z0-9.-]+\\.js")
                        || !element.data().isBlank()) {
                    findings.add(name + " has a script of its own: " + element);
                }
            }
        }
    }

    /** @param element of a page, or of what a feed says */
    private void lookAtElement(String name, Element element) {
        parts.add(element.normalName());
        element.attributes().forEach(attribute -> {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            parts.add(element.normalName() + " " + key);
            if (key.startsWith("on") || key.equals("style") || key.equals("srcdoc")) {
                findings.add(name + ": " + element.normalName() + " " + attribute);
            }
            lookAtAddress(name, key, attribute.getValue());
            if (key.equals("http-equiv")) {
                String content = element.attr("content").replaceFirst("^\\d+;\\s*url=", "");
                lookAtAddress(name, "url", content);
            }
        });
    }

    private void lookAtAddress(String name, String key, String value) {
        String read = UNSEEN.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
        var scheme = SCHEME.matcher(read);
        boolean foreign = read.replace('\\', '/').startsWith("//");
        if (ADDRESSES.contains(key) && (foreign || scheme.matches() && !SCHEMES.contains(scheme.group(1)))) {
            findings.add(name + ": " + key + " is " + value);
        }
    }

    private void lookAtXml(String name, String text) {
        NodeList elements;
        try {
            elements = parser().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getElementsByTagName("*");
        } catch (SAXException | IOException e) {
            findings.add(name + " is no XML: " + e.getMessage());
            return;
        }
        for (int i = 0; i < elements.getLength(); i++) {
            org.w3c.dom.Node element = elements.item(i);
            parts.add("xml " + element.getNodeName());
            NamedNodeMap attributes = element.getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                Attr attribute = (Attr) attributes.item(j);
                parts.add("xml " + element.getNodeName() + " " + attribute.getName());
                lookAtAddress(name, attribute.getName(), attribute.getValue());
            }
            if (Set.of("link", "loc", "uri", "comments").contains(element.getNodeName())) {
                lookAtAddress(name, "url", element.getTextContent());
            }
            boolean html = element.getNodeName().equals("content:encoded")
                    || element instanceof org.w3c.dom.Element it
                            && it.getAttribute("type").equals("html");
            // readers of RSS take its descriptions for HTML too
            if (html || element.getNodeName().equals("description")) {
                lookAtFragment(name, element.getTextContent());
            }
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lookAtFragment(String name, String html) {
        Jsoup.parseBodyFragment(html).body().getAllElements().forEach(element -> lookAtElement(name, element));
    }

    private void lookAtJson(String name, String text) {
        SeenJson json;
        try {
            json = SeenJson.of(text);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            findings.add(name + " is no JSON: " + e.getMessage());
            return;
        }
        json.objects()
                .forEach(object -> object.names().forEach(key -> {
                    SeenJson value = object.at(key);
                    if (!value.isThere() || value.value() instanceof Collection || value.value() instanceof Map) {
                        return;
                    }
                    if (key.endsWith("html")) {
                        lookAtFragment(name, value.text());
                    } else if (key.toLowerCase(Locale.ROOT)
                            .matches("@id|.*ur[il]|.*link|item|image|logo|sameas|license")) {
                        lookAtAddress(name, "url", value.text());
                    }
                }));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
