package org.dateline.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.archive.Day;
import org.dateline.cache.Print;
import org.dateline.data.DataFormat;
import org.dateline.message.Messages;
import org.dateline.page.ArchivePage;
import org.dateline.page.CalendarMonth;
import org.dateline.page.FeedLink;
import org.dateline.page.Link;
import org.dateline.page.MonthPage;
import org.dateline.page.Neighbours;
import org.dateline.page.Page;
import org.dateline.page.YearMonthView;
import org.dateline.page.YearPage;
import org.jspecify.annotations.Nullable;

/** The archive, its years and its months. */
final class CalendarPages {

    private final PlanContext context;
    private final Addresses addresses;
    private final Messages messages;
    private final NavigableMap<YearMonth, List<Day>> months = new TreeMap<>();
    private final NavigableMap<Integer, List<YearMonth>> years = new TreeMap<>();

    CalendarPages(PlanContext context) {
        this.context = context;
        this.addresses = context.addresses();
        this.messages = context.messages();
        for (Day day : context.archive().days().values()) {
            months.computeIfAbsent(YearMonth.from(day.date()), month -> new ArrayList<>())
                    .add(day);
        }
        months.keySet()
                .forEach(month -> years.computeIfAbsent(month.getYear(), year -> new ArrayList<>())
                        .add(month));
    }

    List<PlannedPage> pages() {
        List<PlannedPage> pages = new ArrayList<>();
        pages.add(new PlannedPage(addresses.archive(), "the archive", this::archive)
                .changed(() -> changed(years.keySet())));
        years.keySet()
                .forEach(year ->
                        pages.add(new PlannedPage(addresses.yearPage(year), "the year " + year, () -> year(year))
                                .madeFrom(() -> inputs(year))
                                .changed(() -> changed(List.of(year)))));
        months.forEach((month, days) ->
                pages.add(new PlannedPage(addresses.month(month), "the month " + month, () -> month(month))
                        .madeFrom(() -> inputs(month, days))
                        .changed(() -> context.changes().ofDays(days))));
        return pages;
    }

    private @Nullable Change changed(Collection<Integer> ofYears) {
        return context.changes().ofDays(ofYears.stream().flatMap(this::daysIn).toList());
    }

    private Stream<Day> daysIn(int year) {
        return years.getOrDefault(year, List.of()).stream()
                .flatMap(month -> months.getOrDefault(month, List.of()).stream());
    }

    private Print inputs(int year) {
        Inputs inputs = context.inputs();
        return inputs.ofDays(daysIn(year).toList())
                .with(inputs.of(Stream.of(years.lowerKey(year), years.higherKey(year))
                        .filter(Objects::nonNull)
                        .toList()))
                .with(inputs.ofTranslations(addresses.yearPage(year), addresses));
    }

    private Print inputs(YearMonth month, List<Day> days) {
        Inputs inputs = context.inputs();
        return inputs.ofDays(days)
                .with(inputs.of(Stream.of(months.lowerKey(month), months.higherKey(month))
                        .filter(Objects::nonNull)
                        .toList()))
                .with(inputs.ofTranslations(addresses.month(month), addresses));
    }

    private Page archive() {
        Views views = new Views(context, addresses.archive());
        List<CalendarMonth> calendars = years.isEmpty()
                ? List.of()
                : years.lastEntry().getValue().stream()
                        .map(new Calendars(views)::month)
                        .toList();
        return new ArchivePage(
                views.frame(
                        messages.text("archive.title"),
                        messages.text("archive.description", context.config().title()),
                        true),
                years.descendingMap().keySet().stream()
                        .map(year -> views.counted(
                                views.link(messages.year(year), addresses.yearPage(year)), reportsIn(year)))
                        .toList(),
                calendars);
    }

    private long reportsIn(int year) {
        return context
                .archive()
                .days()
                .subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true)
                .values()
                .stream()
                .mapToLong(day -> day.articles().size())
                .sum();
    }

    private Page year(int year) {
        Views views = new Views(context, addresses.yearPage(year));
        Calendars calendars = new Calendars(views);
        List<YearMonthView> ofYear = years.getOrDefault(year, List.of()).stream()
                .map(month -> new YearMonthView(
                        calendars.month(month),
                        months.getOrDefault(month, List.of()).stream()
                                .map(day -> views.teaser(day, views.brief(day, 1)))
                                .toList()))
                .toList();
        return new YearPage(
                views.frame(
                        messages.text("year.title", messages.year(year)),
                        messages.text("year.description", messages.year(year)),
                        true,
                        views.link(messages.text("archive.title"), addresses.archive())),
                messages.text("year.title", messages.year(year)),
                ofYear,
                new Neighbours(yearLink(years.lowerKey(year), views), yearLink(years.higherKey(year), views)));
    }

    private @Nullable Link yearLink(@Nullable Integer year, Views views) {
        return year == null ? null : views.link(messages.year(year), addresses.yearPage(year));
    }

    private Page month(YearMonth month) {
        Views views = new Views(context, addresses.month(month));
        Link year = views.link(messages.year(month.getYear()), addresses.yearPage(month.getYear()));
        String heading = messages.text("month.title", messages.month(month));
        List<Day> days = months.getOrDefault(month, List.of());
        List<FeedLink> data = views.data(heading, addresses.month(month), DataFormat.values());
        return new MonthPage(
                new LinkedPages(views)
                        .days(
                                Views.announcing(
                                        views.frame(
                                                heading,
                                                messages.text("month.description", messages.month(month)),
                                                true,
                                                views.link(messages.text("archive.title"), addresses.archive()),
                                                year),
                                        data),
                                days),
                heading,
                year,
                new Calendars(views).month(month),
                days.stream()
                        .map(day -> views.teaser(day, views.developments(day)))
                        .toList(),
                data,
                new Neighbours(monthLink(months.lowerKey(month), views), monthLink(months.higherKey(month), views)));
    }

    private @Nullable Link monthLink(@Nullable YearMonth month, Views views) {
        return month == null ? null : views.link(messages.month(month), addresses.month(month));
    }
}
