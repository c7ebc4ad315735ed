package org.dateline.browser;

import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** A kind of page, and where the fixture digest and the demo digest have one of it. */
enum PageKind {
    HOME("home.ftlh", "", ""),
    EDITION("edition.ftlh", "2027/03/18/", "2025/03/18/"),
    QUIET_EDITION("edition.ftlh", "2027/03/17/", null),
    ARTICLE("article.ftlh", "2027/03/18/inquiry-reports/", "2025/03/18/trump-putin-call/"),
    TRANSLATED_HOME("home.ftlh", "uk/", null),
    TRANSLATED_EDITION("edition.ftlh", "uk/2027/03/18/", null),
    TRANSLATED_ARTICLE("article.ftlh", "uk/2027/03/18/inquiry-reports/", null),
    FOREIGN_ARTICLE("article.ftlh", "2027/03/18/porom-znovu-khodyt/", null),
    LONG_HEADLINE("article.ftlh", "2027/03/18/committee-promises-water/", null),
    WITHDRAWN("withdrawn.ftlh", "2027/03/18/goats-drowned/", null),
    MONTH("month.ftlh", "2027/03/", "2025/03/"),
    YEAR("year.ftlh", "2027/", null),
    ARCHIVE("archive.ftlh", "archive/", "archive/"),
    TOPICS("topics.ftlh", "topics/", null),
    TOPIC("topic.ftlh", "topics/ferries/", "topics/diplomacy/"),
    EMPTY_TOPIC("topic.ftlh", "topics/museums/", null),
    TAGS("tags.ftlh", "tags/", "tags/"),
    TAG("tag.ftlh", "tags/edda-holm/", null),
    LONG_TAG(
            "tag.ftlh",
            "tags/joint-standing-committee-for-the-restoration-of-cross-channel-interconnections-sluices-and-drinking/",
            null),
    PLACES("places.ftlh", "places/", "places/"),
    PLACE("place.ftlh", "places/saint-orlands-landing/", null),
    SOURCES("sources.ftlh", "sources/", "sources/"),
    SOURCE("source.ftlh", "sources/radio-orland/", null),
    STATUS("status.ftlh", "statuses/claimed/", null),
    LISTING_MONTH("listing-month.ftlh", "topics/ferries/2027/03/", null),
    BUSY_MONTH("listing-month.ftlh", "topics/weather/2027/01/", null),
    BUSY_DAY("listing-month.ftlh", "topics/weather/2027/01/05/", null),
    STORYLINES("storylines.ftlh", "storylines/", null),
    STORYLINE("storyline.ftlh", "storylines/the-ferry-line/", "storylines/energy-strike-pause/"),
    CORRECTIONS("corrections.ftlh", "corrections/", "corrections/"),
    CORRECTIONS_MONTH("corrections-month.ftlh", "corrections/2027/03/", null),
    ABOUT("about.ftlh", "about/", "about/"),
    SEARCH("search.ftlh", "search/", "search/"),
    FEEDS("feeds.ftlh", "feeds/", null),
    NOT_FOUND("404.ftlh", "404.html", "404.html");

    private final String template;
    private final String fixture;
    private final @Nullable String demo;

    PageKind(String template, String fixture, @Nullable String demo) {
        this.template = template;
        this.fixture = fixture;
        this.demo = demo;
    }

    /** The theme's file that shows it. */
    String template() {
        return template;
    }

    /** Its address in the fixture digest, relative to the home page. */
    String fixture() {
        return fixture;
    }

    /** Its address in the demo digest, of the pages that readers see most; null for the others. */
    @Nullable
    String demo() {
        return demo;
    }

    /** Whether the theme has such a page: one of another kind may be on its way. */
    boolean isThere() {
        return Files.exists(Repository.FOLDER.resolve("templates").resolve(template));
    }

    /** Whether a page of this kind may have a script; every other works with none and carries none. */
    boolean mayHaveScript() {
        return this == SEARCH || this == TAGS;
    }
}
