package org.dateline.plan;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.CorrectedArticle;
import org.dateline.archive.Day;
import org.dateline.archive.Day.KeyDevelopment;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Correction;
import org.dateline.article.Edition;
import org.dateline.article.Status;
import org.dateline.article.Topic;
import org.dateline.article.Withdrawal;
import org.dateline.feed.DeletedEntry;
import org.dateline.feed.FeedEntry;
import org.dateline.message.Messages;

/** What feeds say of articles, editions and corrections. */
final class FeedEntries {

    private final Archive archive;
    private final Addresses addresses;
    private final Messages messages;
    private final Views views;
    private final FeedIds ids;
    private final FeedMoments moments;
    private final FeedContent content;
    private final String topicScheme;
    private final String tagScheme;

    /** An article stands in the feeds of all its subjects, three formats each. */
    private final Map<ArticleId, FeedEntry> summaries = new ConcurrentHashMap<>();

    FeedEntries(PlanContext context) {
        this.archive = context.archive();
        this.addresses = context.addresses();
        this.messages = context.messages();
        this.views = Views.inFeed(context);
        this.ids = new FeedIds(context.config(), context.addresses().folder());
        this.moments = new FeedMoments(context.config().timeZone());
        this.content = new FeedContent(context);
        this.topicScheme = views.href(addresses.topics());
        this.tagScheme = views.href(addresses.tags());
    }

    /** An article with its summary. */
    FeedEntry summary(Article article) {
        return summaries.computeIfAbsent(article.id(), id -> summaryOf(article));
    }

    private FeedEntry summaryOf(Article article) {
        Status status = article.status();
        String text =
                article.summary().isEmpty() ? Description.shortened(Description.of(article.body())) : article.summary();
        return new FeedEntry(
                ids.article(article),
                article.title(),
                views.article(article).href(),
                article.language(),
                moments.published(article),
                updated(article),
                content.withStatus(views.badge(article), text),
                "",
                categories(article),
                article.sources().stream()
                        .map(reference -> new FeedEntry.Source(
                                reference.source().name(), reference.url().value()))
                        .toList(),
                status == null ? null : new FeedEntry.Status(status.id(), article.attribution()));
    }

    /** An article with its whole text. */
    FeedEntry whole(Article article) {
        return summary(article).withContent(content.article(article, archive.correctionsOf(article)));
    }

    private OffsetDateTime updated(Article article) {
        return moments.updated(article, archive.correctionsOf(article));
    }

    private List<FeedEntry.Category> categories(Article article) {
        return Stream.of(
                        article.topics().stream()
                                .map(topic -> new FeedEntry.Category(topic.id().value(), topicScheme, topic.title())),
                        article.topics().stream()
                                .map(Topic::iptc)
                                .filter(code -> !code.isEmpty())
                                .map(code -> new FeedEntry.Category(code, Topic.MEDIA_TOPICS, "medtop:" + code)),
                        article.tags().stream()
                                .map(tag -> Objects.requireNonNullElse(archive.tag(tag.key()), tag))
                                .map(tag -> new FeedEntry.Category(tag.slug().value(), tagScheme, tag.name())))
                .flatMap(categories -> categories)
                .distinct()
                .toList();
    }

    /** A day with its key developments. It changes with the articles behind them. */
    FeedEntry edition(Day day) {
        OffsetDateTime begun = moments.of(day.date());
        Edition edition = day.edition();
        OffsetDateTime asOf = edition == null ? null : edition.asOf();
        OffsetDateTime updated = asOf == null ? begun : moments.later(begun, asOf);
        for (KeyDevelopment development : day.developments()) {
            for (Article article : development.articles()) {
                updated = moments.later(updated, updated(article));
            }
        }
        return new FeedEntry(
                ids.edition(day.date()),
                messages.text("edition.heading", messages.day(day.date())),
                views.href(addresses.day(day.date())),
                messages.language(),
                begun,
                updated,
                summary(day),
                content.edition(day),
                List.of(),
                List.of(),
                null);
    }

    private String summary(Day day) {
        Edition edition = day.edition();
        if (edition != null && !edition.lead().isEmpty()) {
            return edition.lead();
        }
        if (day.articles().isEmpty()) {
            return messages.text("edition.quiet");
        }
        return day.developments().isEmpty()
                ? messages.text("edition.description", messages.day(day.date()))
                : String.join(
                        " ",
                        day.developments().stream()
                                .map(each -> content.withStatus(
                                        views.badge(each.articles().get(0)), each.text()))
                                .toList());
    }

    FeedEntry correction(CorrectedArticle corrected) {
        Article article = corrected.article();
        Correction correction = corrected.correction();
        OffsetDateTime made = moments.of(correction.date());
        return new FeedEntry(
                ids.correction(article, correction, nth(article, correction)),
                messages.text("feed.correction." + correction.kind().id(), article.title()),
                views.article(article).href(),
                messages.language(),
                made,
                made,
                content.withStatus(views.badge(article), correction.text()),
                content.correction(correction),
                categories(article),
                List.of(),
                null);
    }

    /** Which of the article's corrections of that date it is, as its file lists them. */
    private static int nth(Article article, Correction correction) {
        return article.corrections().stream()
                        .filter(each -> each.date().equals(correction.date()))
                        .toList()
                        .indexOf(correction)
                + 1;
    }

    DeletedEntry withdrawn(Article article, Withdrawal withdrawal) {
        return new DeletedEntry(ids.article(article), moments.of(withdrawal.date()), withdrawal.reason());
    }
}
