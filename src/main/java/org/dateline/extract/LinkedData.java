package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's JSON-LD says: of the article, and of the other things that it names. */
final class LinkedData {

    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "ScholarlyArticle",
            "MedicalScholarlyArticle",
            "TechArticle",
            "APIReference",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "Report",
            "Recipe",
            "Review",
            "HowTo");

    /** A page of more things than this is a catalogue. */
    private static final int MOST_THINGS = 500;

    private final List<Json.Group> things = new ArrayList<>();

    private LinkedData() {}

    static LinkedData of(Document page) {
        LinkedData data = new LinkedData();
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").contains("ld+json")) {
                data.add(JsonReader.read(script.data()), 0);
            }
        }
        return data;
    }

    private void add(Json json, int depth) {
        if (json instanceof Json.Text || things.size() >= MOST_THINGS) {
            return;
        }
        for (Json item : json.items()) {
            if (item instanceof Json.Group thing) {
                things.add(thing);
                add(thing.at("@graph"), depth + 1);
                // A page that is described first often holds its article.
                add(thing.at("mainEntity"), depth + 1);
                if (depth == 0) {
                    add(thing.at("mainEntityOfPage"), depth + 1);
                }
            } else if (item instanceof Json.Row && depth < 5) {
                add(item, depth + 1);
            }
        }
    }

    /** The first thing that is an article. */
    Optional<Json.Group> article() {
        return things.stream().filter(thing -> isA(thing, ARTICLES)).findFirst();
    }

    Optional<Json.Group> ofType(String... types) {
        Set<String> wanted = Set.of(types);
        return things.stream().filter(thing -> isA(thing, wanted)).findFirst();
    }

    /** What the first thing that has a member of that name says by it. */
    Optional<Json> any(String key) {
        return things.stream()
                .map(thing -> thing.at(key))
                .filter(json -> !json.text().isEmpty())
                .findFirst();
    }

    /** The thing that another one refers to by its id, or the other one itself. */
    Json resolved(Json reference) {
        String id = reference.at("@id").text();
        if (id.isEmpty() || !reference.at("name").text().isEmpty()) {
            return reference;
        }
        for (Json.Group thing : things) {
            if (thing.at("@id").text().equals(id) && !thing.at("name").text().isEmpty()) {
                return thing;
            }
        }
        return reference;
    }

    static boolean isA(Json thing, Set<String> types) {
        return thing.at("@type").items().stream()
                .map(type -> type.text().replaceFirst("^https?://schema\\.org/|^schema:", ""))
                .anyMatch(types::contains);
    }
}
