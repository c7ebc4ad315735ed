package org.dateline.raw;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads strangers' XML: no document type, so no entities; nothing from elsewhere; no depth that nobody writes. */
final class SafeXml implements XMLReaderJDOMFactory {

    private static final String MOST_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private SafeXml() {}

    static SAXBuilder builder() {
        SAXBuilder builder = new SAXBuilder(new SafeXml());
        builder.setExpandEntities(false);
        return builder;
    }

    @Override
    public XMLReader createXMLReader() throws JDOMException {
        try {
            // Java's own parser, whatever else is at hand, since the limits are its own.
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            // What ROME writes out again it writes by recursion.
            reader.setProperty(MOST_DEPTH, "500");
            return reader;
        } catch (ParserConfigurationException | SAXException e) {
            throw new JDOMException("cannot make a parser", e);
        }
    }

    @Override
    public boolean isValidating() {
        return false;
    }
}
