package org.dateline.xml;

import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Java's own parsers, whatever others are at hand, for XML that anyone may have written: no document type, so no
 * entities of its own; nothing from elsewhere; no depth that nobody writes.
 */
public final class SafeXml {

    private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";

    /**
     * The versions of Java differ in these. The five entities of XML itself count, each time that a text has one, and no
     * document can declare others: 0, which is no limit. The depth is what code can follow by recursion.
     */
    private static final Map<String, String> LIMITS = Map.of(
            LIMIT + "maxElementDepth", "500",
            LIMIT + "elementAttributeLimit", "1000",
            LIMIT + "maxXMLNameLimit", "1000",
            LIMIT + "entityExpansionLimit", "0",
            LIMIT + "entityReplacementLimit", "0",
            LIMIT + "totalEntitySizeLimit", "0",
            LIMIT + "maxGeneralEntitySizeLimit", "0");

    private SafeXml() {}

    /** Makes streams of events, each text of which is one event. */
    public static XMLInputFactory streams() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        LIMITS.forEach(factory::setProperty);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /**
     * A reader that tells what it reads, and refuses a document type.
     *
     * @throws IllegalStateException if Java's own parser does not know how to be safe
     */
    public static XMLReader reader() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            for (Map.Entry<String, String> limit : LIMITS.entrySet()) {
                reader.setProperty(limit.getKey(), limit.getValue());
            }
            return reader;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("cannot make a parser of XML", e);
        }
    }
}
