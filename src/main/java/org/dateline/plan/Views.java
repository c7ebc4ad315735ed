package org.dateline.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.archive.CorrectedArticle;
import org.dateline.archive.Day;
import org.dateline.archive.Day.KeyDevelopment;
import org.dateline.article.Article;
import org.dateline.article.ArticleImage;
import org.dateline.article.Body;
import org.dateline.article.Correction;
import org.dateline.article.Html;
import org.dateline.article.ImageSize;
import org.dateline.article.PartialDate;
import org.dateline.article.Place;
import org.dateline.article.Source;
import org.dateline.article.SourceReference;
import org.dateline.article.Status;
import org.dateline.article.Storyline;
import org.dateline.article.Tag;
import org.dateline.article.Topic;
import org.dateline.config.SiteConfig;
import org.dateline.data.DataFormat;
import org.dateline.feed.FeedFormat;
import org.dateline.hosting.ContentPolicy;
import org.dateline.message.Messages;
import org.dateline.page.Badge;
import org.dateline.page.CorrectionNote;
import org.dateline.page.CountedLink;
import org.dateline.page.DateText;
import org.dateline.page.DayGroup;
import org.dateline.page.DevelopmentLine;
import org.dateline.page.EditionTeaser;
import org.dateline.page.FeedLink;
import org.dateline.page.Frame;
import org.dateline.page.ImageView;
import org.dateline.page.Item;
import org.dateline.page.Link;
import org.dateline.page.OutsideLink;
import org.dateline.page.Sharing;
import org.dateline.page.SourceMention;
import org.jspecify.annotations.Nullable;

/** The parts of one page, as they look and link from where that page stands. */
final class Views {

    /** A list names so many sources of an article; its page names all. */
    private static final int NAMED_SOURCES = 1;

    private static final Pattern TABLE = Pattern.compile("<table(?=[ >])");

    private final PlanContext context;
    private final SitePath path;
    private final boolean inFeed;
    private final Messages messages;
    private final Addresses addresses;

    Views(PlanContext context, SitePath path) {
        this(context, path, false);
    }

    private Views(PlanContext context, SitePath path, boolean inFeed) {
        this.context = context;
        this.path = path;
        this.inFeed = inFeed;
        this.messages = context.messages();
        this.addresses = context.addresses();
    }

    /** The parts of a feed, which is read far from the site, so that each address is absolute. */
    static Views inFeed(PlanContext context) {
        return new Views(context, context.addresses().home(), true);
    }

    Messages messages() {
        return messages;
    }

    PlanContext context() {
        return context;
    }

    /** The URL of another page: relative, but for feeds, and for the page that a host shows at any depth. */
    String href(SitePath target) {
        if (inFeed) {
            return absolute(target);
        }
        return path.equals(addresses.notFound())
                ? context.config().basePath() + target.encodedAddress()
                : path.linkTo(target);
    }

    /** The URL of a page for those who are not on the site. */
    String absolute(SitePath target) {
        return context.config().baseUrl() + target.encodedAddress();
    }

    Link link(String text, SitePath target) {
        return new Link(text, href(target));
    }

    Link dayLink(LocalDate day) {
        return link(messages.day(day), addresses.day(day));
    }

    Link article(Article article) {
        return new Link(article.title(), href(addresses.article(article.id())), languageOf(article));
    }

    /** The article's language where it is another than the page's; else empty. */
    String languageOf(Article article) {
        return unlessOwn(article.language());
    }

    /** A text's language where it is another than the page's; else empty. */
    String unlessOwn(String language) {
        return language.equals(messages.language()) ? "" : language;
    }

    Link topic(Topic topic) {
        return link(topic.title(), addresses.topic(topic));
    }

    Link place(Place place) {
        return link(place.name(), addresses.place(place));
    }

    Link storyline(Storyline storyline) {
        return link(storyline.title(), addresses.storyline(storyline));
    }

    Link source(Source source) {
        return link(source.name(), addresses.source(source));
    }

    /** The tag under the name that the archive knows it by, which may be another spelling than the article's. */
    Link tag(Tag tag) {
        return link(tag.name(), addresses.tag(tag));
    }

    CountedLink counted(Link link, long count) {
        return new CountedLink(link, count, messages.count("count.reports", count));
    }

    /** The page's frame, its breadcrumb from the top down without the page itself. */
    Frame frame(String title, String description, boolean indexable, Link... breadcrumb) {
        String siteTitle = context.config().title();
        LinkedPages linked = new LinkedPages(this);
        String whole = path.equals(addresses.home()) ? title : messages.text("page.title", title, siteTitle);
        Frame frame = new Frame(
                messages.language(),
                messages.text("direction"),
                whole,
                Description.shortened(description.isBlank() ? whole : description),
                absolute(path),
                new Html(ContentPolicy.IN_PAGE),
                indexable,
                siteTitle,
                href(addresses.home()),
                assets(),
                List.of(
                        link(messages.text("menu.latest"), addresses.home()),
                        link(messages.text("menu.topics"), addresses.topics()),
                        link(messages.text("menu.tags"), addresses.tags()),
                        link(messages.text("menu.archive"), addresses.archive()),
                        link(messages.text("menu.corrections"), addresses.corrections()),
                        link(messages.text("menu.search"), addresses.search())),
                List.of(breadcrumb),
                List.of(
                        link(messages.text("menu.storylines"), addresses.storylines()),
                        link(messages.text("menu.places"), addresses.places()),
                        link(messages.text("menu.sources"), addresses.sources()),
                        link(messages.text("menu.feeds"), addresses.feeds()),
                        link(messages.text("menu.about"), addresses.about())),
                List.of(feed(addresses.home(), siteTitle, FeedFormat.ATOM)),
                context.versions().switches(this, path, addresses),
                indexable ? context.versions().alternates(this, path, addresses) : List.of(),
                indexable ? new PageCards(context).ofDigest() : null,
                href(Addresses.manifest()),
                indexable ? new Sharing("website", title, linked.locale(), "", "", "") : null,
                null);
        return indexable ? linked.any(frame) : frame;
    }

    /** The frame of a page that has feeds of its own, and announces them. */
    Frame announcing(Frame frame, SitePath landing) {
        return frame.withFeeds(feeds(landing, frame.title()));
    }

    /** The feeds of a landing page, one for each format. */
    List<FeedLink> feeds(SitePath landing, String title) {
        return Stream.of(FeedFormat.values())
                .map(format -> feed(landing, title, format))
                .toList();
    }

    FeedLink feed(SitePath landing, String title, FeedFormat format) {
        String name = messages.text("feed.format." + format.id());
        return new FeedLink(
                name,
                messages.text("feed.link", title, name),
                format.mediaType(),
                href(addresses.feed(landing, format)));
    }

    /** What the page shows as data, in each of the formats. */
    List<FeedLink> data(String title, SitePath page, DataFormat... formats) {
        return Stream.of(formats)
                .map(format -> {
                    String name = messages.text("data.format." + format.id());
                    return new FeedLink(
                            name,
                            messages.text("data.link", title, name),
                            format.mediaType(),
                            href(addresses.data(page, format)));
                })
                .toList();
    }

    /** The frame of a page that announces its data too. */
    static Frame announcing(Frame frame, List<FeedLink> data) {
        return frame.withFeeds(
                Stream.concat(frame.feeds().stream(), data.stream()).toList());
    }

    /** The licence of the digest's own words; null where it names none. */
    @Nullable
    OutsideLink licence() {
        SiteConfig.Licence licence = context.config().licence();
        return licence == null
                ? null
                : new OutsideLink(licence.name(), licence.url().value(), "");
    }

    private Map<String, String> assets() {
        Map<String, String> assets = new HashMap<>();
        context.themeAssets().forEach((name, asset) -> assets.put(name, href(asset)));
        return assets;
    }

    DateText day(LocalDate day) {
        return new DateText(messages.day(day), day.toString());
    }

    /** The time of a moment in the digest's zone. */
    DateText time(OffsetDateTime moment) {
        OffsetDateTime local = inZone(moment);
        return new DateText(messages.time(local), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local));
    }

    /** A date as precisely as it is known. */
    DateText date(PartialDate date) {
        OffsetDateTime moment = date.moment();
        LocalDate day = date.day();
        if (moment != null) {
            return dayAndTime(moment);
        }
        return day != null
                ? day(day)
                : new DateText(messages.month(date.month()), date.month().toString());
    }

    DateText dayAndTime(OffsetDateTime moment) {
        OffsetDateTime local = inZone(moment);
        return new DateText(
                messages.text("date.day-and-time", messages.day(local.toLocalDate()), messages.time(local)),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local));
    }

    OffsetDateTime inZone(OffsetDateTime moment) {
        return moment.atZoneSameInstant(context.config().timeZone()).toOffsetDateTime();
    }

    @Nullable
    Badge badge(Article article) {
        Status status = article.status();
        return status == null ? null : badge(status, article.attribution());
    }

    /** The status in words, with who says so where somebody is named. */
    Badge badge(Status status, List<String> attribution) {
        String key = "status." + status.id();
        return new Badge(
                status.id(),
                attribution.isEmpty() ? messages.text(key) : messages.text(key + ".by", messages.list(attribution)));
    }

    /** An article in a list. On its own day's edition its slug is a stable id; a page that mixes days has none. */
    Item item(Article article) {
        boolean ofDay = path.equals(addresses.day(article.day()));
        OffsetDateTime at = article.at();
        return new Item(
                ofDay ? article.id().slug().value() : null,
                article(article),
                at == null ? null : time(at),
                badge(article),
                mentions(article.sources()),
                moreSources(article),
                article.places().stream().map(this::place).toList(),
                article.summary(),
                languageOf(article));
    }

    private List<SourceMention> mentions(List<SourceReference> references) {
        List<SourceMention> mentions = new ArrayList<>();
        for (int i = 0; i < Math.min(references.size(), NAMED_SOURCES); i++) {
            SourceReference reference = references.get(i);
            String name = numbered(reference.source().name(), nth(references, i));
            mentions.add(new SourceMention(new OutsideLink(name, reference.url().value(), ""), reference.via()));
        }
        return mentions;
    }

    private @Nullable Link moreSources(Article article) {
        int more = article.sources().size() - NAMED_SOURCES;
        return more <= 0
                ? null
                : new Link(
                        messages.count("item.more-sources", more), href(addresses.article(article.id())) + "#_source");
    }

    /** How many of the references up to and with this one are to its source. */
    static int nth(List<SourceReference> references, int index) {
        Source source = references.get(index).source();
        return (int) references.subList(0, index + 1).stream()
                .filter(reference -> reference.source().equals(source))
                .count();
    }

    /** Two links that read alike must lead to one place, so the second report of a source is numbered. */
    String numbered(String name, int nth) {
        return nth == 1 ? name : messages.text("source.nth", name, nth);
    }

    /** The articles, newest first, under the headings of their days. */
    List<DayGroup> byDay(List<Article> articles) {
        Map<LocalDate, List<Item>> days = new LinkedHashMap<>();
        for (Article article : articles) {
            days.computeIfAbsent(article.day(), day -> new ArrayList<>()).add(item(article));
        }
        List<DayGroup> groups = new ArrayList<>();
        days.forEach((day, items) -> groups.add(new DayGroup(day(day), href(addresses.day(day)), items)));
        return groups;
    }

    /** The months that have articles, newest first, with how many. */
    List<CountedLink> months(SitePath landing, SortedMap<YearMonth, List<Article>> months) {
        return months.entrySet().stream()
                .map(month -> counted(
                        link(messages.month(month.getKey()), addresses.monthOf(landing, month.getKey())),
                        month.getValue().size()))
                .toList();
    }

    /** Sanitised HTML with its links and images settled; a link to what is public in no language is plain text. */
    Html body(Body body) {
        Html html = body.resolve(
                id -> {
                    Article target = context.archive().article(id);
                    return target == null
                            ? context.versions().elsewhere(id).map(this::href).orElse(null)
                            : href(addresses.article(id));
                },
                this::imageAttributes);
        return inFeed ? html : withScrollingTables(html);
    }

    /** A table may be wider than the screen, so each scrolls in a region that has a name and takes the focus. */
    private Html withScrollingTables(Html html) {
        return html.with(messages.text("body.table", 1), this::withScrollingTables);
    }

    private String withScrollingTables(String html) {
        if (!html.contains("<table")) {
            return html;
        }
        AtomicInteger number = new AtomicInteger();
        String open = TABLE.matcher(html)
                .replaceAll(table -> Matcher.quoteReplacement(
                                "<div class=\"scroll\" role=\"region\" tabindex=\"0\"" + " aria-label=\""
                                        + Html.escaped(messages.text("body.table", number.incrementAndGet())) + "\">")
                        + "$0");
        return open.replace("</table>", "</table></div>");
    }

    private String imageAttributes(String file) {
        String source = "src=\"" + href(Addresses.asset(file)) + "\"";
        ImageSize size = context.images().get(file);
        if (size == null) {
            return source;
        }
        String choice = choice(file, size);
        return source
                + (choice.isEmpty() ? "" : " srcset=\"" + choice + "\" sizes=\"" + ImageCopy.SIZES + "\"")
                + " width=\"" + size.width() + "\" height=\"" + size.height() + "\" loading=\"lazy\"";
    }

    /** A feed's reader saves the image, or shows it as wide as it likes: it gets the original. */
    private String choice(String file, ImageSize size) {
        return inFeed ? "" : ImageCopy.choice(ImageCopy.of(file, size), href(Addresses.asset(file)), size, this::href);
    }

    @Nullable
    ImageView image(@Nullable ArticleImage image) {
        ImageSize size = image == null ? null : context.images().get(image.file());
        return image == null || size == null
                ? null
                : new ImageView(
                        href(Addresses.asset(image.file())),
                        image.alt(),
                        image.caption(),
                        image.credit(),
                        size.width(),
                        size.height(),
                        choice(image.file(), size),
                        ImageCopy.SIZES);
    }

    /** Every key development with all the articles behind it. */
    List<DevelopmentLine> developments(Day day) {
        return day.developments().stream()
                .map(development -> line(
                        development,
                        development.articles().stream()
                                .skip(1)
                                .map(this::article)
                                .toList()))
                .toList();
    }

    /** So many of the key developments, each with the first article behind it only. */
    List<DevelopmentLine> brief(Day day, int developments) {
        return day.developments().stream()
                .limit(developments)
                .map(development -> line(development, List.of()))
                .toList();
    }

    private DevelopmentLine line(KeyDevelopment development, List<Link> more) {
        Article first = development.articles().get(0);
        return new DevelopmentLine(development.text(), href(addresses.article(first.id())), badge(first), more);
    }

    /** An edition in a list, with those of its key developments that are wanted. */
    EditionTeaser teaser(Day day, List<DevelopmentLine> developments) {
        return new EditionTeaser(
                day(day.date()),
                messages.weekday(day.date().getDayOfWeek().getValue()),
                href(addresses.day(day.date())),
                developments);
    }

    CorrectionNote correction(Correction correction, @Nullable Article article) {
        return new CorrectionNote(
                day(correction.date()),
                correction.kind().id(),
                correction.text(),
                correction.was(),
                correction.now(),
                unlessOwn(correction.language()),
                article == null ? null : article(article));
    }

    List<CorrectionNote> corrections(List<CorrectedArticle> corrections) {
        return corrections.stream()
                .map(corrected -> correction(corrected.correction(), corrected.article()))
                .toList();
    }
}
