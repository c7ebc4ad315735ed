package org.dateline.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.problem.SourceSpan;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Checks what a page says of itself to screen readers and search engines: names, headings, language, title. */
final class PageChecks {

    private static final String NAMED = "a[href], button, input[type], [role=link], [role=button]";
    private static final List<String> NAMED_INPUTS = List.of("image", "button", "submit", "reset");

    private PageChecks() {}

    static void check(Document document, PageProblems problems) {
        checkLanguage(document, problems);
        checkTitle(document, problems);
        checkIds(document, problems);
        checkHeadings(document, problems);
        checkAlternatives(document, problems);
        checkNames(document, problems);
    }

    private static void checkLanguage(Document document, PageProblems problems) {
        for (Element html : document.select("html")) {
            if (html.attr("lang").isBlank()) {
                problems.error(
                        html,
                        PageProblems.quoted(html) + " says no language",
                        "name the page's language, e.g. <html lang=\"en\">");
            }
        }
    }

    private static void checkTitle(Document document, PageProblems problems) {
        Element title = document.selectFirst("head > title");
        String fix = "say in <title> what the page is, e.g. 'Headline, 18 March 2025 — Digest'";
        if (title == null) {
            problems.error("the page has no <title>", fix);
        } else if (title.text().isBlank()) {
            problems.error(title, "the page's <title> is empty", fix);
        }
    }

    private static void checkIds(Document document, PageProblems problems) {
        Map<String, SourceSpan> first = new HashMap<>();
        for (Element element : document.getElementsByAttribute("id")) {
            String id = element.id();
            if (id.isBlank()) {
                problems.error(
                        element,
                        "empty id in " + PageProblems.quoted(element),
                        "give the element an id that a link can point at, or none");
                continue;
            }
            SourceSpan earlier = first.putIfAbsent(id, problems.where(element));
            if (earlier != null) {
                problems.error(
                        element,
                        "duplicate id " + PageProblems.quoted(id) + ": line " + earlier.line() + " has it too",
                        "give one of the two another id: a link finds only the first");
            }
        }
    }

    private static void checkHeadings(Document document, PageProblems problems) {
        int previous = 6; // what stands first may have any level
        boolean hasMain = false;
        for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > previous + 1) {
                problems.error(
                        heading,
                        "heading " + PageProblems.quoted(heading.text()) + " is an h" + level + " after an h"
                                + previous,
                        "make it an h" + (previous + 1) + ", or add the level between");
            }
            if (level == 1 && hasMain) {
                problems.error(
                        heading,
                        "second h1 " + PageProblems.quoted(heading.text()) + " on the page",
                        "make it an h2: the h1 is the page's own headline");
            }
            hasMain |= level == 1;
            previous = level;
        }
        if (!hasMain) {
            problems.error("the page has no h1", "make the page's own headline an <h1>");
        }
    }

    private static void checkAlternatives(Document document, PageProblems problems) {
        for (Element image : document.select("img:not([alt]), area[href]:not([alt]), input[type=image]:not([alt])")) {
            problems.error(
                    image,
                    PageProblems.quoted(image) + " has no alt attribute",
                    "say in alt what the picture shows, or write alt=\"\" if it only decorates");
        }
    }

    private static void checkNames(Document document, PageProblems problems) {
        Elements named = document.select(NAMED);
        for (Element element : named) {
            if (isNamed(element) && AccessibleName.isMissing(element) && !isHiddenWithin(element)) {
                problems.error(
                        element,
                        PageProblems.quoted(element) + " has no accessible name",
                        "give it text, a picture with an alt, or an aria-label that says what it does");
            }
        }
    }

    private static boolean isNamed(Element element) {
        return !element.nameIs("input")
                || NAMED_INPUTS.contains(element.attr("type").toLowerCase(Locale.ROOT));
    }

    private static boolean isHiddenWithin(Element element) {
        return AccessibleName.isHidden(element) || element.parents().stream().anyMatch(AccessibleName::isHidden);
    }
}
