package org.dateline.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dateline.archive.Archive;
import org.dateline.archive.CorrectedArticle;
import org.dateline.archive.Day;
import org.dateline.archive.Shelf;
import org.dateline.article.Article;
import org.dateline.article.Source;
import org.dateline.article.Storyline;
import org.dateline.article.Tag;
import org.dateline.article.Topic;
import org.dateline.article.Withdrawal;
import org.dateline.cache.Print;
import org.dateline.config.SiteConfig;
import org.dateline.feed.DeletedEntry;
import org.dateline.feed.Feed;
import org.dateline.feed.FeedEntry;
import org.dateline.feed.FeedFormat;
import org.dateline.message.Messages;
import org.dateline.problem.Problems;
import org.dateline.search.Remembered;

/** The feeds: of all articles, of the editions, of the corrections, and of each topic, tag, storyline and source. */
final class FeedFiles {

    private static final int LATEST = 50;

    private final PlanContext context;
    private final Archive archive;
    private final Addresses addresses;
    private final Messages messages;
    private final Views views;
    private final FeedEntries entries;
    private final List<Article> withdrawn;

    FeedFiles(PlanContext context, Problems problems) {
        this.context = context;
        this.archive = context.archive();
        this.addresses = context.addresses();
        this.messages = context.messages();
        this.views = Views.inFeed(context);
        this.entries = new FeedEntries(context);
        this.withdrawn = archive.articles().stream()
                .filter(article -> article.withdrawn() != null)
                .toList();
        new FeedIds(context.config(), context.addresses().folder()).tellShared(archive.articles(), problems);
    }

    List<PlannedFile> files() {
        SiteConfig config = context.config();
        List<PlannedFile> files = new ArrayList<>();
        String description = config.description();
        add(
                files,
                new Subject(
                        addresses.home(),
                        addresses.home(),
                        "the digest",
                        config.title(),
                        description.isEmpty() ? messages.text("home.description", config.title()) : description),
                () -> latestArticles().stream().map(entries::whole).toList(),
                () -> context.inputs().of(latestArticles()),
                article -> true);
        add(
                files,
                new Subject(
                        addresses.editions(),
                        addresses.archive(),
                        "the editions",
                        title(messages.text("feeds.editions")),
                        messages.text("feeds.editions.description", config.title())),
                () -> latestDays().stream().map(entries::edition).toList(),
                () -> context.inputs().ofDays(latestDays()),
                article -> false);
        add(
                files,
                new Subject(
                        addresses.corrections(),
                        addresses.corrections(),
                        "the corrections",
                        title(messages.text("corrections.title")),
                        messages.text("corrections.description", config.title())),
                () -> latestCorrections().stream().map(entries::correction).toList(),
                () -> context.inputs().ofCorrections(latestCorrections()),
                article -> false);
        for (Shelf<Topic> shelf : archive.topics()) {
            Topic topic = shelf.subject();
            add(
                    files,
                    shelf,
                    landing("topic", addresses.topic(topic), topic.title(), topic.description()),
                    Article::topics,
                    topic::equals);
        }
        for (Shelf<Tag> shelf : archive.tags()) {
            Tag tag = shelf.subject();
            add(
                    files,
                    shelf,
                    landing("tag", addresses.tag(tag), tag.name(), tag.description()),
                    Article::tags,
                    other -> other.key().equals(tag.key()));
        }
        for (Shelf<Storyline> shelf : archive.storylines()) {
            Storyline storyline = shelf.subject();
            add(
                    files,
                    shelf,
                    landing("storyline", addresses.storyline(storyline), storyline.title(), storyline.summary()),
                    Article::storylines,
                    storyline::equals);
        }
        for (Shelf<Source> shelf : archive.sources()) {
            Source source = shelf.subject();
            add(
                    files,
                    shelf,
                    landing("source", addresses.source(source), source.name(), ""),
                    article -> article.sources().stream()
                            .map(reference -> reference.source())
                            .toList(),
                    other -> other.id().equals(source.id()));
        }
        return files;
    }

    /**
     * What a feed is about.
     *
     * @param landing beside which its files lie
     * @param page the page that shows the same
     * @param origin as that of the page: two subjects that want one address are told once
     */
    private record Subject(SitePath landing, SitePath page, String origin, String title, String description) {}

    /** @param kind the word of the message keys: {@code topic}, {@code tag} … */
    private Subject landing(String kind, SitePath landing, String name, String description) {
        return new Subject(
                landing,
                landing,
                "the " + kind + " '" + name + "'",
                title(messages.text(kind + ".title", name)),
                messages.text(kind + ".description", name, description).strip());
    }

    private String title(String name) {
        return messages.text("page.title", name, context.config().title());
    }

    private <T> void add(
            List<PlannedFile> files,
            Shelf<T> shelf,
            Subject subject,
            Function<Article, List<T>> subjects,
            Predicate<T> isSubject) {
        add(
                files,
                subject,
                () -> shelf.articles().stream()
                        .limit(LATEST)
                        .map(entries::summary)
                        .toList(),
                () -> context.inputs()
                        .of(shelf.articles().stream().limit(LATEST).toList()),
                article -> subjects.apply(article).stream().anyMatch(isSubject));
    }

    /**
     * @param inputs what the latest entries are made from
     * @param concerns whether the feed may have held a withdrawn article
     */
    private void add(
            List<PlannedFile> files,
            Subject subject,
            Supplier<List<FeedEntry>> latest,
            Supplier<Print> inputs,
            Predicate<Article> concerns) {
        Remembered<Feed> feed = new Remembered<>(() -> feed(subject, latest.get(), concerns));
        Remembered<Print> print = new Remembered<>(() -> inputs.get()
                .with(context.inputs().of(List.of(subject.title(), subject.description(), deleted(concerns)))));
        for (FeedFormat format : FeedFormat.values()) {
            SitePath path = addresses.feed(subject.landing(), format);
            files.add(new PlannedFile(
                    path, subject.origin(), () -> format.bytes(feed.get(), views.href(path)), print::get));
        }
    }

    private Feed feed(Subject subject, List<FeedEntry> latest, Predicate<Article> concerns) {
        SiteConfig config = context.config();
        return new Feed(
                views.href(subject.landing()),
                subject.title(),
                subject.description(),
                views.href(subject.page()),
                messages.language(),
                new Feed.Publisher(config.title(), views.href(addresses.home()), config.rights()),
                latest,
                deleted(concerns));
    }

    private List<DeletedEntry> deleted(Predicate<Article> concerns) {
        List<DeletedEntry> deleted = new ArrayList<>();
        for (Article article : withdrawn) {
            Withdrawal withdrawal = article.withdrawn();
            if (withdrawal != null && concerns.test(article)) {
                deleted.add(entries.withdrawn(article, withdrawal));
            }
        }
        return deleted.stream()
                .sorted(Comparator.comparing((DeletedEntry each) -> each.when().toInstant())
                        .reversed()
                        .thenComparing(DeletedEntry::id))
                .limit(LATEST)
                .toList();
    }

    private List<Article> latestArticles() {
        return archive.days().descendingMap().values().stream()
                .flatMap(day -> day.articles().stream().sorted(Article.NEWEST_FIRST))
                .limit(LATEST)
                .toList();
    }

    private List<Day> latestDays() {
        return archive.days().descendingMap().values().stream().limit(LATEST).toList();
    }

    private List<CorrectedArticle> latestCorrections() {
        return archive.corrections().stream().limit(LATEST).toList();
    }
}
