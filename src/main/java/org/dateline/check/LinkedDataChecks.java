package org.dateline.check;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Checks what a page tells machines of itself in JSON-LD. */
final class LinkedDataChecks {

    private static final JsonFactory JSON = new JsonFactory();

    /** What the site's own kinds cannot do without. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "NewsArticle", List.of("url", "headline", "datePublished", "author", "publisher"),
            "CollectionPage", List.of("name", "url"),
            "NewsMediaOrganization", List.of("name", "url"),
            "BreadcrumbList", List.of("itemListElement"),
            "WebSite", List.of("name", "url"));

    private final SiteUrl site;
    private final Element script;
    private final PageProblems problems;

    private LinkedDataChecks(SiteUrl site, Element script, PageProblems problems) {
        this.site = site;
        this.script = script;
        this.problems = problems;
    }

    static void check(Document document, SiteUrl site, PageProblems problems) {
        for (Element script : document.select("script[type=application/ld+json]")) {
            new LinkedDataChecks(site, script, problems).check();
        }
    }

    private void check() {
        try (JsonParser parser = JSON.createParser(script.data())) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                checkEntry(parser);
            } else if (first == JsonToken.START_ARRAY) {
                checkEntries(parser);
            } else {
                problems.error(
                        script, "the JSON-LD says nothing", "take the element out, or say in it what the page is");
            }
            parser.nextToken();
        } catch (JacksonException e) {
            problems.error(
                    script,
                    "the JSON-LD does not parse: " + PageProblems.quoted(e.getOriginalMessage()),
                    "write it as JSON; a template must escape every text in it");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a text", e);
        }
    }

    private void checkEntries(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                checkEntry(parser);
            }
        }
    }

    /**
     * Only what the page says of itself must be whole: a report that it is based on is told of with what is known, and
     * so the objects within an entry are looked through for addresses alone.
     */
    private void checkEntry(JsonParser parser) throws IOException {
        Set<String> said = new HashSet<>();
        String kind = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("@graph") && value == JsonToken.START_ARRAY) {
                checkEntries(parser);
                said.add(name);
                continue;
            }
            if (value == JsonToken.VALUE_STRING && name.equals("@type")) {
                kind = parser.getText();
            }
            boolean isEmpty = value == JsonToken.VALUE_NULL
                    || value == JsonToken.VALUE_STRING && parser.getText().isBlank();
            if (!isEmpty) {
                said.add(name);
            }
            checkAddresses(parser);
        }
        checkKind(kind, said);
    }

    private void checkKind(String kind, Set<String> said) {
        if (!said.isEmpty() && !said.contains("@type") && !said.contains("@graph") && !said.contains("@id")) {
            problems.error(script, "an entry of the JSON-LD has no @type", "name its kind, e.g. NewsArticle");
        }
        for (String property : REQUIRED.getOrDefault(kind, List.of())) {
            if (!said.contains(property)) {
                problems.error(
                        script,
                        "the " + kind + " of the JSON-LD has no " + PageProblems.quoted(property),
                        "give it one: search engines leave out what lacks it");
            }
        }
    }

    /** Looks through the value at which the parser stands, and leaves it at the value's end. */
    private void checkAddresses(JsonParser parser) throws IOException {
        int depth = 0;
        do {
            JsonToken token = depth == 0 ? parser.currentToken() : parser.nextToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING) {
                site.broken(parser.getText(), problems.where(script))
                        .ifPresent(broken -> problems.problems().error(broken.where(), broken.what(), broken.fix()));
            }
        } while (depth > 0);
    }
}
