package org.dateline.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.Shelf;
import org.dateline.article.Article;
import org.dateline.article.Place;
import org.dateline.article.SourceReference;
import org.dateline.article.Storyline;
import org.dateline.article.Tag;
import org.dateline.article.Topic;
import org.dateline.message.Messages;
import org.dateline.page.Badge;
import org.dateline.page.Page;
import org.dateline.page.SearchPage;
import org.dateline.search.SearchEntry;
import org.dateline.search.SearchIndex;

/** The page that searches the digest, and the data that it searches. */
final class SearchPages {

    private static final int MONTHS = 24;

    private final PlanContext context;
    private final Archive archive;
    private final Addresses addresses;
    private final Messages messages;
    private final Views views;

    SearchPages(PlanContext context) {
        this.context = context;
        this.archive = context.archive();
        this.addresses = context.addresses();
        this.messages = context.messages();
        this.views = new Views(context, addresses.search());
    }

    List<PlannedPage> pages() {
        return List.of(new PlannedPage(addresses.search(), "the search page", this::page).notIndexed());
    }

    List<PlannedFile> files() {
        return new SearchIndex(archive.listed(), this::entry, context.inputs()::of, messages::month)
                .files().stream()
                        .map(file -> new PlannedFile(
                                addresses.searchData(file.path()), "the search data", file.bytes(), file.inputs()))
                        .toList();
    }

    private Page page() {
        return new SearchPage(
                views.frame(
                        messages.text("search.title"),
                        messages.text("search.description", context.config().title()),
                        false),
                views.href(addresses.searchData(SearchIndex.FIRST_FILE)),
                archive.topics().stream()
                        .map(Shelf::subject)
                        .map(topic -> new SearchPage.Choice(topic.id().value(), topic.title()))
                        .toList(),
                archive.statuses().stream()
                        .map(shelf -> views.badge(shelf.subject(), List.of()))
                        .toList(),
                List.of(
                        views.link(messages.text("menu.archive"), addresses.archive()),
                        views.link(messages.text("menu.tags"), addresses.tags())),
                archive.days().descendingKeySet().stream()
                        .map(YearMonth::from)
                        .distinct()
                        .limit(MONTHS)
                        .map(month -> views.link(messages.month(month), addresses.month(month)))
                        .toList());
    }

    private SearchEntry entry(Article article) {
        Badge badge = views.badge(article);
        return new SearchEntry(
                article.day(),
                views.article(article).href(),
                messages.day(article.day()),
                article.title(),
                article.summary(),
                views.languageOf(article),
                article.key() != null,
                badge == null ? "" : badge.id(),
                badge == null ? "" : badge.text(),
                article.sources().stream()
                        .map(SourceReference::source)
                        .map(source -> source.name())
                        .distinct()
                        .toList(),
                article.topics().stream().map(topic -> topic.id().value()).toList(),
                names(article),
                context(article));
    }

    /** A place goes by the other spellings of the tag of its name. */
    private Stream<String> aliasesOf(Place place) {
        Tag tag = archive.tag(Tag.fold(place.name()));
        return tag == null ? Stream.empty() : tag.aliases().stream();
    }

    private List<String> names(Article article) {
        return Stream.of(
                        article.tags().stream()
                                .flatMap(tag -> Stream.concat(Stream.of(tag.name()), tag.aliases().stream())),
                        article.places().stream()
                                .flatMap(place -> Stream.concat(Stream.of(place.name()), aliasesOf(place))),
                        article.attribution().stream())
                .flatMap(names -> names)
                .toList();
    }

    private static List<String> context(Article article) {
        List<String> context = new ArrayList<>();
        article.topics().stream().map(Topic::title).forEach(context::add);
        article.storylines().stream().map(Storyline::title).forEach(context::add);
        context.add(article.id().slug().value());
        return context;
    }
}
