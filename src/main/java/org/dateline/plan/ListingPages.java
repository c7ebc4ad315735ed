package org.dateline.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.archive.Shelf;
import org.dateline.article.Article;
import org.dateline.article.Place;
import org.dateline.article.Source;
import org.dateline.article.Status;
import org.dateline.article.Tag;
import org.dateline.article.Topic;
import org.dateline.article.WebAddress;
import org.dateline.cache.Print;
import org.dateline.message.Messages;
import org.dateline.page.CountedLink;
import org.dateline.page.Fact;
import org.dateline.page.Frame;
import org.dateline.page.Link;
import org.dateline.page.Listing;
import org.dateline.page.ListingMonthPage;
import org.dateline.page.Neighbours;
import org.dateline.page.OutsideLink;
import org.dateline.page.Page;
import org.dateline.page.PlacePage;
import org.dateline.page.SourcePage;
import org.dateline.page.StatusPage;
import org.dateline.page.TagPage;
import org.dateline.page.TopicPage;
import org.jspecify.annotations.Nullable;

/**
 * The landing pages of topics, tags, places, sources and statuses, and their months: whatever lists articles is cut by
 * calendar month, so that the pages of the past do not change.
 */
final class ListingPages {

    private static final int LATEST = 30;

    /** A month with more entries is cut by day. */
    private static final int LARGEST_MONTH = 300;

    private final PlanContext context;
    private final Addresses addresses;
    private final Messages messages;

    ListingPages(PlanContext context) {
        this.context = context;
        this.addresses = context.addresses();
        this.messages = context.messages();
    }

    List<PlannedPage> pages() {
        var archive = context.archive();
        List<PlannedPage> pages = new ArrayList<>();
        archive.topics()
                .forEach(shelf -> add(pages, kind(shelf, "topic", addresses::topic, Topic::title), this::topic));
        archive.tags().forEach(shelf -> add(pages, kind(shelf, "tag", addresses::tag, Tag::name), this::tag));
        archive.places().forEach(shelf -> add(pages, kind(shelf, "place", addresses::place, Place::name), this::place));
        archive.sources()
                .forEach(shelf -> add(pages, kind(shelf, "source", addresses::source, Source::name), this::source));
        archive.statuses()
                .forEach(shelf -> add(pages, kind(shelf, "status", addresses::status, this::statusName), this::status));
        return pages;
    }

    private String statusName(Status status) {
        return messages.text("status." + status.id());
    }

    /**
     * One landing page and its months.
     *
     * @param kind the word of the message keys: {@code topic}, {@code tag} …
     */
    private record Subject<T>(Shelf<T> shelf, String kind, SitePath landing, String name) {
        T value() {
            return shelf.subject();
        }
    }

    private static <T> Subject<T> kind(
            Shelf<T> shelf, String kind, Function<T, SitePath> address, Function<T, String> name) {
        return new Subject<>(shelf, kind, address.apply(shelf.subject()), name.apply(shelf.subject()));
    }

    private <T> void add(List<PlannedPage> pages, Subject<T> subject, Function<Subject<T>, Page> landing) {
        String origin = "the " + subject.kind() + " '" + subject.name() + "'";
        pages.add(new PlannedPage(subject.landing(), origin, () -> landing.apply(subject))
                .madeFrom(() -> inputs(subject))
                .changed(() -> context.changes().ofArticles(subject.shelf().articles())));
        SortedMap<YearMonth, List<Article>> months = subject.shelf().months();
        List<YearMonth> order = months.keySet().stream().sorted().toList();
        for (int i = 0; i < order.size(); i++) {
            YearMonth month = order.get(i);
            YearMonth previous = i > 0 ? order.get(i - 1) : null;
            YearMonth next = i + 1 < order.size() ? order.get(i + 1) : null;
            List<Article> articles = months.getOrDefault(month, List.of());
            pages.add(new PlannedPage(
                            addresses.monthOf(subject.landing(), month),
                            origin,
                            () -> month(subject, month, articles, previous, next))
                    .madeFrom(() -> inputs(subject, articles, neighbours(previous, next)))
                    .changed(() -> context.changes().ofArticles(articles)));
            if (articles.size() > LARGEST_MONTH) {
                byDay(articles)
                        .forEach((day, ofDay) -> pages.add(new PlannedPage(
                                        addresses.dayOf(subject.landing(), day), origin, () -> day(subject, day, ofDay))
                                .madeFrom(() -> inputs(subject, ofDay, List.of()))
                                .changed(() -> context.changes().ofArticles(ofDay))));
            }
        }
    }

    /** A landing page shows the latest, how many there are in which month, and where a place lies on its map. */
    private Print inputs(Subject<?> subject) {
        Inputs inputs = context.inputs();
        return inputs.of(latest(subject))
                .with(inputs.of(List.of(subject.name(), described(subject.value()))))
                .with(inputs.ofMonths(subject.shelf().months()))
                .with(inputs.of(
                        context.archive().days().isEmpty()
                                ? List.of()
                                : List.of(
                                        YearMonth.from(context.archive().days().lastKey()))))
                .with(inputs.ofTranslations(subject.landing(), addresses));
    }

    private Object described(Object subject) {
        return subject instanceof Place place
                ? List.of(place, context.maps().of(place).path())
                : subject;
    }

    private Print inputs(Subject<?> subject, List<Article> articles, List<YearMonth> neighbours) {
        Inputs inputs = context.inputs();
        return inputs.of(articles).with(inputs.of(List.of(subject.name(), neighbours)));
    }

    /** Where there is only one, which of them it is shows in the month itself. */
    private static List<YearMonth> neighbours(@Nullable YearMonth previous, @Nullable YearMonth next) {
        return Stream.of(previous, next).filter(Objects::nonNull).toList();
    }

    private static SortedMap<LocalDate, List<Article>> byDay(List<Article> articles) {
        SortedMap<LocalDate, List<Article>> days = new TreeMap<>(Comparator.reverseOrder());
        articles.forEach(article ->
                days.computeIfAbsent(article.day(), day -> new ArrayList<>()).add(article));
        return days;
    }

    private Page topic(Subject<Topic> subject) {
        Views views = new Views(context, subject.landing());
        return new TopicPage(
                new LinkedPages(views)
                        .topic(
                                views.announcing(
                                        frame(
                                                subject,
                                                views,
                                                subject.value().description(),
                                                "menu.topics",
                                                addresses.topics()),
                                        subject.landing()),
                                subject.value(),
                                latest(subject)),
                listing(subject, views, subject.value().description()));
    }

    private Page tag(Subject<Tag> subject) {
        Views views = new Views(context, subject.landing());
        Tag tag = subject.value();
        WebAddress reference = tag.reference();
        return new TagPage(
                new LinkedPages(views)
                        .tag(
                                views.announcing(
                                        frame(subject, views, tag.description(), "menu.tags", addresses.tags()),
                                        subject.landing()),
                                tag,
                                latest(subject)),
                listing(subject, views, tag.description()),
                reference == null ? null : new OutsideLink(messages.text("tag.reference"), reference.value(), ""));
    }

    private Page place(Subject<Place> subject) {
        Views views = new Views(context, subject.landing());
        Place place = subject.value();
        String latitude = degrees(place.latitude());
        String longitude = degrees(place.longitude());
        return new PlacePage(
                new LinkedPages(views)
                        .place(frame(subject, views, "", "menu.places", addresses.places()), place, latest(subject)),
                listing(subject, views, ""),
                place.country(),
                messages.text("place.coordinates", latitude, longitude),
                "geo:" + latitude + "," + longitude,
                new PlacePages(context, views).locator(place));
    }

    /** As precise as it was given, and no more: "49.99". */
    private static String degrees(double degrees) {
        String text = String.format(Locale.ROOT, "%.6f", degrees);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private Page source(Subject<Source> subject) {
        Views views = new Views(context, subject.landing());
        Source source = subject.value();
        WebAddress url = source.url();
        List<Fact> facts = new ArrayList<>();
        addFact(facts, "source.kind", source.kind());
        addFact(facts, "source.country", source.country());
        addFact(facts, "source.language", source.language());
        addFact(facts, "source.state-affiliated", source.stateAffiliated());
        addFact(facts, "source.syndicates", messages.list(source.syndicates()));
        addFact(facts, "source.note", source.note());
        return new SourcePage(
                new LinkedPages(views)
                        .source(
                                views.announcing(
                                        frame(subject, views, "", "menu.sources", addresses.sources()),
                                        subject.landing()),
                                source,
                                latest(subject)),
                listing(subject, views, ""),
                facts,
                url == null ? null : new OutsideLink(url.value(), url.value(), ""));
    }

    private void addFact(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(messages.text(key), value));
        }
    }

    private Page status(Subject<Status> subject) {
        Views views = new Views(context, subject.landing());
        String meaning = messages.text("status." + subject.value().id() + ".meaning");
        return new StatusPage(
                new LinkedPages(views)
                        .articles(frame(subject, views, meaning, "menu.about", addresses.about()), latest(subject)),
                listing(subject, views, meaning),
                views.badge(subject.value(), List.of()));
    }

    private Frame frame(Subject<?> subject, Views views, String description, String indexTitle, SitePath index) {
        return views.frame(
                messages.text(subject.kind() + ".title", subject.name()),
                messages.text(subject.kind() + ".description", subject.name(), description)
                        .strip(),
                true,
                views.link(messages.text(indexTitle), index));
    }

    private Listing listing(Subject<?> subject, Views views, String description) {
        return new Listing(
                subject.name(),
                description,
                new Sparklines(messages).ofMonths(subject.shelf(), context.archive()),
                views.byDay(latest(subject)),
                views.months(subject.landing(), subject.shelf().months()));
    }

    private static List<Article> latest(Subject<?> subject) {
        return subject.shelf().articles().stream().limit(LATEST).toList();
    }

    private Page month(
            Subject<?> subject,
            YearMonth month,
            List<Article> articles,
            @Nullable YearMonth previous,
            @Nullable YearMonth next) {
        Views views = new Views(context, addresses.monthOf(subject.landing(), month));
        boolean cut = articles.size() > LARGEST_MONTH;
        String title = messages.text("listing.month", subject.name(), messages.month(month));
        List<CountedLink> dayPages = new ArrayList<>();
        if (cut) {
            byDay(articles)
                    .forEach((day, ofDay) -> dayPages.add(views.counted(
                            views.link(messages.day(day), addresses.dayOf(subject.landing(), day)), ofDay.size())));
        }
        return new ListingMonthPage(
                new LinkedPages(views).articles(partFrame(subject, views, title), cut ? List.of() : articles),
                title,
                views.link(subject.name(), subject.landing()),
                cut ? List.of() : views.byDay(articles),
                dayPages,
                new Neighbours(monthLink(subject, previous, views), monthLink(subject, next, views)));
    }

    private Page day(Subject<?> subject, LocalDate day, List<Article> articles) {
        Views views = new Views(context, addresses.dayOf(subject.landing(), day));
        String title = messages.text("listing.day", subject.name(), messages.day(day));
        YearMonth month = YearMonth.from(day);
        return new ListingMonthPage(
                new LinkedPages(views).articles(partFrame(subject, views, title), articles),
                title,
                views.link(
                        messages.text("listing.month", subject.name(), messages.month(month)),
                        addresses.monthOf(subject.landing(), month)),
                views.byDay(articles),
                List.of(),
                new Neighbours(null, null));
    }

    private Frame partFrame(Subject<?> subject, Views views, String title) {
        return views.frame(
                messages.text(subject.kind() + ".title", title),
                messages.text(subject.kind() + ".part.description", title),
                true,
                views.link(subject.name(), subject.landing()));
    }

    private @Nullable Link monthLink(Subject<?> subject, @Nullable YearMonth month, Views views) {
        return month == null ? null : views.link(messages.month(month), addresses.monthOf(subject.landing(), month));
    }
}
