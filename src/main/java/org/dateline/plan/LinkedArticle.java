package org.dateline.plan;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.ArticleImage;
import org.dateline.article.ImageSize;
import org.dateline.article.PartialDate;
import org.dateline.article.Review;
import org.dateline.article.SourceReference;
import org.dateline.article.Topic;
import org.dateline.article.WebAddress;
import org.dateline.linked.ClaimReview;
import org.dateline.linked.Comment;
import org.dateline.linked.NewsArticle;
import org.dateline.linked.Node;
import org.dateline.linked.Subject;
import org.dateline.page.Frame;
import org.jspecify.annotations.Nullable;

/** What the page of an article tells machines of it, and of the fact check that it reports. */
final class LinkedArticle {

    private final LinkedPages pages;
    private final Views views;
    private final PlanContext context;

    LinkedArticle(LinkedPages pages, Views views) {
        this.pages = pages;
        this.views = views;
        this.context = views.context();
    }

    List<Node> nodes(Frame frame, Article article, String published, String modified) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(report(frame, article, published, modified));
        Review review = article.review();
        if (review != null) {
            WebAddress url = review.url();
            nodes.add(new ClaimReview(
                    url == null ? frame.canonical() : url.value(), review.claim(), review.claimant(), review.rating()));
        }
        return nodes;
    }

    private NewsArticle report(Frame frame, Article article, String published, String modified) {
        return new NewsArticle(
                frame.canonical(),
                article.title(),
                frame.description(),
                article.language(),
                published,
                modified,
                pages.publisherId(),
                article.topics().stream().map(Topic::title).toList(),
                pages.keywords(article),
                article.topics().stream()
                        .map(LinkedPages::mediaTopic)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .map(code -> new Subject("", code, "", "", "", "", null))
                        .toList(),
                article.places().stream().map(pages::subject).toList(),
                picture(article.image()),
                article.sources().stream().map(LinkedArticle::source).toList(),
                context.archive().correctionsOf(article).stream()
                        .map(correction ->
                                new Comment(correction.text(), correction.date().toString(), ""))
                        .toList(),
                context.archive().days().containsKey(article.day())
                        ? views.absolute(context.addresses().day(article.day()))
                        : "");
    }

    private NewsArticle.@Nullable Picture picture(@Nullable ArticleImage image) {
        ImageSize size = image == null ? null : context.images().get(image.file());
        return image == null || size == null
                ? null
                : new NewsArticle.Picture(
                        views.absolute(Addresses.asset(image.file())), size.width(), size.height(), image.caption());
    }

    private static NewsArticle.Source source(SourceReference reference) {
        PartialDate published = reference.published();
        WebAddress archived = reference.archived();
        WebAddress outlet = reference.source().url();
        return new NewsArticle.Source(
                reference.url().value(),
                reference.title(),
                reference.language(),
                published == null ? "" : published.iso(),
                archived == null ? "" : archived.value(),
                reference.source().name(),
                outlet == null ? "" : outlet.value());
    }
}
