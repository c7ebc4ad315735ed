package org.dateline.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.archive.Archive;
import org.dateline.archive.Shelf;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Reference;
import org.dateline.article.Source;
import org.dateline.article.Status;
import org.dateline.article.Storyline;
import org.dateline.article.Tag;
import org.dateline.article.Topic;
import org.dateline.message.Messages;
import org.dateline.page.ActiveTag;
import org.dateline.page.Entry;
import org.dateline.page.Frame;
import org.dateline.page.Link;
import org.dateline.page.Page;
import org.dateline.page.SourceRow;
import org.dateline.page.SourcesPage;
import org.dateline.page.StorylineDay;
import org.dateline.page.StorylineEntry;
import org.dateline.page.StorylinePage;
import org.dateline.page.StorylineRow;
import org.dateline.page.StorylinesPage;
import org.dateline.page.TagEntry;
import org.dateline.page.TagGroup;
import org.dateline.page.TagsPage;
import org.dateline.page.TopicsPage;
import org.dateline.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/** The pages that list all topics, tags, places, sources and storylines, and each storyline's own. */
final class IndexPages {

    private static final int ACTIVE_TAGS = 20;
    private static final int ACTIVE_EDITIONS = 30;

    /** A longer silence in a storyline is said in words. */
    private static final int LONG_GAP_DAYS = 14;

    /** Oldest day first; within a day by time where it is known, then by weight. */
    static final Comparator<Article> AS_IT_HAPPENED = Comparator.comparing(Article::day)
            .thenComparing(Article::instant, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Article::key, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Article::id);

    private final PlanContext context;
    private final Archive archive;
    private final Addresses addresses;
    private final Messages messages;

    IndexPages(PlanContext context) {
        this.context = context;
        this.archive = context.archive();
        this.addresses = context.addresses();
        this.messages = context.messages();
    }

    List<PlannedPage> pages() {
        List<PlannedPage> pages = new ArrayList<>();
        Supplier<@Nullable Change> newest = () -> context.changes().ofArticles(archive.listed());
        pages.add(new PlannedPage(addresses.topics(), "the list of topics", this::topics).changed(newest));
        pages.add(new PlannedPage(addresses.tags(), "the list of tags", this::tags).changed(newest));
        pages.add(new PlannedPage(addresses.places(), "the list of places", this::places).changed(newest));
        pages.add(new PlannedPage(addresses.sources(), "the list of sources", this::sources).changed(newest));
        pages.add(new PlannedPage(addresses.storylines(), "the list of storylines", this::storylines).changed(newest));
        for (Shelf<Storyline> shelf : archive.storylines()) {
            Storyline storyline = shelf.subject();
            pages.add(new PlannedPage(
                            addresses.storyline(storyline),
                            "the storyline '" + storyline.title() + "'",
                            () -> storyline(shelf))
                    .madeFrom(() -> context.inputs()
                            .of(shelf.articles())
                            .with(context.inputs().ofTranslations(addresses.storyline(storyline), addresses)))
                    .changed(() -> changed(shelf)));
        }
        return pages;
    }

    /** The newest report, or the story told since. */
    private @Nullable Change changed(Shelf<Storyline> shelf) {
        Change newest = context.changes().ofArticles(shelf.articles());
        LocalDate asOf = shelf.subject().asOf();
        boolean toldSince = asOf != null && (newest == null || asOf.isAfter(newest.day()));
        return asOf != null && toldSince ? Change.on(asOf) : newest;
    }

    private Frame frame(Views views, String key) {
        String title = context.config().title();
        return views.frame(messages.text(key + ".title"), messages.text(key + ".description", title), true);
    }

    private Page topics() {
        Views views = new Views(context, addresses.topics());
        return new TopicsPage(
                frame(views, "topics"),
                archive.topics().stream()
                        .map((Shelf<Topic> shelf) -> new Entry(
                                views.topic(shelf.subject()),
                                shelf.subject().description(),
                                messages.count("count.reports", shelf.articles().size())))
                        .toList());
    }

    private Page tags() {
        Views views = new Views(context, addresses.tags());
        return new TagsPage(frame(views, "tags"), SearchIndex.letters(), activeTags(views), tagGroups(views));
    }

    /** The tags with most articles in the last editions. */
    private List<ActiveTag> activeTags(Views views) {
        List<LocalDate> editions = archive.days().descendingKeySet().stream()
                .limit(ACTIVE_EDITIONS)
                .sorted()
                .toList();
        LocalDate since = editions.isEmpty() ? LocalDate.MAX : editions.get(0);
        Sparklines sparklines = new Sparklines(messages);
        return archive.tags().stream()
                .map(shelf -> new ActiveTag(
                        views.counted(
                                views.tag(shelf.subject()),
                                shelf.articles().stream()
                                        .takeWhile(article -> !article.day().isBefore(since))
                                        .count()),
                        sparklines.ofEditions(shelf, editions)))
                .filter(active -> active.tag().count() > 0)
                .sorted(Comparator.comparingLong(
                                (ActiveTag active) -> active.tag().count())
                        .reversed())
                .limit(ACTIVE_TAGS)
                .toList();
    }

    private List<TagGroup> tagGroups(Views views) {
        List<TagGroup> groups = new ArrayList<>();
        for (Tag.Kind kind : Tag.Kind.values()) {
            addGroup(
                    groups,
                    kind.id(),
                    archive.tags().stream()
                            .filter(shelf -> shelf.subject().kind() == kind)
                            .toList(),
                    views);
        }
        addGroup(
                groups,
                "other",
                archive.tags().stream()
                        .filter(shelf -> shelf.subject().kind() == null)
                        .toList(),
                views);
        return groups;
    }

    private void addGroup(List<TagGroup> groups, String id, List<Shelf<Tag>> tags, Views views) {
        if (tags.isEmpty()) {
            return;
        }
        Map<String, List<TagEntry>> letters = new LinkedHashMap<>();
        for (Shelf<Tag> shelf : tags) {
            letters.computeIfAbsent(letter(shelf.subject()), letter -> new ArrayList<>())
                    .add(new TagEntry(
                            views.counted(
                                    views.tag(shelf.subject()), shelf.articles().size()),
                            String.join(", ", shelf.subject().aliases())));
        }
        groups.add(new TagGroup(
                "_" + id,
                messages.text("tags.kind." + id),
                letters.entrySet().stream()
                        .map(letter -> new TagGroup.Letter(
                                "_" + id + "-" + letter.getKey(), letter.getKey(), letter.getValue()))
                        .toList()));
    }

    private static String letter(Tag tag) {
        String folded = Tag.fold(tag.name());
        return folded.substring(0, folded.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private Page places() {
        Views views = new Views(context, addresses.places());
        return new PlacePages(context, views).index(frame(views, "places"));
    }

    private Page sources() {
        Views views = new Views(context, addresses.sources());
        return new SourcesPage(
                frame(views, "sources"),
                anySource(Source::country),
                anySource(Source::kind),
                anySource(Source::language),
                archive.statuses().stream()
                        .map(shelf -> views.badge(shelf.subject(), List.of()))
                        .toList(),
                archive.sources().stream().map(shelf -> row(shelf, views)).toList());
    }

    private boolean anySource(Function<Source, String> said) {
        return archive.sources().stream()
                .anyMatch(shelf -> !said.apply(shelf.subject()).isEmpty());
    }

    private SourceRow row(Shelf<Source> shelf, Views views) {
        Source source = shelf.subject();
        return new SourceRow(
                views.source(source),
                source.country(),
                source.kind(),
                source.language(),
                archive.statuses().stream()
                        .map(Shelf::subject)
                        .map(status -> messages.number(count(shelf, status)))
                        .toList(),
                messages.number(shelf.articles().size()));
    }

    private static long count(Shelf<Source> shelf, Status status) {
        return shelf.articles().stream()
                .filter(article -> article.status() == status)
                .count();
    }

    private Page storylines() {
        Views views = new Views(context, addresses.storylines());
        return new StorylinesPage(
                frame(views, "storylines"),
                archive.storylines().stream()
                        .map(shelf -> storylineRow(shelf, views))
                        .toList());
    }

    private StorylineRow storylineRow(Shelf<Storyline> shelf, Views views) {
        Storyline storyline = shelf.subject();
        List<Article> articles = shelf.articles();
        boolean empty = articles.isEmpty();
        return new StorylineRow(
                views.storyline(storyline),
                messages.text("storyline.state." + storyline.state().id()),
                storyline.summary(),
                empty ? null : views.day(articles.get(articles.size() - 1).day()),
                empty ? null : views.day(articles.get(0).day()),
                empty ? null : views.article(articles.get(0)));
    }

    private Page storyline(Shelf<Storyline> shelf) {
        Storyline storyline = shelf.subject();
        Views views = new Views(context, addresses.storyline(storyline));
        List<Article> oldestFirst =
                shelf.articles().stream().sorted(AS_IT_HAPPENED).toList();
        LocalDate asOf = storyline.asOf();
        return new StorylinePage(
                new LinkedPages(views)
                        .storyline(
                                views.announcing(
                                        views.frame(
                                                messages.text("storyline.title", storyline.title()),
                                                messages.text(
                                                                "storyline.description",
                                                                storyline.title(),
                                                                storyline.summary())
                                                        .strip(),
                                                true,
                                                views.link(messages.text("menu.storylines"), addresses.storylines())),
                                        addresses.storyline(storyline)),
                                oldestFirst),
                storyline.title(),
                messages.text("storyline.state." + storyline.state().id()),
                storyline.summary(),
                storyline.story(),
                asOf == null ? null : views.day(asOf),
                oldestFirst.isEmpty()
                        ? null
                        : new Link(
                                messages.text("storyline.newest"),
                                "#" + anchor(oldestFirst.get(oldestFirst.size() - 1))),
                days(storyline, oldestFirst, views));
    }

    private List<StorylineDay> days(Storyline storyline, List<Article> oldestFirst, Views views) {
        Set<ArticleId> turningPoints =
                storyline.turningPoints().stream().map(Reference::target).collect(Collectors.toSet());
        Map<LocalDate, List<StorylineEntry>> entries = new LinkedHashMap<>();
        for (Article article : oldestFirst) {
            entries.computeIfAbsent(article.day(), day -> new ArrayList<>())
                    .add(new StorylineEntry(
                            anchor(article),
                            views.article(article),
                            views.badge(article),
                            article.summary(),
                            turningPoints.contains(article.id())));
        }
        List<StorylineDay> days = new ArrayList<>();
        LocalDate before = null;
        for (Map.Entry<LocalDate, List<StorylineEntry>> day : entries.entrySet()) {
            long silent = before == null ? 0 : ChronoUnit.DAYS.between(before, day.getKey()) - 1;
            days.add(new StorylineDay(
                    views.day(day.getKey()),
                    views.href(addresses.day(day.getKey())),
                    silent > LONG_GAP_DAYS ? messages.count("storyline.gap", silent) : "",
                    day.getValue()));
            before = day.getKey();
        }
        return days;
    }

    /** A storyline runs over days, so the day is part of the id. */
    private static String anchor(Article article) {
        return "on-" + article.day() + "-" + article.id().slug();
    }
}
