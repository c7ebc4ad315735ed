package org.dateline.xml;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document being written, each element on a line of its own, so that it can be read where it is opened. An
 * attribute without a value is left out.
 */
public final class XmlLines {

    private static final Map<String, String> NAMESPACES = Map.of(
            "xml", XMLConstants.XML_NS_URI,
            "at", "http://purl.org/atompub/tombstones/1.0",
            "atom", "http://www.w3.org/2005/Atom",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "news", "http://www.google.com/schemas/sitemap-news/0.9");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    public XmlLines() {
        try {
            // Java's own, whatever else is at hand: another might write other bytes. Into a text, so that it escapes
            // what XML needs escaped and nothing for the encoding's sake.
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Opens the root element in a namespace that has no prefix, or in none where it is empty. */
    public void openRoot(String name, String namespace, String[] prefixes, String... attributes) {
        try {
            newLine();
            writer.writeStartElement(name);
            if (!namespace.isEmpty()) {
                writer.writeDefaultNamespace(namespace);
            }
            for (String prefix : prefixes) {
                writer.writeNamespace(prefix, namespace(prefix));
            }
            writeAttributes(attributes);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** @param attributes names and values in turn */
    public void open(String name, String... attributes) {
        try {
            newLine();
            start(name);
            writeAttributes(attributes);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    public void close() {
        try {
            newLine();
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    public void element(String name, String content, String... attributes) {
        try {
            open(name, attributes);
            writer.writeCharacters(LegalText.of(content));
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    public void emptyElement(String name, String... attributes) {
        try {
            newLine();
            int colon = name.indexOf(':');
            if (colon < 0) {
                writer.writeEmptyElement(name);
            } else {
                String prefix = name.substring(0, colon);
                writer.writeEmptyElement(prefix, name.substring(colon + 1), namespace(prefix));
            }
            writeAttributes(attributes);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** The document, when all is closed. */
    public byte[] bytes() {
        try {
            writer.writeEndDocument();
            newLine();
            writer.close();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private void start(String name) throws XMLStreamException {
        int colon = name.indexOf(':');
        if (colon < 0) {
            writer.writeStartElement(name);
        } else {
            String prefix = name.substring(0, colon);
            writer.writeStartElement(prefix, name.substring(colon + 1), namespace(prefix));
        }
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = LegalText.of(attributes[i + 1]);
            int colon = name.indexOf(':');
            if (value.isEmpty()) {
                continue;
            }
            if (colon < 0) {
                writer.writeAttribute(name, value);
            } else {
                String prefix = name.substring(0, colon);
                writer.writeAttribute(prefix, namespace(prefix), name.substring(colon + 1), value);
            }
        }
    }

    private void newLine() throws XMLStreamException {
        writer.writeCharacters("\n");
    }

    private static String namespace(String prefix) {
        String namespace = NAMESPACES.get(prefix);
        if (namespace == null) {
            throw new IllegalArgumentException("no namespace has the prefix " + prefix);
        }
        return namespace;
    }

    private static IllegalStateException failure(XMLStreamException e) {
        return new IllegalStateException("cannot write XML", e);
    }
}
