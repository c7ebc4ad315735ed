package org.dateline.raw;

import org.dateline.xml.SafeXml;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.XMLReader;

/** Makes the parsers that the feeds' library reads with. */
final class FeedXml implements XMLReaderJDOMFactory {

    private FeedXml() {}

    static SAXBuilder builder() {
        SAXBuilder builder = new SAXBuilder(new FeedXml());
        builder.setExpandEntities(false);
        return builder;
    }

    @Override
    public XMLReader createXMLReader() {
        return SafeXml.reader();
    }

    @Override
    public boolean isValidating() {
        return false;
    }
}
