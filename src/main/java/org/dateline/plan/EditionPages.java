package org.dateline.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.dateline.archive.Day;
import org.dateline.archive.Shelf;
import org.dateline.article.Article;
import org.dateline.article.Edition;
import org.dateline.article.Storyline;
import org.dateline.article.Topic;
import org.dateline.cache.Print;
import org.dateline.data.DataFormat;
import org.dateline.feed.FeedFormat;
import org.dateline.message.Messages;
import org.dateline.page.DevelopmentLine;
import org.dateline.page.EditionPage;
import org.dateline.page.EditionTeaser;
import org.dateline.page.EditionView;
import org.dateline.page.FeedLink;
import org.dateline.page.HomePage;
import org.dateline.page.Item;
import org.dateline.page.Link;
import org.dateline.page.Neighbours;
import org.dateline.page.Page;
import org.dateline.page.TopicSection;
import org.jspecify.annotations.Nullable;

/** The editions' pages, and the home page, which shows the latest of them. */
final class EditionPages {

    private static final int EARLIER_ON_HOME = 3;
    private static final int ACTIVE_EDITIONS = 7;

    private final PlanContext context;
    private final Addresses addresses;
    private final Messages messages;

    EditionPages(PlanContext context) {
        this.context = context;
        this.addresses = context.addresses();
        this.messages = context.messages();
    }

    List<PlannedPage> pages() {
        List<PlannedPage> pages = new ArrayList<>();
        pages.add(new PlannedPage(addresses.home(), "the home page", this::home)
                .changed(() -> context.changes().ofDays(shownOnHome())));
        for (Day day : context.archive().days().values()) {
            pages.add(new PlannedPage(addresses.day(day.date()), origin(day), () -> edition(day))
                    .madeFrom(() -> inputs(day))
                    .changed(() -> context.changes().of(day)));
        }
        return pages;
    }

    /** Each edition as plain text, beside its page. */
    List<PlannedFile> textEditions() {
        return context.archive().days().values().stream()
                .map(day -> new PlannedFile(
                        addresses.textEdition(day.date()),
                        origin(day),
                        () -> new TextEdition(context, day).bytes(),
                        () -> context.inputs().of(day)))
                .toList();
    }

    private Print inputs(Day day) {
        Inputs inputs = context.inputs();
        return inputs.of(day)
                .with(inputs.of(sameDateEarlier(day.date()).stream()
                        .map(earlier -> earlier.developments().get(0).text())
                        .toList()))
                .with(inputs.of(
                        sameDateEarlier(day.date()).stream().map(Day::date).toList()))
                .with(inputs.ofTranslations(addresses.day(day.date()), addresses));
    }

    private static String origin(Day day) {
        Edition edition = day.edition();
        return edition == null ? "the edition of " + day.date() : edition.file();
    }

    private Page edition(Day day) {
        Views views = new Views(context, addresses.day(day.date()));
        String heading = new EditionWords(context, day).heading();
        return new EditionPage(
                new LinkedPages(views)
                        .edition(
                                Views.announcing(
                                        views.frame(heading, description(day), true)
                                                .withImage(new PageCards(context).of(day)),
                                        views.data(
                                                heading,
                                                addresses.day(day.date()),
                                                DataFormat.JSON,
                                                DataFormat.GEOJSON)),
                                day),
                view(day, views));
    }

    private Page home() {
        Views views = new Views(context, addresses.home());
        Day latest = context.archive().latest();
        String title = context.config().title();
        String description = context.config().description();
        return new HomePage(
                new LinkedPages(views)
                        .home(
                                views.frame(
                                                title,
                                                description.isEmpty()
                                                        ? messages.text("home.description", title)
                                                        : description,
                                                true)
                                        .withFeeds(feeds(views)),
                                shownOnHome()),
                latest == null ? null : view(latest, views),
                earlier(latest, views),
                activeStorylines(views),
                latest == null ? null : new Calendars(views, latest.date()).month(YearMonth.from(latest.date())));
    }

    /** All reports, and key developments only, in the format that every reader of feeds takes. */
    private List<FeedLink> feeds(Views views) {
        String title = context.config().title();
        return List.of(
                views.feed(addresses.home(), title, FeedFormat.ATOM),
                views.feed(
                        addresses.editions(),
                        messages.text("page.title", messages.text("feeds.editions"), title),
                        FeedFormat.ATOM));
    }

    /** The latest edition, and those before it. */
    private List<Day> shownOnHome() {
        return context.archive().days().descendingMap().values().stream()
                .limit(1 + EARLIER_ON_HOME)
                .toList();
    }

    private List<EditionTeaser> earlier(@Nullable Day latest, Views views) {
        return latest == null
                ? List.of()
                : shownOnHome().stream()
                        .skip(1)
                        .map(day -> views.teaser(day, views.brief(day, Integer.MAX_VALUE)))
                        .toList();
    }

    /** The storylines with an article in the last editions, the one with the newest article first. */
    private List<Link> activeStorylines(Views views) {
        LocalDate since = context.archive().days().descendingKeySet().stream()
                .limit(ACTIVE_EDITIONS)
                .reduce((newer, older) -> older)
                .orElse(LocalDate.MAX);
        return context.archive().storylines().stream()
                .filter(shelf -> !shelf.articles().isEmpty())
                .filter(shelf -> !shelf.articles().get(0).day().isBefore(since))
                .sorted((a, b) -> Article.NEWEST_FIRST.compare(
                        a.articles().get(0), b.articles().get(0)))
                .map((Shelf<Storyline> shelf) -> views.storyline(shelf.subject()))
                .toList();
    }

    private EditionView view(Day day, Views views) {
        LocalDate previous = day.previous();
        LocalDate next = day.next();
        YearMonth month = YearMonth.from(day.date());
        Edition edition = day.edition();
        EditionWords words = new EditionWords(context, day);
        return new EditionView(
                words.heading(),
                day.date().toString(),
                words.kicker(),
                words.counts(),
                words.zone(),
                views.dayLink(day.date()),
                views.href(addresses.textEdition(day.date())),
                new Neighbours(neighbour(previous, day, views), neighbour(next, day, views)),
                views.link(messages.month(month), addresses.month(month)),
                edition == null ? "" : edition.lead(),
                views.developments(day),
                edition == null || edition.note().isEmpty() ? null : views.body(edition.note()),
                topics(day, views),
                views.corrections(context.correctionsByDay().getOrDefault(day.date(), List.of())),
                onThisDay(day.date(), views));
    }

    private @Nullable Link neighbour(@Nullable LocalDate other, Day day, Views views) {
        if (other == null) {
            return null;
        }
        boolean sameYear = other.getYear() == day.date().getYear();
        return views.link(sameYear ? messages.dayOfYear(other) : messages.day(other), addresses.day(other));
    }

    private String description(Day day) {
        Edition edition = day.edition();
        String lead = edition == null ? "" : edition.lead();
        if (!lead.isEmpty()) {
            return lead;
        }
        String developments = String.join(
                " ", day.developments().stream().map(Day.KeyDevelopment::text).toList());
        return developments.isEmpty()
                ? messages.text("edition.description", messages.day(day.date()))
                : new EditionWords(context, day).heading() + ": " + developments;
    }

    /** In the curated order; an article stands in full under the first of its topics, and by name under the others. */
    private List<TopicSection> topics(Day day, Views views) {
        Map<Topic, List<Item>> full = new LinkedHashMap<>();
        Map<Topic, List<Link>> also = new LinkedHashMap<>();
        for (Article article : day.articles()) {
            List<Topic> topics = article.topics();
            full.computeIfAbsent(topics.get(0), topic -> new ArrayList<>()).add(views.item(article));
            topics.stream()
                    .skip(1)
                    .forEach(topic -> also.computeIfAbsent(topic, each -> new ArrayList<>())
                            .add(views.article(article)));
        }
        return context.archive().topics().stream()
                .map(Shelf::subject)
                .filter(topic -> full.containsKey(topic) || also.containsKey(topic))
                .map(topic -> new TopicSection(
                        "_topic-" + topic.id(),
                        views.topic(topic),
                        full.getOrDefault(topic, List.of()),
                        also.getOrDefault(topic, List.of())))
                .toList();
    }

    /** The same date in earlier years: looking back only, so that it never changes once written. */
    private List<DevelopmentLine> onThisDay(LocalDate date, Views views) {
        return sameDateEarlier(date).stream()
                .map(day -> new DevelopmentLine(
                        messages.text(
                                "edition.on-this-day.entry",
                                messages.year(day.date().getYear()),
                                day.developments().get(0).text()),
                        views.href(addresses.day(day.date())),
                        null,
                        List.of()))
                .toList();
    }

    /** The editions of the same date in earlier years that have key developments, newest first. */
    private List<Day> sameDateEarlier(LocalDate date) {
        NavigableMap<LocalDate, Day> days = context.archive().days();
        MonthDay ofYear = MonthDay.from(date);
        List<Day> earlier = new ArrayList<>();
        for (int year = date.getYear() - 1; year >= days.firstKey().getYear(); year--) {
            Day day = ofYear.isValidYear(year) ? days.get(ofYear.atYear(year)) : null;
            if (day != null && !day.developments().isEmpty()) {
                earlier.add(day);
            }
        }
        return earlier;
    }
}
