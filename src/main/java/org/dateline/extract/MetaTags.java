package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's {@code meta} elements say, by their names in lower case. */
final class MetaTags {

    private final Map<String, List<Found<String>>> contents = new LinkedHashMap<>();

    private MetaTags() {}

    static MetaTags of(Document page) {
        MetaTags tags = new MetaTags();
        // What is stated as a property was meant for machines, so it goes before what is named the same.
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
            for (Element meta : page.getElementsByTag("meta")) {
                String content = Words.collapsed(meta.attr("content"));
                if (!content.isEmpty()) {
                    tags.add(attribute, meta.attr(attribute), content);
                }
            }
        }
        return tags;
    }

    private void add(String attribute, String names, String content) {
        // Some pages name two properties in one attribute, separated by a space.
        for (String name : names.strip().split("\\s+")) {
            if (!name.isEmpty()) {
                // Dublin Core is written dc.title, dc:title and DC.title.
                contents.computeIfAbsent(key(name), none -> new ArrayList<>())
                        .add(new Found<>(content, "meta " + attribute + "=\"" + name + "\""));
            }
        }
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("dc:") || lower.startsWith("dcterms:") || lower.startsWith("dcterm:")
                ? lower.replace(':', '.')
                : lower;
    }

    /** The first content of the first of these names that the page has. */
    Optional<Found<String>> first(String... names) {
        for (String name : names) {
            List<Found<String>> found = contents.get(name);
            if (found != null) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** All contents of a name, in the page's order. */
    List<Found<String>> all(String name) {
        return contents.getOrDefault(name, List.of());
    }
}
