package org.dateline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.Shelf;
import org.dateline.article.Storyline;
import org.dateline.article.Topic;
import org.dateline.feed.FeedFormat;
import org.dateline.feed.Opml;
import org.dateline.message.Messages;
import org.dateline.page.FeedLink;
import org.dateline.page.FeedRow;
import org.dateline.page.FeedsPage;
import org.dateline.page.Page;

/** The list of the feeds: as a page for people, and as a file for their programs. */
final class FeedIndex {

    private final PlanContext context;
    private final Archive archive;
    private final Addresses addresses;
    private final Messages messages;

    FeedIndex(PlanContext context) {
        this.context = context;
        this.archive = context.archive();
        this.addresses = context.addresses();
        this.messages = context.messages();
    }

    List<PlannedPage> pages() {
        return List.of(new PlannedPage(addresses.feeds(), "the list of feeds", this::page));
    }

    List<PlannedFile> files() {
        return List.of(new PlannedFile(addresses.opml(), "the list of feeds", () -> opml().bytes()));
    }

    /** One line of the list: a feed's name, the page that shows the same, and beside which page the feed lies. */
    private record Entry(String name, SitePath page, SitePath landing) {}

    private Entry articles() {
        return new Entry(messages.text("feeds.articles"), addresses.home(), addresses.home());
    }

    private Entry editions() {
        return new Entry(messages.text("feeds.editions"), addresses.archive(), addresses.editions());
    }

    private Entry corrections() {
        return new Entry(messages.text("corrections.title"), addresses.corrections(), addresses.corrections());
    }

    private List<Entry> topics() {
        return archive.topics().stream()
                .map(Shelf::subject)
                .map((Topic topic) -> new Entry(topic.title(), addresses.topic(topic), addresses.topic(topic)))
                .toList();
    }

    private List<Entry> storylines() {
        return archive.storylines().stream()
                .map(Shelf::subject)
                .map((Storyline storyline) ->
                        new Entry(storyline.title(), addresses.storyline(storyline), addresses.storyline(storyline)))
                .toList();
    }

    private Page page() {
        Views views = new Views(context, addresses.feeds());
        List<Entry> entries = new ArrayList<>(List.of(articles(), editions()));
        entries.addAll(topics());
        entries.add(corrections());
        return new FeedsPage(
                views.frame(
                        messages.text("feeds.title"),
                        messages.text("feeds.description", context.config().title()),
                        true),
                Stream.of(FeedFormat.values()).map(this::name).toList(),
                entries.stream().map(entry -> row(entry, views)).toList(),
                views.link(messages.text("feeds.opml"), addresses.opml()),
                views.link(messages.text("data.index"), addresses.dataIndex()),
                views.licence());
    }

    private String name(FeedFormat format) {
        return messages.text("feed.format." + format.id());
    }

    private FeedRow row(Entry entry, Views views) {
        return new FeedRow(
                views.link(entry.name(), entry.page()),
                Stream.of(FeedFormat.values())
                        .map(format -> new FeedLink(
                                name(format),
                                messages.text("feeds.link", entry.name(), name(format)),
                                format.mediaType(),
                                views.href(addresses.feed(entry.landing(), format))))
                        .toList());
    }

    private Opml opml() {
        Views views = Views.inFeed(context);
        List<Opml.Group> groups = new ArrayList<>();
        addGroup(groups, context.config().title(), List.of(articles(), editions(), corrections()), views);
        addGroup(groups, messages.text("topics.title"), topics(), views);
        addGroup(groups, messages.text("storylines.title"), storylines(), views);
        return new Opml(
                messages.text(
                        "page.title",
                        messages.text("feeds.title"),
                        context.config().title()),
                groups);
    }

    private void addGroup(List<Opml.Group> groups, String title, List<Entry> entries, Views views) {
        if (!entries.isEmpty()) {
            groups.add(new Opml.Group(
                    title, entries.stream().map(entry -> outline(entry, views)).toList()));
        }
    }

    private Opml.Outline outline(Entry entry, Views views) {
        return new Opml.Outline(
                messages.text("page.title", entry.name(), context.config().title()),
                views.href(addresses.feed(entry.landing(), FeedFormat.ATOM)),
                views.href(entry.page()));
    }
}
