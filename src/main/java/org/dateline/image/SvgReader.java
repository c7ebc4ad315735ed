package org.dateline.image;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dateline.xml.SafeXml;

/**
 * Reads a drawing into a tree of what may stay of it: elements and attributes on the lists of {@link SvgNames}, and text
 * that is seen. All the rest is passed over with what is in it, or is a reason to refuse the drawing where it is seen.
 */
final class SvgReader {

    private static final int MOST_ELEMENTS = 100_000;
    private static final int DEEPEST = 200;

    private static final Pattern ELEMENT = Pattern.compile("<[\\p{L}_]");

    /** Extensions that browsers have. */
    private static final Set<String> KNOWN_EXTENSIONS =
            Set.of("http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML");

    /** An element whose end was not read yet. */
    private record Open(
            String name,
            Map<String, String> attributes,
            List<SvgStyle.Declaration> style,
            boolean isText,
            List<SvgElement> children) {}

    private final SvgSource source;
    private final XMLStreamReader xml;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, String> lost = new HashMap<>();
    private int elements;
    private int depth;

    private SvgReader(SvgSource source) throws XMLStreamException {
        this.source = source;
        this.xml = SafeXml.streams().createXMLStreamReader(new StringReader(source.text()));
    }

    /** The drawing's outermost element, and the ids of what was passed over, each with the name of its element. */
    record Drawing(SvgElement root, Map<String, String> lost) {

        Drawing {
            lost = Map.copyOf(lost);
        }
    }

    static Drawing read(SvgSource source) throws UnfitImageException {
        if (source.text().isEmpty()) {
            throw UnfitImageException.truncated();
        }
        if (!ELEMENT.matcher(source.text()).lookingAt()) {
            throw SvgFault.page(source.text());
        }
        try {
            var reader = new SvgReader(source);
            return new Drawing(reader.read(), reader.lost);
        } catch (XMLStreamException e) {
            throw malformed(source, e);
        }
    }

    private static UnfitImageException malformed(SvgSource source, XMLStreamException e) {
        int at = e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset();
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        return at >= source.text().stripTrailing().length()
                ? UnfitImageException.truncated()
                : UnfitImageException.damaged(
                        "its XML is not well-formed in line " + (source.linesBefore() + Math.max(1, line)));
    }

    private SvgElement read() throws XMLStreamException, UnfitImageException {
        xml.next();
        if (!xml.getLocalName().equals("svg")) {
            throw SvgFault.page(source.text());
        }
        if (!SvgNames.NAMESPACE.equals(xml.getNamespaceURI())) {
            throw new UnfitImageException(
                    "is a drawing that does not say so, and no browser would show it",
                    "write xmlns=\"" + SvgNames.NAMESPACE + "\" into its <svg>, or export it as PNG or WebP");
        }
        count();
        open("svg");
        SvgElement root = null;
        while (root == null) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> root = end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> text();
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> throw UnfitImageException.damaged("it holds what no drawing has");
            }
        }
        while (xml.hasNext()) {
            xml.next();
        }
        return root;
    }

    private void count() throws UnfitImageException {
        elements++;
        depth++;
        if (elements > MOST_ELEMENTS) {
            throw SvgFault.tooMuch("it has more than 100,000 elements");
        }
        if (depth > DEEPEST) {
            throw SvgFault.tooMuch("its elements lie more than 200 deep within one another");
        }
    }

    private void start() throws XMLStreamException, UnfitImageException {
        count();
        String name = xml.getLocalName();
        if (!SvgNames.NAMESPACE.equals(xml.getNamespaceURI()) || needsAnExtension()) {
            skip();
        } else if (name.equals("style")) {
            sheet();
        } else if (SvgNames.isElement(name)) {
            open(name);
        } else {
            leaveOut(name);
        }
    }

    private void open(String name) throws UnfitImageException {
        var attributes = new SvgAttributes(name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.add(xml.getAttributeNamespace(i), xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        boolean isText = SvgNames.TEXT.contains(name)
                || name.equals("a") && !open.isEmpty() && open.peek().isText();
        open.push(new Open(name, attributes.kept(), attributes.style(), isText, new ArrayList<>()));
    }

    private SvgElement end() {
        depth--;
        Open ended = open.pop();
        SvgElement element = SvgElement.of(ended.name(), ended.attributes(), ended.style(), ended.children());
        if (open.isEmpty()) {
            return element;
        }
        open.peek().children().add(element);
        return null;
    }

    private void text() {
        if (open.peek().isText()) {
            open.peek().children().add(SvgElement.text(xml.getText()));
        }
    }

    /** Whether browsers pass the element over, since it is for a program that knows more than they do. */
    private boolean needsAnExtension() {
        String extensions = xml.getAttributeValue(null, "requiredExtensions");
        return extensions != null
                && (extensions.isBlank()
                        || !KNOWN_EXTENSIONS.containsAll(
                                Set.copyOf(List.of(extensions.strip().split("\\s+")))));
    }

    private void sheet() throws XMLStreamException, UnfitImageException {
        String type = xml.getAttributeValue(null, "type");
        String media = xml.getAttributeValue(null, "media");
        if (type != null && !type.isBlank() && !type.strip().equalsIgnoreCase("text/css")) {
            skip(); // in a language that no browser knows
            return;
        }
        if (media != null && !media.isBlank() && !media.strip().matches("(?i)all|screen")) {
            throw SvgFault.changed("a style sheet for '" + ImageCleaner.printable(media) + "' alone");
        }
        StringBuilder text = new StringBuilder();
        skip(text);
        List<SvgStyle.Rule> rules = SvgStyle.rules(text.toString());
        if (!rules.isEmpty()) {
            open.peek().children().add(SvgElement.sheet(rules));
        }
    }

    private void leaveOut(String name) throws XMLStreamException, UnfitImageException {
        if (SvgNames.MOVING.contains(name)) {
            Map<String, String> attributes = new TreeMap<>();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.put(
                        xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
            }
            if (SvgMovement.isSeen(name, attributes, open.peek().attributes())) {
                throw SvgFault.changed(
                        "a movement (<" + name + ">)", "save it as it stands in the end, or export it as PNG or WebP");
            }
            skip();
            return;
        }
        boolean isEmptyImage = name.equals("image") && hrefOf().isBlank();
        boolean holdsSomething = skip() || !name.equals("foreignObject");
        if (SvgNames.SEEN.containsKey(name) && holdsSomething && !isEmptyImage) {
            throw SvgFault.changed(SvgNames.SEEN.get(name));
        }
    }

    private String hrefOf() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("href")
                    && !xml.getAttributeValue(i).isBlank()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Passes an element over, and says whether there was anything in it. */
    private boolean skip() throws XMLStreamException, UnfitImageException {
        StringBuilder text = new StringBuilder();
        int before = elements;
        skip(text);
        return elements > before || !text.toString().isBlank();
    }

    /** @param text takes what stands in the element, but not in another within it */
    private void skip(StringBuilder text) throws XMLStreamException, UnfitImageException {
        int outside = depth - 1;
        lose();
        while (depth > outside) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    count();
                    lose();
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth == outside + 1) {
                        text.append(xml.getText());
                    }
                }
                default -> {} // nothing that is kept
            }
        }
    }

    private void lose() {
        String id = xml.getAttributeValue(null, "id");
        if (id != null) {
            lost.putIfAbsent(id.strip(), xml.getLocalName());
        }
    }
}
