package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What the Nu HTML checker finds on all pages of the built sites: neither an error nor a warning. */
class HtmlCheckerTest {

    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    @Test
    void noPageHasAnErrorOrAWarning() throws Exception {
        List<String> found = new ArrayList<>();
        SimpleDocumentValidator checker = checker(found);
        int pages = 0;
        for (LoopbackSite site : List.of(TestSites.fixture(), TestSites.demo())) {
            for (Path page : MarkupTest.files(site.folder(), ".html")) {
                String path = site.folder().relativize(page).toString().replace('\\', '/');
                try (InputStream content = Files.newInputStream(page)) {
                    check(checker, new InputSource(content), path);
                }
                forgetDataBlocks(found, path, Files.readAllLines(page));
                pages++;
            }
        }
        System.out.println("The HTML checker read " + pages + " pages and found " + found.size() + " faults.");
        Findings.none(pages + " pages", found);
        assertTrue(pages > 1_000, pages + " pages");
    }

    @Test
    void aFaultIsFound() throws Exception {
        List<String> found = new ArrayList<>();
        check(
                checker(found),
                new InputSource(new StringReader(
                        "<!DOCTYPE html><html lang=en><title>A</title><p><a href='b c'>B<a href=c>C</a><img src=d>")),
                "faulty.html");
        assertEquals(
                List.of("faulty.html:1"),
                found.stream().map(line -> line.split(": ")[0]).distinct().toList());
    }

    /** No browser runs a script element of another type than a script's, so no policy blocks it; the checker thinks so. */
    private static void forgetDataBlocks(List<String> found, String path, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("<script type=\"application/ld+json\">")) {
                String fault = path + ":" + (i + 1) + ": warning: Inline script violates Content Security Policy";
                found.removeIf(line -> line.startsWith(fault));
            }
        }
    }

    /** The address is one of the site's: the checker compares it with the policy that the page gives itself. */
    private static void check(SimpleDocumentValidator checker, InputSource page, String path) throws Exception {
        page.setSystemId("https://example.org/" + path);
        page.setEncoding("UTF-8");
        checker.checkHtmlInputSource(page);
    }

    private static SimpleDocumentValidator checker(List<String> found) throws Exception {
        ErrorHandler faults = new ErrorHandler() {
            @Override
            public void warning(SAXParseException fault) {
                tell("warning", fault);
            }

            @Override
            public void error(SAXParseException fault) {
                tell("error", fault);
            }

            @Override
            public void fatalError(SAXParseException fault) {
                tell("error", fault);
            }

            private void tell(String severity, SAXParseException fault) {
                String path = String.valueOf(fault.getSystemId()).replace("https://example.org/", "");
                found.add(path + ":" + fault.getLineNumber() + ": " + severity + ": " + fault.getMessage());
            }
        };
        SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, true);
        checker.setUpMainSchema(SCHEMA, faults);
        checker.setUpValidatorAndParsers(faults, false, false);
        return checker;
    }
}
