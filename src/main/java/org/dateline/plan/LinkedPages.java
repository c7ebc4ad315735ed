package org.dateline.plan;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.archive.CorrectedArticle;
import org.dateline.archive.Day;
import org.dateline.article.Article;
import org.dateline.article.Edition;
import org.dateline.article.Place;
import org.dateline.article.Source;
import org.dateline.article.Tag;
import org.dateline.article.Topic;
import org.dateline.article.WebAddress;
import org.dateline.linked.Breadcrumbs;
import org.dateline.linked.Collection;
import org.dateline.linked.Comment;
import org.dateline.linked.CorrectionsList;
import org.dateline.linked.Graph;
import org.dateline.linked.LiveBlog;
import org.dateline.linked.Node;
import org.dateline.linked.Publisher;
import org.dateline.linked.Subject;
import org.dateline.linked.WebSite;
import org.dateline.message.Messages;
import org.dateline.page.DataBlock;
import org.dateline.page.Frame;
import org.dateline.page.Link;
import org.dateline.page.Sharing;
import org.jspecify.annotations.Nullable;

/** What each kind of page tells machines of itself: who publishes it, where it belongs, what it lists. */
final class LinkedPages {

    private final Views views;
    private final PlanContext context;
    private final Addresses addresses;
    private final Messages messages;

    LinkedPages(Views views) {
        this.views = views;
        this.context = views.context();
        this.addresses = context.addresses();
        this.messages = context.messages();
    }

    /** The frame of any page: its publisher, and the way down to it. */
    Frame any(Frame frame) {
        return described(frame, publisher(null), List.of());
    }

    Frame about(Frame frame) {
        SitePath logo = context.themeAssets().get("touch-icon.png");
        return described(frame, publisher(policies(logo == null ? "" : views.absolute(logo))), List.of());
    }

    /** The home page lists the editions that it shows; each of these lists its reports. */
    Frame home(Frame frame, List<Day> editions) {
        String home = frame.canonical();
        String search = views.absolute(addresses.search()) + "?q={q}";
        return described(
                frame,
                publisher(policies("")),
                List.of(
                        new WebSite(home, context.config().title(), search),
                        new Collection(
                                home, context.config().title(), "", "", "", "", List.of(), false, items(editions))));
    }

    Frame edition(Frame frame, Day day) {
        Edition edition = day.edition();
        List<Article> articles = ArticlePages.inReadingOrder(day);
        return described(
                frame,
                publisher(null),
                List.of(
                        edition != null && edition.open()
                                ? liveBlog(frame, day, edition, articles)
                                : new Collection(
                                        frame.canonical(),
                                        name(frame),
                                        messages.language(),
                                        day.date().toString(),
                                        context.changes().of(day).iso(),
                                        publisherId(),
                                        List.of(),
                                        false,
                                        addressesOf(articles))));
    }

    private Node liveBlog(Frame frame, Day day, Edition edition, List<Article> articles) {
        Changes changes = context.changes();
        Change begun = Change.at(changes.beginning(day.date()), context.config().timeZone());
        Change lastWord = edition.asOf() == null
                ? changes.of(day)
                : Change.at(edition.asOf(), context.config().timeZone());
        return new LiveBlog(
                frame.canonical(),
                name(frame),
                frame.description(),
                messages.language(),
                day.date().toString(),
                begun.iso(),
                lastWord.iso(),
                publisherId(),
                articles.stream()
                        .map(article -> new LiveBlog.Update(
                                address(article),
                                article.title(),
                                changes.published(article).iso()))
                        .toList());
    }

    Frame article(Frame frame, Article article) {
        Changes changes = context.changes();
        String published = changes.published(article).iso();
        String modified = changes.of(article).iso();
        Frame shared = frame.sharedAs(new Sharing(
                "article",
                article.title(),
                locale(),
                published,
                modified.equals(published) ? "" : modified,
                article.topics().get(0).title()));
        return described(
                shared, publisher(null), new LinkedArticle(this, views).nodes(frame, article, published, modified));
    }

    Frame topic(Frame frame, Topic topic, List<Article> articles) {
        return landing(
                frame,
                new Subject("Thing", mediaTopic(topic), topic.title(), topic.description(), "", "", null),
                articles);
    }

    Frame tag(Frame frame, Tag tag, List<Article> articles) {
        WebAddress reference = tag.reference();
        return landing(
                frame,
                new Subject(
                        type(tag.kind()),
                        "",
                        tag.name(),
                        tag.description(),
                        "",
                        reference == null ? "" : reference.value(),
                        null),
                articles);
    }

    private static String type(Tag.@Nullable Kind kind) {
        if (kind == null) {
            return "Thing";
        }
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANISATION -> "Organization";
            case COUNTRY -> "Country";
            case THEME -> "Thing";
        };
    }

    Frame place(Frame frame, Place place, List<Article> articles) {
        return landing(frame, subject(place), articles);
    }

    Subject subject(Place place) {
        return new Subject(
                "Place",
                "",
                place.name(),
                "",
                views.absolute(addresses.place(place)),
                "",
                new Subject.Point(place.latitude(), place.longitude(), place.country()));
    }

    Frame source(Frame frame, Source source, List<Article> articles) {
        WebAddress url = source.url();
        return landing(
                frame,
                new Subject("Organization", "", source.name(), "", url == null ? "" : url.value(), "", null),
                articles);
    }

    private Frame landing(Frame frame, Subject about, List<Article> articles) {
        return listing(
                frame,
                List.of(about),
                context.changes().ofArticles(articles),
                articles.stream()
                        .map(article -> new Collection.Item(address(article), article.title()))
                        .toList());
    }

    /** A page that lists articles, of a subject that has no type of its own, or of a month of one. */
    Frame articles(Frame frame, List<Article> articles) {
        return listing(frame, List.of(), context.changes().ofArticles(articles), addressesOf(articles));
    }

    Frame days(Frame frame, List<Day> days) {
        return listing(frame, List.of(), context.changes().ofDays(days), items(days));
    }

    private Frame listing(Frame frame, List<Subject> about, @Nullable Change changed, List<Collection.Item> items) {
        return collection(frame, about, changed, false, items);
    }

    /** @param oldestFirst the storyline's articles */
    Frame storyline(Frame frame, List<Article> oldestFirst) {
        return collection(frame, List.of(), context.changes().ofArticles(oldestFirst), true, addressesOf(oldestFirst));
    }

    private Frame collection(
            Frame frame,
            List<Subject> about,
            @Nullable Change changed,
            boolean ascending,
            List<Collection.Item> items) {
        return described(
                frame,
                publisher(null),
                List.of(new Collection(
                        frame.canonical(),
                        name(frame),
                        messages.language(),
                        "",
                        changed == null ? "" : changed.iso(),
                        publisherId(),
                        about,
                        ascending,
                        items)));
    }

    Frame corrections(Frame frame, List<CorrectedArticle> corrections) {
        Change changed = context.changes().ofCorrections(corrections);
        return described(
                frame,
                publisher(null),
                List.of(new CorrectionsList(
                        frame.canonical(),
                        name(frame),
                        messages.language(),
                        changed == null ? "" : changed.iso(),
                        publisherId(),
                        corrections.stream()
                                .map(corrected -> new Comment(
                                        corrected.correction().text(),
                                        corrected.correction().date().toString(),
                                        address(corrected.article())))
                                .toList())));
    }

    private List<Collection.Item> items(List<Day> days) {
        return days.stream()
                .map(day -> new Collection.Item(views.absolute(addresses.day(day.date())), ""))
                .toList();
    }

    /** Their titles stand on the page, and bytes count. */
    private List<Collection.Item> addressesOf(List<Article> articles) {
        return articles.stream()
                .map(article -> new Collection.Item(address(article), ""))
                .toList();
    }

    String address(Article article) {
        return views.absolute(addresses.article(article.id()));
    }

    /** The topic's address in the shared vocabulary of news topics; empty where the digest does not say. */
    static String mediaTopic(Topic topic) {
        return topic.iptc().isEmpty() ? "" : Topic.MEDIA_TOPICS + topic.iptc();
    }

    String locale() {
        return messages.find("locale").orElse(messages.language().replace('-', '_'));
    }

    String publisherId() {
        return context.config().baseUrl() + "#publisher";
    }

    private Publisher publisher(Publisher.@Nullable Policies policies) {
        return new Publisher(publisherId(), context.config().title(), views.absolute(addresses.home()), policies);
    }

    private Publisher.Policies policies(String logo) {
        return new Publisher.Policies(logo, views.absolute(addresses.about()), views.absolute(addresses.corrections()));
    }

    private static String name(Frame frame) {
        Sharing sharing = frame.sharing();
        return sharing == null ? "" : sharing.title();
    }

    private static Frame described(Frame frame, Publisher publisher, List<Node> nodes) {
        List<Node> all = new ArrayList<>();
        all.add(publisher);
        if (!frame.breadcrumb().isEmpty()) {
            all.add(breadcrumbs(frame));
        }
        all.addAll(nodes);
        return frame.describedBy(new DataBlock(new Graph(all).json()));
    }

    private static Breadcrumbs breadcrumbs(Frame frame) {
        URI page = URI.create(frame.canonical());
        List<Breadcrumbs.Crumb> crumbs = new ArrayList<>();
        for (Link link : frame.breadcrumb()) {
            crumbs.add(
                    new Breadcrumbs.Crumb(link.text(), page.resolve(link.href()).toString()));
        }
        if (!name(frame).isEmpty()) {
            crumbs.add(new Breadcrumbs.Crumb(name(frame), ""));
        }
        return new Breadcrumbs(crumbs);
    }

    /** The tags of an article under the names that the archive knows them by. */
    List<String> keywords(Article article) {
        return article.tags().stream()
                .map(tag -> Objects.requireNonNullElse(context.archive().tag(tag.key()), tag)
                        .name())
                .distinct()
                .toList();
    }
}
