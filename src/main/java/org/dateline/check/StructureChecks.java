package org.dateline.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Checks what a screen reader finds its way by: landmarks, names of controls, heads of tables, languages. */
final class StructureChecks {

    private static final String CONTROLS = "input, select, textarea";

    /** Inputs that nobody fills in; those that are buttons have their own check. */
    private static final Set<String> UNLABELLED = Set.of("hidden", "submit", "reset", "button", "image");

    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private StructureChecks() {}

    static void check(Document document, PageProblems problems) {
        checkMain(document, problems);
        checkNavigation(document, problems);
        checkControls(document, problems);
        checkTables(document, problems);
        checkLanguages(document, problems);
    }

    private static void checkMain(Document document, PageProblems problems) {
        List<Element> mains = document.select("main, [role=main]").stream()
                .filter(main -> !AccessibleName.isHidden(main))
                .toList();
        for (Element more : mains.subList(Math.min(1, mains.size()), mains.size())) {
            problems.error(more, "second <main> on the page", "keep one <main> around what the page is for");
        }
        // A bare page has nothing beside its content that a reader would have to skip.
        if (mains.isEmpty() && document.selectFirst("nav, body > header, body > footer, aside") != null) {
            problems.error(
                    "the page has landmarks but no <main>",
                    "put what the page is for into <main>, so that a reader can go straight to it");
        }
    }

    private static void checkNavigation(Document document, PageProblems problems) {
        List<Element> navigations = document.select("nav, [role=navigation]");
        if (navigations.size() < 2) {
            return;
        }
        Set<String> labels = new HashSet<>();
        for (Element navigation : navigations) {
            String label = label(navigation);
            if (label.isEmpty()) {
                problems.error(
                        navigation,
                        PageProblems.quoted(navigation) + " has no label, and the page has several",
                        "say in aria-label what it leads through");
            } else if (!labels.add(label)) {
                problems.error(
                        navigation,
                        "second navigation that is labelled " + PageProblems.quoted(label),
                        "give each navigation of the page a label of its own");
            }
        }
    }

    private static String label(Element element) {
        String ids = element.attr("aria-labelledby").strip();
        if (ids.isEmpty()) {
            return element.attr("aria-label").strip();
        }
        Document document = element.ownerDocument();
        return document == null
                ? ""
                : Arrays.stream(ids.split("\\s+"))
                        .map(document::getElementById)
                        .map(named -> named == null ? "" : named.text())
                        .collect(Collectors.joining(" "))
                        .strip();
    }

    private static void checkControls(Document document, PageProblems problems) {
        List<Element> controls = document.select(CONTROLS);
        if (controls.isEmpty()) {
            return;
        }
        Set<String> labelled = document.select("label[for]").stream()
                .filter(label -> !label.text().isBlank())
                .map(label -> label.attr("for"))
                .collect(Collectors.toSet());
        for (Element control : controls) {
            boolean isLabelled = labelled.contains(control.id())
                    || control.closest("label") != null
                    || !label(control).isEmpty()
                    || !control.attr("title").isBlank();
            if (!isLabelled && !UNLABELLED.contains(control.attr("type").toLowerCase(Locale.ROOT))) {
                problems.error(
                        control,
                        PageProblems.quoted(control) + " has no label",
                        "put a <label for> with its id beside it, or an aria-label on it");
            }
        }
    }

    private static void checkTables(Document document, PageProblems problems) {
        for (Element table : document.select("table:not([role=presentation]):not([role=none])")) {
            if (table.selectFirst("th") == null) {
                problems.error(
                        table,
                        PageProblems.quoted(table) + " has no header cell",
                        "write the cells that name a column or a row as <th>");
            }
        }
    }

    private static void checkLanguages(Document document, PageProblems problems) {
        for (Element element : document.select("[lang]")) {
            String language = element.attr("lang").strip();
            if (!language.isEmpty() && !isLanguage(language)) {
                problems.error(
                        element,
                        PageProblems.quoted(language) + " in <" + element.normalName() + " lang> is no language",
                        "write a tag such as 'en', 'uk' or 'pt-BR'");
            }
        }
        checkOwnVersion(document, problems);
    }

    /** The page itself is among the languages that it links to. */
    private static void checkOwnVersion(Document document, PageProblems problems) {
        Element html = document.selectFirst("html");
        String own = Metadata.canonical(document).orElse("");
        if (html == null || own.isEmpty() || html.attr("lang").isBlank()) {
            return;
        }
        for (Element version : document.select("head > link[hreflang][href]")) {
            String said = version.attr("hreflang").strip();
            if (version.attr("href").equals(own)
                    && !said.equalsIgnoreCase("x-default")
                    && !said.equalsIgnoreCase(html.attr("lang").strip())) {
                problems.error(
                        html,
                        "the page says it is " + PageProblems.quoted(html.attr("lang")) + ", its own hreflang says "
                                + PageProblems.quoted(said),
                        "name the language that the page is written in at both places");
            }
        }
    }

    // spec: BCP 47; private use, grandfathered and unknown tags are 'valid' only where the first part is a language
    private static boolean isLanguage(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return language.length() == 3 || LANGUAGES.contains(language);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
