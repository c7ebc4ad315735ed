package org.dateline.check;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what the site's content security policy blocks in a page, and what takes a choice from the reader. */
final class PolicyChecks {

    /** Script elements of these types are data, which no browser runs. */
    private static final Set<String> DATA_TYPES = Set.of("application/ld+json", "application/json");

    private static final Set<String> TARGETS = Set.of("target", "formtarget");

    private PolicyChecks() {}

    static void check(Document document, PageProblems problems) {
        for (Element element : document.getAllElements()) {
            checkElement(element, problems);
            for (Attribute attribute : element.attributes()) {
                checkAttribute(element, attribute, problems);
            }
        }
    }

    private static void checkElement(Element element, PageProblems problems) {
        if (element.nameIs("style")) {
            problems.error(
                    element,
                    "inline style " + content(element) + " is blocked by the site's policy",
                    "move it into a style sheet of the theme");
        }
        if (element.nameIs("script") && !isLoaded(element) && !isData(element)) {
            problems.error(
                    element,
                    "inline script " + content(element) + " is blocked by the site's policy",
                    "move it into a file of the theme and load it with <script src>");
        }
        if (element.nameIs("base") && element.hasAttr("href")) {
            problems.error(
                    element,
                    "base address " + PageProblems.quoted(element.attr("href")) + " bends every link of the page",
                    "take <base> out and write each link relative to the page");
        }
    }

    /** In an SVG drawing the parser takes the content of both for text. */
    private static String content(Element element) {
        return PageProblems.quoted((element.data() + element.wholeText()).strip());
    }

    private static boolean isLoaded(Element script) {
        return script.hasAttr("src") || script.hasAttr("href") || script.hasAttr("xlink:href");
    }

    private static boolean isData(Element script) {
        return DATA_TYPES.contains(script.attr("type").strip().toLowerCase(Locale.ROOT));
    }

    private static void checkAttribute(Element element, Attribute attribute, PageProblems problems) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.equals("style")) {
            problems.error(
                    element,
                    "inline " + written(element, attribute) + " is blocked by the site's policy",
                    "give the element a class and style it in a style sheet of the theme");
        } else if (name.startsWith("on") && name.length() > 2) {
            problems.error(
                    element,
                    "event handler " + written(element, attribute) + " is blocked by the site's policy",
                    "listen for the event in a script file of the theme");
        } else if (TARGETS.contains(name) && attribute.getValue().strip().equalsIgnoreCase("_blank")) {
            problems.error(
                    element,
                    written(element, attribute) + " opens a window that the reader did not ask for",
                    "take the " + name + " attribute out: readers choose where a link opens");
        }
    }

    private static String written(Element element, Attribute attribute) {
        return attribute.getKey().toLowerCase(Locale.ROOT) + "=" + PageProblems.quoted(attribute.getValue()) + " in <"
                + element.normalName() + ">";
    }
}
