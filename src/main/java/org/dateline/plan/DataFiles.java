package org.dateline.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.Day;
import org.dateline.archive.Shelf;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Edition;
import org.dateline.article.Place;
import org.dateline.article.Storyline;
import org.dateline.article.Topic;
import org.dateline.cache.Print;
import org.dateline.config.SiteConfig;
import org.dateline.data.DataFormat;
import org.dateline.data.DataIndex;
import org.dateline.data.EditionData;
import org.dateline.data.MonthArticles;
import org.dateline.data.MonthData;
import org.dateline.data.Named;
import org.dateline.data.PlacesData;
import org.dateline.data.Schema;
import org.dateline.data.StorylineData;
import org.dateline.data.TopicData;
import org.dateline.data.TopicMonthData;
import org.dateline.search.Remembered;
import org.jspecify.annotations.Nullable;

/**
 * The digest as data, in one language: its editions, months, topics, storylines and places, cut as the pages are, so that
 * the files of a closed month do not change.
 */
final class DataFiles {

    private static final int LATEST = 30;

    private final PlanContext context;
    private final Archive archive;
    private final Addresses addresses;
    private final Views views;
    private final DataRecords records;
    private final NavigableMap<YearMonth, Month> months = new TreeMap<>();

    DataFiles(PlanContext context) {
        this.context = context;
        this.archive = context.archive();
        this.addresses = context.addresses();
        this.views = Views.inFeed(context);
        this.records = new DataRecords(context);
        Map<YearMonth, List<Article>> articles =
                archive.articles().stream().collect(Collectors.groupingBy(article -> YearMonth.from(article.day())));
        Map<YearMonth, List<Day>> days =
                archive.days().values().stream().collect(Collectors.groupingBy(day -> YearMonth.from(day.date())));
        Stream.concat(articles.keySet().stream(), days.keySet().stream())
                .forEach(month -> months.computeIfAbsent(
                        month,
                        each -> month(days.getOrDefault(each, List.of()), articles.getOrDefault(each, List.of()))));
    }

    /**
     * A month of the digest.
     *
     * @param days its editions, oldest first
     * @param articles all that are public, withdrawn ones among them
     * @param lines each of the articles on a line, written once for the editions and the month
     */
    private record Month(List<Day> days, List<Article> articles, Remembered<Map<ArticleId, byte[]>> lines) {

        List<byte[]> linesOf(List<Article> wanted) {
            Map<ArticleId, byte[]> all = lines.get();
            return wanted.stream()
                    .map(article -> all.getOrDefault(article.id(), new byte[0]))
                    .toList();
        }

        List<Article> withdrawnOf(LocalDate day) {
            return withdrawn().stream()
                    .filter(article -> article.day().equals(day))
                    .toList();
        }

        List<Article> withdrawn() {
            return articles.stream()
                    .filter(article -> article.withdrawn() != null)
                    .toList();
        }
    }

    private Month month(List<Day> days, List<Article> articles) {
        List<Article> inOrder =
                articles.stream().sorted(Comparator.comparing(Article::id)).toList();
        return new Month(days, inOrder, new Remembered<>(() -> lines(inOrder)));
    }

    private Map<ArticleId, byte[]> lines(List<Article> articles) {
        Map<ArticleId, byte[]> lines = new LinkedHashMap<>();
        articles.forEach(article -> lines.put(article.id(), records.line(article)));
        return lines;
    }

    List<PlannedFile> files() {
        List<PlannedFile> files = new ArrayList<>();
        files.add(new PlannedFile(addresses.dataIndex(), "the index of the data", () -> index().bytes()));
        months.forEach((month, content) -> addMonth(files, month, content));
        archive.topics().forEach(shelf -> addTopic(files, shelf));
        archive.storylines().forEach(shelf -> {
            SitePath page = addresses.storyline(shelf.subject());
            String origin = "the storyline '" + shelf.subject().title() + "'";
            add(
                    files,
                    page,
                    DataFormat.JSON,
                    origin,
                    () -> storyline(shelf).bytes(),
                    () -> context.inputs().of(shelf.articles()));
        });
        return files;
    }

    /** What the data may hold, which is the same in every language. */
    static List<PlannedFile> schemas(Addresses addresses) {
        return Stream.of(Schema.values())
                .map(schema -> new PlannedFile(addresses.schema(schema), "the schemas of the data", schema::bytes))
                .toList();
    }

    private void add(
            List<PlannedFile> files,
            SitePath page,
            DataFormat format,
            String origin,
            Supplier<byte[]> bytes,
            Supplier<Print> inputs) {
        files.add(new PlannedFile(addresses.data(page, format), origin, bytes, inputs));
    }

    private void addMonth(List<PlannedFile> files, YearMonth month, Month content) {
        SitePath page = addresses.month(month);
        String origin = "the month " + month;
        files.add(new PlannedFile(
                addresses.data(page, DataFormat.NDJSON),
                origin,
                () -> new MonthArticles(records.digest(), content.linesOf(content.articles())).bytes(),
                () -> context.inputs().of(content.articles())));
        if (content.days().isEmpty()) {
            return;
        }
        add(
                files,
                page,
                DataFormat.JSON,
                origin,
                () -> month(month, content).bytes(),
                () -> context.inputs().ofDays(content.days()));
        add(
                files,
                page,
                DataFormat.GEOJSON,
                origin,
                () -> places(month.toString(), page, content.articles()).bytes(),
                () -> context.inputs().of(content.articles()));
        for (Day day : content.days()) {
            SitePath dayPage = addresses.day(day.date());
            String ofDay = "the edition of " + day.date();
            files.add(new PlannedFile(
                    addresses.data(dayPage, DataFormat.JSON),
                    ofDay,
                    () -> edition(day, content).bytes(),
                    () -> context.inputs().of(day).with(context.inputs().of(content.withdrawnOf(day.date())))));
            add(
                    files,
                    dayPage,
                    DataFormat.GEOJSON,
                    ofDay,
                    () -> places(day.date().toString(), dayPage, day.articles()).bytes(),
                    () -> context.inputs().of(day.articles()));
        }
    }

    private void addTopic(List<PlannedFile> files, Shelf<Topic> shelf) {
        SitePath page = addresses.topic(shelf.subject());
        String origin = "the topic '" + shelf.subject().title() + "'";
        add(
                files,
                page,
                DataFormat.JSON,
                origin,
                () -> topic(shelf).bytes(),
                () -> context.inputs()
                        .of(shelf.articles().stream().limit(LATEST).toList())
                        .with(context.inputs().ofMonths(shelf.months())));
        shelf.months().forEach((month, articles) -> {
            SitePath monthPage = addresses.monthOf(page, month);
            add(
                    files,
                    monthPage,
                    DataFormat.JSON,
                    origin,
                    () -> new TopicMonthData(
                                    records.digest(),
                                    records.name(shelf.subject()),
                                    month.toString(),
                                    views.href(monthPage),
                                    records.entries(articles))
                            .bytes(),
                    () -> context.inputs().of(articles));
        });
    }

    private String data(SitePath page, DataFormat format) {
        return views.href(addresses.data(page, format));
    }

    private @Nullable Long number(LocalDate day) {
        SiteConfig.Epoch epoch = context.config().epoch();
        return epoch == null ? null : epoch.numberOf(day);
    }

    private EditionData edition(Day day, Month month) {
        Edition edition = day.edition();
        OffsetDateTime asOf = edition == null ? null : edition.asOf();
        return new EditionData(
                records.digest(),
                day.date().toString(),
                views.href(addresses.day(day.date())),
                number(day.date()),
                edition != null && edition.open(),
                asOf == null ? "" : records.moment(asOf),
                edition == null ? "" : edition.lead(),
                records.developments(day),
                edition == null ? "" : Description.inParagraphs(edition.note()),
                topics(day),
                month.linesOf(day.articles()),
                month.linesOf(month.withdrawnOf(day.date())));
    }

    private List<EditionData.Topic> topics(Day day) {
        return archive.topics().stream()
                .map(Shelf::subject)
                .map(topic -> new EditionData.Topic(
                        records.name(topic),
                        records.ids(day.articles().stream()
                                .filter(article -> article.topics().contains(topic))
                                .toList())))
                .filter(topic -> !topic.articles().isEmpty())
                .toList();
    }

    private MonthData month(YearMonth month, Month content) {
        SitePath page = addresses.month(month);
        return new MonthData(
                records.digest(),
                month.toString(),
                views.href(page),
                data(page, DataFormat.NDJSON),
                data(page, DataFormat.GEOJSON),
                content.days().stream().map(this::ofMonth).toList());
    }

    private MonthData.Edition ofMonth(Day day) {
        Edition edition = day.edition();
        SitePath page = addresses.day(day.date());
        return new MonthData.Edition(
                day.date().toString(),
                views.href(page),
                data(page, DataFormat.JSON),
                number(day.date()),
                day.articles().size(),
                edition == null ? "" : edition.lead(),
                records.developments(day));
    }

    /** By id, so that a new article changes nothing of the places that it has not. */
    private PlacesData places(String period, SitePath page, List<Article> articles) {
        NavigableMap<String, Place> places = new TreeMap<>();
        Map<String, List<Article>> atPlace = new TreeMap<>();
        articles.stream()
                .filter(article -> article.withdrawn() == null)
                .sorted(Article.NEWEST_FIRST)
                .forEach(article -> article.places().forEach(place -> {
                    places.put(place.id().value(), place);
                    atPlace.computeIfAbsent(place.id().value(), id -> new ArrayList<>())
                            .add(article);
                }));
        return new PlacesData(
                records.digest(),
                period,
                views.href(page),
                places.entrySet().stream()
                        .map(place -> new PlacesData.Point(
                                records.place(place.getValue()),
                                views.href(addresses.place(place.getValue())),
                                records.entries(atPlace.getOrDefault(place.getKey(), List.of()))))
                        .toList());
    }

    private TopicData topic(Shelf<Topic> shelf) {
        Topic topic = shelf.subject();
        SitePath page = addresses.topic(topic);
        List<TopicData.Month> ofTopic = new ArrayList<>();
        shelf.months()
                .forEach((month, articles) -> ofTopic.add(new TopicData.Month(
                        month.toString(), data(addresses.monthOf(page, month), DataFormat.JSON), articles.size())));
        return new TopicData(
                records.digest(),
                records.name(topic),
                views.href(page),
                topic.description(),
                ofTopic,
                records.entries(shelf.articles().stream().limit(LATEST).toList()));
    }

    private StorylineData storyline(Shelf<Storyline> shelf) {
        Storyline storyline = shelf.subject();
        LocalDate asOf = storyline.asOf();
        Set<ArticleId> turning = storyline.turningPoints().stream()
                .map(reference -> reference.target())
                .collect(Collectors.toSet());
        return new StorylineData(
                records.digest(),
                name(storyline),
                views.href(addresses.storyline(storyline)),
                storyline.state().id(),
                storyline.summary(),
                storyline.story(),
                asOf == null ? "" : asOf.toString(),
                shelf.articles().stream()
                        .sorted(IndexPages.AS_IT_HAPPENED)
                        .map(article -> new StorylineData.Step(records.entry(article), turning.contains(article.id())))
                        .toList());
    }

    private static Named name(Storyline storyline) {
        return new Named(storyline.id().value(), storyline.title());
    }

    private DataIndex index() {
        return new DataIndex(
                records.digest(),
                months.descendingMap().entrySet().stream()
                        .map(month -> indexed(month.getKey(), month.getValue()))
                        .toList(),
                archive.topics().stream()
                        .map(Shelf::subject)
                        .map(topic -> new DataIndex.Subject(
                                records.name(topic), data(addresses.topic(topic), DataFormat.JSON)))
                        .toList(),
                archive.storylines().stream()
                        .map(Shelf::subject)
                        .map(storyline -> new DataIndex.Subject(
                                name(storyline), data(addresses.storyline(storyline), DataFormat.JSON)))
                        .toList());
    }

    private DataIndex.Month indexed(YearMonth month, Month content) {
        SitePath page = addresses.month(month);
        int withdrawn = content.withdrawn().size();
        boolean hasPage = !content.days().isEmpty();
        return new DataIndex.Month(
                month.toString(),
                content.days().size(),
                content.articles().size() - withdrawn,
                withdrawn,
                hasPage ? data(page, DataFormat.JSON) : "",
                data(page, DataFormat.NDJSON),
                hasPage ? data(page, DataFormat.GEOJSON) : "");
    }
}
