package org.dateline.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.xml.SafeXml;

/**
 * Reads the site's XML as a stream: whether it is well-formed, whether each address in it exists, and whether a feed
 * has what its standard requires. Safe for use by several threads.
 */
final class XmlFiles {

    private final Path siteFolder;
    private final String filePrefix;
    private final SiteUrl site;
    private final Problems problems;

    XmlFiles(Path siteFolder, String filePrefix, SiteUrl site, Problems problems) {
        this.siteFolder = siteFolder;
        this.filePrefix = filePrefix;
        this.site = site;
        this.problems = problems;
    }

    static boolean isXml(String file) {
        return file.endsWith(".xml") || file.endsWith(".opml");
    }

    void check(String file) {
        Path path = siteFolder.resolve(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            XMLStreamReader xml = SafeXml.streams().createXMLStreamReader(in);
            var walk = new Walk(filePrefix + file, xml);
            while (xml.hasNext()) {
                walk.take(xml.next());
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
            problems.error(
                    SourceSpan.of(filePrefix + file, Math.max(0, line), Math.max(0, column)),
                    "the file is not well-formed XML",
                    "run 'dateline build' again; whatever else wrote the file must write XML");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** One element that is open. */
    private record Open(String name, Set<String> children, StringBuilder text, SourceSpan where) {}

    private final class Walk {

        private final String file;
        private final XMLStreamReader xml;
        private final Deque<Open> open = new ArrayDeque<>();
        private final Set<String> ids = new HashSet<>();

        Walk(String file, XMLStreamReader xml) {
            this.file = file;
            this.xml = xml;
        }

        void take(int event) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(open.pop());
            } else if (event == XMLStreamConstants.CHARACTERS && !open.isEmpty()) {
                open.peek().text().append(xml.getText());
            }
        }

        private void start() {
            SourceSpan where = SourceSpan.of(
                    file, xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
            String prefix = xml.getPrefix();
            String name = prefix == null || prefix.isEmpty() ? xml.getLocalName() : prefix + ":" + xml.getLocalName();
            if (!open.isEmpty()) {
                open.peek().children().add(name);
            }
            open.push(new Open(name, new HashSet<>(), new StringBuilder(), where));
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                look(xml.getAttributeValue(i), where);
            }
        }

        private void look(String value, SourceSpan where) {
            site.broken(value, where).ifPresent(broken -> problems.error(broken.where(), broken.what(), broken.fix()));
        }

        private void end(Open element) {
            String parent = open.isEmpty() ? "" : open.peek().name();
            // An id names an entry and need not lead anywhere.
            if (!element.name().equals("id") && !element.name().equals("guid")) {
                look(element.text().toString().strip(), element.where());
            }
            switch (element.name()) {
                case "feed" -> require(element, "id", "title", "updated", "author");
                case "entry" -> require(element, "id", "title", "updated", "link");
                case "channel" -> require(element, "title", "link", "description");
                case "item" -> require(element, "guid", "title");
                case "url", "sitemap" -> require(element, "loc");
                case "id", "guid" -> {
                    if (parent.equals("entry") || parent.equals("item")) {
                        Feeds.checkId(element.text().toString().strip(), ids, element.where(), problems);
                    }
                }
                default -> {}
            }
        }

        private void require(Open element, String... names) {
            for (String name : names) {
                Feeds.require(element.children(), name, "<" + element.name() + ">", element.where(), problems);
            }
        }
    }
}
