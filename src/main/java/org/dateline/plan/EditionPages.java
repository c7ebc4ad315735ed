package org.dateline.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.dateline.archive.Day;
import org.dateline.archive.Shelf;
import org.dateline.article.Article;
import org.dateline.article.Edition;
import org.dateline.article.Status;
import org.dateline.article.Storyline;
import org.dateline.article.Topic;
import org.dateline.config.SiteConfig;
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
        pages.add(new PlannedPage(addresses.home(), "the home page", this::home));
        for (Day day : context.archive().days().values()) {
            Edition edition = day.edition();
            String origin = edition == null ? "the edition of " + day.date() : edition.file();
            pages.add(new PlannedPage(addresses.day(day.date()), origin, () -> edition(day)));
        }
        return pages;
    }

    private Page edition(Day day) {
        Views views = new Views(context, addresses.day(day.date()));
        YearMonth month = YearMonth.from(day.date());
        return new EditionPage(
                views.frame(
                        heading(day),
                        description(day),
                        true,
                        views.link(messages.year(month.getYear()), addresses.yearPage(month.getYear())),
                        views.link(messages.month(month), addresses.month(month))),
                view(day, views));
    }

    private Page home() {
        Views views = new Views(context, addresses.home());
        Day latest = context.archive().latest();
        String title = context.config().title();
        String description = context.config().description();
        return new HomePage(
                views.frame(title, description.isEmpty() ? messages.text("home.description", title) : description, true)
                        .withFeeds(feeds(views)),
                latest == null ? null : view(latest, views),
                earlier(latest, views),
                activeStorylines(views),
                latest == null ? null : new Calendars(views).month(YearMonth.from(latest.date())));
    }

    /** All reports, and key developments only. */
    private List<FeedLink> feeds(Views views) {
        String title = context.config().title();
        List<FeedLink> feeds = new ArrayList<>(views.feeds(addresses.home(), title));
        feeds.addAll(
                views.feeds(addresses.editions(), messages.text("page.title", messages.text("feeds.editions"), title)));
        return feeds;
    }

    private List<EditionTeaser> earlier(@Nullable Day latest, Views views) {
        return latest == null
                ? List.of()
                : context.archive().days().headMap(latest.date(), false).descendingMap().values().stream()
                        .limit(EARLIER_ON_HOME)
                        .map(day -> views.teaser(day, Integer.MAX_VALUE))
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
        return new EditionView(
                heading(day),
                day.date().toString(),
                kicker(day.date()),
                counts(day),
                zone(day),
                views.dayLink(day.date()),
                new Neighbours(
                        previous == null ? null : views.dayLink(previous), next == null ? null : views.dayLink(next)),
                views.link(messages.month(month), addresses.month(month)),
                edition == null ? "" : edition.lead(),
                day.developments().stream().map(views::development).toList(),
                edition == null || edition.note().isEmpty() ? null : views.body(edition.note()),
                topics(day, views),
                views.corrections(context.correctionsByDay().getOrDefault(day.date(), List.of())),
                onThisDay(day.date(), views));
    }

    private String heading(Day day) {
        return messages.text("edition.heading", messages.day(day.date()));
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
                : heading(day) + ": " + developments;
    }

    private String kicker(LocalDate day) {
        String weekday = messages.weekday(day.getDayOfWeek().getValue());
        SiteConfig.Epoch epoch = context.config().epoch();
        Long number = epoch == null ? null : epoch.numberOf(day);
        return number == null ? weekday : messages.text("edition.kicker", number, weekday);
    }

    private String counts(Day day) {
        if (day.articles().isEmpty()) {
            return messages.text("edition.quiet");
        }
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        day.articles().stream()
                .map(Article::status)
                .filter(Objects::nonNull)
                .forEach(status -> byStatus.merge(status, 1, Integer::sum));
        String total = messages.count("count.reports", day.articles().size());
        if (byStatus.isEmpty()) {
            return messages.text("edition.counts.plain", total);
        }
        List<String> parts = new ArrayList<>();
        byStatus.forEach((status, count) -> parts.add(messages.count("count." + status.id(), count)));
        return messages.text("edition.counts", total, String.join(messages.text("list.comma"), parts));
    }

    /** The zone of the times on the page; both offsets where the clocks change on that day. */
    private String zone(Day day) {
        ZoneId zone = context.config().timeZone();
        List<String> offsets = day.articles().stream()
                .map(Article::instant)
                .filter(Objects::nonNull)
                .sorted()
                .map(at -> messages.offset(zone.getRules().getOffset(at)))
                .distinct()
                .toList();
        return offsets.isEmpty()
                ? ""
                : messages.text("edition.zone", zone.getId(), String.join(messages.text("list.comma"), offsets));
    }

    /** In the curated order; an article stands in full under the first of its topics, and by name under the others. */
    private List<TopicSection> topics(Day day, Views views) {
        Map<Topic, List<Item>> full = new LinkedHashMap<>();
        Map<Topic, List<Link>> also = new LinkedHashMap<>();
        for (Article article : day.articles()) {
            List<Topic> topics = article.topics();
            full.computeIfAbsent(topics.get(0), topic -> new ArrayList<>()).add(views.itemOfDay(article));
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
        NavigableMap<LocalDate, Day> days = context.archive().days();
        MonthDay ofYear = MonthDay.from(date);
        List<DevelopmentLine> earlier = new ArrayList<>();
        for (int year = date.getYear() - 1; year >= days.firstKey().getYear(); year--) {
            Day day = ofYear.isValidYear(year) ? days.get(ofYear.atYear(year)) : null;
            if (day != null && !day.developments().isEmpty()) {
                earlier.add(new DevelopmentLine(
                        messages.text(
                                "edition.on-this-day.entry",
                                messages.year(year),
                                day.developments().get(0).text()),
                        views.href(addresses.day(day.date())),
                        null,
                        List.of()));
            }
        }
        return earlier;
    }
}
