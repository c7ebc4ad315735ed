package org.dateline.extract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Finds who wrote an article: as the page states it to machines, else in its byline. */
final class AuthorReader {

    private static final String[] META = {
        "author",
        "byl",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "article:author",
        "article:author_name",
        "og:article:author",
        "cxenseparse:author",
        "authors",
        "citation_author",
        "creator",
        "dcsext.author",
        "rbauthors",
        "dc.creator.personalname",
        "shareaholic:article_author_name"
    };

    private static final Map<String, Evaluator> BYLINES = queries(
            "[itemprop*=author] [itemprop=name]",
            "[itemprop=author]",
            "a[rel~=author]",
            ".author-name",
            ".author_name",
            ".authorname",
            ".byline-name",
            ".byline__name",
            ".author__name",
            ".article-author",
            ".post-author",
            ".article__author",
            ".entry-author",
            ".author.vcard .fn",
            ".author a",
            ".byline a",
            ".byline__author",
            ".byline-author",
            ".author",
            ".authors",
            ".byline",
            "byline",
            ".bylines",
            ".username",
            ".autor",
            ".auteur",
            ".writer",
            "[data-testid*=author]",
            "[class*=byline]",
            "[class*=author-name]",
            "[class*=authorName]",
            "[class*=Author]",
            "[class*=author]",
            "[class*=autor]",
            "[class*=Autor]",
            "#author",
            "#byline",
            "[id*=author]",
            ".vcard .fn");

    private static Map<String, Evaluator> queries(String... queries) {
        Map<String, Evaluator> evaluators = new LinkedHashMap<>();
        for (String query : queries) {
            evaluators.put(query, QueryParser.parse(query));
        }
        return evaluators;
    }

    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:view all posts by|all posts by|zeige alle beiträge von|alle beiträge von|ver todas las entradas de|voir tous les articles (?:de|par)|(?:written|posted|published|reported|story|words?|text|article|review|interview)\\s+by|by(?!\\p{L})|von(?!\\p{L})|par(?!\\p{L})|por(?!\\p{L})|di(?!\\p{L})|door(?!\\p{L})|av(?!\\p{L})|af(?!\\p{L})|autor(?:en|ka|in|es)?(?=\\s*:)|authors?(?=\\s*:|\\s+name)|auteur(?=\\s*:)|автори?(?=\\s*:)|авторы(?=\\s*:)|ein (?:beitrag|artikel|gastbeitrag) von|text(?=\\s*:)|redacción(?=\\s*:)|przez|tekst(?=\\s*:)|eingestellt von|veröffentlicht von|geschrieben von|verfasst von|publicado por|publié par|scritto da|foto(?=\\s*:))\\s*[:：]?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Where a byline goes on with something other than a name. */
    private static final Pattern TRAILER = Pattern.compile(
            "(?U)\\s*(?:[|•·–—(\\[<]|\\bon (?=\\p{L}+ \\d)|\\bam (?=\\d)|\\bupdated\\b|\\bpublished\\b|\\bposted\\b|\\b(?:um|at) \\d|,? \\d{1,2}[./:]|\\s-\\s|\\bfor (?:the )?\\p{Lu}|\\bvia\\b|\\bin (?=\\p{Lu})|\\bin:|\\bveröffentlicht|\\bpublié|,\\s+(?:staff|special|senior|editor|reporter|correspond|associated|chief|contribut|\\p{L}+ (?:writer|editor|reporter|correspondent))).*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CONTACT =
            Pattern.compile("\\S+@\\S+\\.\\S+|(?<!\\S)@\\w+|https?://\\S+|www\\.\\S+", Pattern.CASE_INSENSITIVE);

    /** What content systems write where no author was entered. */
    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "unknown",
            "anonymous",
            "author",
            "autor",
            "guest",
            "webmaster",
            "none",
            "null",
            "undefined",
            "name",
            "user",
            "root",
            "nobody",
            "n a",
            "about the author",
            "more from author",
            "follow",
            "wp admin",
            "view all posts",
            "no author",
            "alle beiträge",
            "alle beiträge anzeigen",
            "archiv anzeigen",
            "all posts",
            "datum",
            "stand",
            "quelle",
            "beitrag",
            "redaktion kontaktieren",
            "email",
            "e mail",
            "contributors",
            "by",
            "share",
            "comments",
            "kommentare",
            "the editors");

    private static final int LONGEST = 80;

    private AuthorReader() {}

    /** A byline that is only a text: who follows must look like names. */
    private static final Pattern WRITTEN = Pattern.compile(
            "^(?:(?i:von|by|par|por|di|door|przez|text(?: und interview)?:|text(?: und fotos)? von|autor(?:in|en|ka)?:?|author:?|auteur ?:|автор:?|автори:|written by|(?:blog )?beitrag von|ein(?:e)? \\p{L}+ von|quelle:|source:|fuente:))\\s+"
                    + "(?<names>(?:(?:Dr\\.|Prof\\.) ?)*\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:(?:von|van|de|der|den|la|le|del|di|da|und|and|et|y|i|та|и) )?\\p{Lu}[\\p{L}.'’-]*){0,5})(?:\\s*[,|•·(/–-].*|\\s+(?:am|on|-)\\s.*|\\s*\\d.*)?$");

    /** What is more than a byline and its date is a sentence. */
    private static final int LONGEST_WRITTEN = 90;

    private static final String WRITTEN_IN = "p, span, div, em, i, strong, small, address, h4, h5, h6, li, a, b";

    static List<Found<String>> read(PageFacts facts) {
        List<Found<String>> stated = new ArrayList<>(stated(facts));
        stated.addAll(tagged(facts));
        List<Found<String>> people = stated.stream()
                .filter(found -> !isTheSite(found.value(), facts))
                .toList();
        if (!people.isEmpty()) {
            String source = people.get(0).evidence();
            return people.stream()
                    .filter(found -> found.evidence().equals(source))
                    .toList();
        }
        for (List<Found<String>> found : List.of(byline(facts), written(facts), stated)) {
            if (!found.isEmpty()) {
                return found.subList(0, 1);
            }
        }
        return List.of();
    }

    /** Whether a name is the site's own, or a login: better than nothing, and worse than a byline. */
    private static boolean isTheSite(String name, PageFacts facts) {
        String squeezed = squeezed(name);
        String host = facts.address() == null
                ? ""
                : squeezed(facts.address()
                        .value()
                        .replaceFirst("^https?://(?:www\\.)?([^/?#]*?)(?:\\.\\w+)?(?:[/?#].*)?$", "$1"));
        String site = squeezed(MetadataReader.siteName(facts).map(Found::value).orElse(""));
        boolean login = !name.contains(" ") && name.contains(".") && name.equals(name.toLowerCase(Locale.ROOT));
        return login
                || site.length() > 2 && (site.contains(squeezed) || squeezed.contains(site))
                || host.length() > 2 && (host.contains(squeezed) || squeezed.contains(host));
    }

    private static String squeezed(String name) {
        return Words.bare(name).replace(" ", "");
    }

    private static List<Found<String>> stated(PageFacts facts) {
        Names names = new Names();
        for (String key : List.of("author", "creator")) {
            for (Json author : facts.said(key).items()) {
                names.add(facts.data().resolved(author).text(), "JSON-LD " + key);
            }
        }
        if (names.found().isEmpty()) {
            facts.data()
                    .any("author")
                    .ifPresent(author -> names.add(facts.data().resolved(author).text(), "JSON-LD author"));
        }
        if (names.found().isEmpty()) {
            facts.data().ofType("Person").ifPresent(person -> names.add(person.text(), "JSON-LD Person"));
        }
        return names.found();
    }

    private static List<Found<String>> tagged(PageFacts facts) {
        List<Found<String>> all = new ArrayList<>(labelled(facts));
        for (String name : META) {
            Names names = new Names();
            for (Found<String> found : facts.meta().all(name)) {
                names.add(found.value(), found.evidence());
            }
            all.addAll(names.found());
        }
        return all;
    }

    /** WordPress says who wrote a page in a pair of {@code twitter:label1} and {@code twitter:data1}. */
    private static List<Found<String>> labelled(PageFacts facts) {
        Names names = new Names();
        facts.meta()
                .first("twitter:label1")
                .filter(label -> AUTHOR_LABEL.matcher(label.value()).find())
                .flatMap(label -> facts.meta().first("twitter:data1"))
                .ifPresent(found -> names.add(found.value(), found.evidence()));
        return names.found();
    }

    private static final Pattern AUTHOR_LABEL = Pattern.compile(
            "written|verfasst|geschrieben|escrito|écrit|scritto|geschreven|napisan|автор|author|autor|par|von|by|skrevet|skriven",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static List<Found<String>> byline(PageFacts facts) {
        List<Element> named = facts.page().getAllElements().stream()
                .filter(AuthorReader::isNamedLikeAuthor)
                .toList();
        for (Map.Entry<String, Evaluator> query : BYLINES.entrySet()) {
            for (Element element : named) {
                if (!element.is(query.getValue())
                        || ABOUT.matcher(PageCleaning.names(element)).find()
                        || !DateReader.isOutsideAsides(element)) {
                    continue;
                }
                Names names = new Names();
                List<Element> links = element.getElementsByTag("a");
                if (links.size() == 1) {
                    names.add(links.get(0).text(), "byline " + query.getKey());
                }
                if (element.text().length() <= LONGEST * 2) {
                    names.add(element.text(), "byline " + query.getKey());
                }
                if (!names.found().isEmpty()) {
                    return names.found();
                }
            }
        }
        return List.of();
    }

    /** Whether a line says who wrote it and nothing else. */
    static boolean isByline(String text) {
        return text.length() <= LONGEST_WRITTEN && WRITTEN.matcher(text).matches();
    }

    private static boolean isNamedLikeAuthor(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.normalName().equals("byline")) {
            return true;
        }
        String names = (element.className() + " " + element.id() + " " + element.attr("itemprop") + " "
                        + element.attr("rel") + " " + element.attr("data-testid"))
                .toLowerCase(Locale.ROOT);
        boolean inside = element.normalName().equals("a") || names.contains("name") || names.contains("fn");
        return inside || NAMED.stream().anyMatch(names::contains);
    }

    /** What tells of an author at length. */
    private static final Pattern ABOUT =
            Pattern.compile(" (?:bio|biography|about|box|description|avatar|image|social) ");

    private static final List<String> NAMED = List.of("author", "autor", "auteur", "byline", "writer", "username");

    private static List<Found<String>> written(PageFacts facts) {
        for (Element element : facts.page().body().select(WRITTEN_IN)) {
            String text = shortText(element);
            Matcher matcher = WRITTEN.matcher(text);
            if (matcher.matches() && DateReader.isOutsideAsides(element)) {
                Names names = new Names();
                names.add(matcher.group("names"), "text \"" + text + "\"");
                if (!names.found().isEmpty()) {
                    return names.found();
                }
            }
        }
        return List.of();
    }

    /** The text of an element, or none where it is longer than a byline. */
    private static String shortText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Iterator<TextNode> nodes = element.nodeStream(TextNode.class).iterator(); nodes.hasNext(); ) {
            text.append(nodes.next().getWholeText().strip()).append(' ');
            if (text.length() > LONGEST_WRITTEN * 2) {
                return "";
            }
        }
        String collapsed = Words.collapsed(text.toString());
        return collapsed.length() > LONGEST_WRITTEN ? "" : collapsed;
    }

    /** The names found so far, each once. */
    private static final class Names {

        private final Map<String, Found<String>> byWords = new LinkedHashMap<>();

        void add(String written, String evidence) {
            String name = cleaned(written);
            String bare = Words.bare(name);
            boolean isName = bare.length() > 1
                    && name.length() <= LONGEST
                    && !NOBODY.contains(bare)
                    && name.chars().anyMatch(Character::isLetter)
                    && name.split("\\s+").length <= 10;
            if (isName) {
                byWords.putIfAbsent(bare, new Found<>(name, evidence));
            }
        }

        List<Found<String>> found() {
            return new ArrayList<>(byWords.values());
        }
    }

    static String cleaned(String written) {
        String name = Words.collapsed(Parser.unescapeEntities(written, false));
        if (name.toLowerCase(Locale.ROOT).startsWith("http")) {
            return "";
        }
        name = CONTACT.matcher(name).replaceAll(" ");
        name = LEAD_IN.matcher(Words.collapsed(name)).replaceFirst("");
        name = TRAILER.matcher(name).replaceFirst("");
        return name.replaceAll("^[\\s,;:/.-]+|[\\s,;:/-]+$", "");
    }
}
