package org.dateline.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.Day;
import org.dateline.archive.Shelf;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Figure;
import org.dateline.article.PartialDate;
import org.dateline.article.Review;
import org.dateline.article.Source;
import org.dateline.article.SourceReference;
import org.dateline.article.Status;
import org.dateline.article.Storyline;
import org.dateline.article.WebAddress;
import org.dateline.article.Withdrawal;
import org.dateline.cache.Print;
import org.dateline.message.Messages;
import org.dateline.page.ArticlePage;
import org.dateline.page.Assurance;
import org.dateline.page.DateText;
import org.dateline.page.FigureView;
import org.dateline.page.Link;
import org.dateline.page.Neighbours;
import org.dateline.page.OutsideLink;
import org.dateline.page.Page;
import org.dateline.page.RelatedArticle;
import org.dateline.page.ReviewView;
import org.dateline.page.SourceView;
import org.dateline.page.WithdrawnPage;
import org.jspecify.annotations.Nullable;

/** The articles' pages, and the notices that stand where one was withdrawn. */
final class ArticlePages {

    private final PlanContext context;
    private final Archive archive;
    private final Addresses addresses;
    private final Messages messages;
    private final Map<ArticleId, List<Article>> readingOrder = new HashMap<>();
    private final Map<Storyline, List<Article>> storylines = new HashMap<>();

    ArticlePages(PlanContext context) {
        this.context = context;
        this.archive = context.archive();
        this.addresses = context.addresses();
        this.messages = context.messages();
        for (Shelf<Storyline> shelf : archive.storylines()) {
            storylines.put(shelf.subject(), shelf.articles());
        }
        for (Day day : archive.days().values()) {
            List<Article> inOrder = inReadingOrder(day);
            inOrder.forEach(article -> readingOrder.put(article.id(), inOrder));
        }
    }

    List<PlannedPage> pages() {
        return archive.articles().stream().map(this::planned).toList();
    }

    private PlannedPage planned(Article article) {
        SitePath path = addresses.article(article.id());
        PlannedPage page =
                new PlannedPage(path, article.file(), () -> page(article)).madeFrom(() -> inputs(article, path));
        return article.withdrawn() == null
                ? page.changed(() -> context.changes().of(article))
                : page.notIndexed();
    }

    private Print inputs(Article article, SitePath path) {
        Inputs inputs = context.inputs();
        Stream<Article> others = Stream.concat(neighboursOf(article).stream(), earlierOf(article).values().stream());
        return inputs.of(List.of(article))
                .with(Print.of(others.map(inputs::alone)))
                .with(inputs.of(List.of(
                        neighboursOf(article).indexOf(article),
                        earlierOf(article).size(),
                        archive.days().containsKey(article.day()))))
                .with(inputs.ofTranslations(path, addresses));
    }

    /** As the edition shows them: by the first topic of each, and within a topic in the edition's order. */
    static List<Article> inReadingOrder(Day day) {
        return day.articles().stream()
                .sorted(Comparator.comparingInt(
                        article -> article.topics().get(0).rank()))
                .toList();
    }

    private Page page(Article article) {
        Views views = new Views(context, addresses.article(article.id()));
        Withdrawal withdrawn = article.withdrawn();
        return withdrawn == null ? article(article, views) : withdrawn(article, withdrawn, views);
    }

    private Page withdrawn(Article article, Withdrawal withdrawn, Views views) {
        return new WithdrawnPage(
                views.frame(
                        messages.text("withdrawn.title", article.title(), messages.day(article.day())),
                        withdrawn.reason(),
                        false,
                        editionLink(article, views)),
                article.title(),
                views.day(withdrawn.date()),
                withdrawn.reason(),
                views.unlessOwn(withdrawn.language()));
    }

    private Page article(Article article, Views views) {
        OffsetDateTime at = article.at();
        PartialDate updated = article.updated();
        return new ArticlePage(
                new LinkedPages(views)
                        .article(
                                views.frame(
                                                messages.text(
                                                        "article.title", article.title(), messages.day(article.day())),
                                                article.summary().isEmpty()
                                                        ? Description.of(article.body())
                                                        : article.summary(),
                                                true,
                                                editionLink(article, views),
                                                views.topic(article.topics().get(0)))
                                        .withImage(new PageCards(context).of(article)),
                                article),
                article.title(),
                views.languageOf(article),
                views.badge(article),
                at == null ? views.day(article.day()) : views.dayAndTime(at),
                updated == null ? null : views.date(updated),
                zone(article),
                article.summary(),
                archive.correctionsOf(article).stream()
                        .map(correction -> views.correction(correction, null))
                        .toList(),
                sources(article.sources(), views),
                assurance(article, views),
                views.image(article.image()),
                views.body(article.body()),
                article.figures().stream().map(this::figure).toList(),
                review(article.review()),
                article.topics().stream().map(views::topic).toList(),
                article.storylines().stream().map(views::storyline).toList(),
                article.places().stream().map(views::place).toList(),
                article.tags().stream()
                        .map(tag -> views.tag(Objects.requireNonNullElse(archive.tag(tag.key()), tag)))
                        .toList(),
                related(article, views),
                earlier(article, views),
                neighbours(article, views));
    }

    private String zone(Article article) {
        PartialDate updated = article.updated();
        List<Instant> moments = Stream.of(article.at(), updated == null ? null : updated.moment())
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .sorted()
                .toList();
        return ZoneSentence.of(moments, context.config().timeZone(), messages);
    }

    private Link editionLink(Article article, Views views) {
        LocalDate day = article.day();
        return archive.days().containsKey(day)
                ? views.dayLink(day)
                : views.link(messages.text("archive.title"), addresses.archive());
    }

    private List<SourceView> sources(List<SourceReference> references, Views views) {
        List<SourceView> sources = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            sources.add(source(references.get(i), Views.nth(references, i), views));
        }
        return sources;
    }

    private SourceView source(SourceReference reference, int nth, Views views) {
        Source source = reference.source();
        PartialDate published = reference.published();
        PartialDate retrieved = reference.retrieved();
        WebAddress archived = reference.archived();
        boolean titled = !reference.title().isEmpty();
        return new SourceView(
                views.source(source),
                new OutsideLink(
                        titled
                                ? reference.title()
                                : messages.text("source.original", views.numbered(source.name(), nth)),
                        reference.url().value(),
                        titled ? reference.language() : ""),
                reference.author(),
                published == null ? null : views.date(published),
                retrieved == null ? null : views.date(retrieved),
                languageName(reference.language()),
                reference.translated(),
                reference.via(),
                archived == null ? null : new OutsideLink(messages.text("source.archived"), archived.value(), ""),
                source.stateAffiliated());
    }

    /** The language's name where the theme knows it, else its code. */
    private String languageName(String language) {
        return language.isEmpty() ? "" : messages.find("language." + language).orElse(language);
    }

    private @Nullable Assurance assurance(Article article, Views views) {
        Status status = article.status();
        if (status == null) {
            return null;
        }
        String key = "assurance." + status.id();
        String sentence = article.attribution().isEmpty()
                ? messages.text(key)
                : messages.text(key + ".by", messages.list(article.attribution()));
        return new Assurance(
                sentence,
                new Link(messages.text("assurance.meaning"), views.href(addresses.about()) + "#status-" + status.id()));
    }

    private FigureView figure(Figure figure) {
        String value = figure.unit().isEmpty() ? figure.value() : figure.value() + " " + figure.unit();
        return new FigureView(figure.label(), value, messages.list(figure.attribution()));
    }

    private @Nullable ReviewView review(@Nullable Review review) {
        if (review == null) {
            return null;
        }
        WebAddress url = review.url();
        return new ReviewView(
                review.claim(),
                review.claimant(),
                review.rating(),
                url == null ? null : new OutsideLink(messages.text("review.read"), url.value(), ""));
    }

    private List<RelatedArticle> related(Article article, Views views) {
        return article.related().stream()
                .map(reference -> archive.article(reference.target()))
                .filter(Objects::nonNull)
                .filter(other -> other.withdrawn() == null && !other.id().equals(article.id()))
                .distinct()
                .sorted(Article.NEWEST_FIRST)
                .map(other -> relation(other, "", views))
                .toList();
    }

    private List<RelatedArticle> earlier(Article article, Views views) {
        List<RelatedArticle> earlier = new ArrayList<>();
        earlierOf(article).forEach((storyline, other) -> earlier.add(relation(other, storyline.title(), views)));
        return earlier;
    }

    /** The last report before the article's day, in each of its storylines that has one. */
    private Map<Storyline, Article> earlierOf(Article article) {
        Map<Storyline, Article> earlier = new LinkedHashMap<>();
        for (Storyline storyline : article.storylines()) {
            storylines.getOrDefault(storyline, List.of()).stream()
                    .filter(other -> other.day().isBefore(article.day()))
                    .findFirst()
                    .ifPresent(other -> earlier.put(storyline, other));
        }
        return earlier;
    }

    private static RelatedArticle relation(Article other, String storyline, Views views) {
        DateText day = views.day(other.day());
        return new RelatedArticle(views.article(other), day, views.badge(other), storyline);
    }

    private Neighbours neighbours(Article article, Views views) {
        List<Article> order = neighboursOf(article);
        int at = order.indexOf(article);
        return new Neighbours(
                at > 0 ? views.article(order.get(at - 1)) : null,
                at >= 0 && at + 1 < order.size() ? views.article(order.get(at + 1)) : null);
    }

    /** The article with those before and after it in its edition; none where it is in no edition. */
    private List<Article> neighboursOf(Article article) {
        List<Article> order = readingOrder.getOrDefault(article.id(), List.of());
        for (int at = 0; at < order.size(); at++) {
            if (order.get(at).id().equals(article.id())) {
                return order.subList(Math.max(0, at - 1), Math.min(order.size(), at + 2));
            }
        }
        return List.of();
    }
}
