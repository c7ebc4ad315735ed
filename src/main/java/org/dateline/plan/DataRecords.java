package org.dateline.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.dateline.archive.Archive;
import org.dateline.archive.Day;
import org.dateline.archive.Day.KeyDevelopment;
import org.dateline.article.Article;
import org.dateline.article.KeyRank;
import org.dateline.article.PartialDate;
import org.dateline.article.Place;
import org.dateline.article.Review;
import org.dateline.article.SourceReference;
import org.dateline.article.Status;
import org.dateline.article.Tag;
import org.dateline.article.Topic;
import org.dateline.article.WebAddress;
import org.dateline.article.Withdrawal;
import org.dateline.config.SiteConfig;
import org.dateline.data.ArticleData;
import org.dateline.data.DigestData;
import org.dateline.data.EditionData;
import org.dateline.data.EntryData;
import org.dateline.data.Named;
import org.dateline.data.PlaceData;
import org.dateline.data.SourceData;
import org.dateline.data.WithdrawnData;
import org.jspecify.annotations.Nullable;

/** What the data says of articles, and of the digest. Data is read far from the site, so each address is absolute. */
final class DataRecords {

    private final Archive archive;
    private final Addresses addresses;
    private final Views views;
    private final FeedIds ids;
    private final DigestData digest;

    DataRecords(PlanContext context) {
        this.archive = context.archive();
        this.addresses = context.addresses();
        this.views = Views.inFeed(context);
        this.ids = new FeedIds(context.config(), context.addresses().folder());
        SiteConfig config = context.config();
        SiteConfig.Licence licence = config.licence();
        this.digest = new DigestData(
                config.baseUrl() + addresses.schemas(),
                config.title(),
                views.href(addresses.home()),
                context.messages().language(),
                config.rights(),
                licence == null
                        ? null
                        : new DigestData.Licence(licence.name(), licence.url().value()));
    }

    DigestData digest() {
        return digest;
    }

    /** The article on one line: what its page shows, whether that is the report or that it was taken back. */
    byte[] line(Article article) {
        Withdrawal withdrawn = article.withdrawn();
        return withdrawn == null
                ? article(article).line()
                : new WithdrawnData(
                                ids.article(article),
                                views.article(article).href(),
                                article.day().toString(),
                                article.title(),
                                article.language(),
                                withdrawn.date().toString(),
                                withdrawn.reason())
                        .line();
    }

    EntryData entry(Article article) {
        Status status = article.status();
        OffsetDateTime at = article.at();
        return new EntryData(
                ids.article(article),
                views.article(article).href(),
                article.day().toString(),
                at == null ? "" : moment(at),
                article.title(),
                article.language(),
                status == null ? "" : status.id(),
                article.attribution());
    }

    List<EntryData> entries(List<Article> articles) {
        return articles.stream().map(this::entry).toList();
    }

    List<String> ids(List<Article> articles) {
        return articles.stream().map(ids::article).toList();
    }

    Named name(Topic topic) {
        return new Named(topic.id().value(), topic.title());
    }

    PlaceData place(Place place) {
        return new PlaceData(place.id().value(), place.name(), place.country(), place.latitude(), place.longitude());
    }

    List<EditionData.Development> developments(Day day) {
        return day.developments().stream()
                .map((KeyDevelopment development) ->
                        new EditionData.Development(development.text(), ids(development.articles())))
                .toList();
    }

    private ArticleData article(Article article) {
        KeyRank key = article.key();
        return new ArticleData(
                entry(article),
                article.summary(),
                Description.inParagraphs(article.body()),
                article.topics().stream().map(this::name).toList(),
                article.tags().stream()
                        .map(tag -> Objects.requireNonNullElse(archive.tag(tag.key()), tag))
                        .distinct()
                        .map((Tag tag) -> new Named(tag.slug().value(), tag.name()))
                        .toList(),
                article.places().stream().map(this::place).toList(),
                article.storylines().stream()
                        .map(storyline -> new Named(storyline.id().value(), storyline.title()))
                        .toList(),
                article.sources().stream().map(this::source).toList(),
                key == null ? null : key.equals(KeyRank.UNRANKED) ? 0 : key.value(),
                date(article.updated()),
                archive.correctionsOf(article).stream()
                        .map(correction -> new ArticleData.Correction(
                                correction.date().toString(),
                                correction.kind().id(),
                                correction.text(),
                                correction.was(),
                                correction.now()))
                        .toList(),
                article.figures().stream()
                        .map(figure -> new ArticleData.Figure(
                                figure.label(), figure.value(), figure.unit(), figure.attribution()))
                        .toList(),
                review(article.review()));
    }

    private SourceData source(SourceReference reference) {
        return new SourceData(
                reference.source().id().value(),
                reference.source().name(),
                reference.url().value(),
                reference.title(),
                reference.author(),
                date(reference.published()),
                date(reference.retrieved()),
                reference.language(),
                reference.translated(),
                reference.via(),
                address(reference.archived()));
    }

    private static ArticleData.@Nullable Review review(@Nullable Review review) {
        return review == null
                ? null
                : new ArticleData.Review(review.claim(), review.claimant(), review.rating(), address(review.url()));
    }

    private static String address(@Nullable WebAddress address) {
        return address == null ? "" : address.value();
    }

    /** As precise as it is known; empty where nothing is. */
    private String date(@Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        OffsetDateTime moment = date.moment();
        LocalDate day = date.day();
        if (moment != null) {
            return moment(moment);
        }
        return day != null ? day.toString() : date.month().toString();
    }

    /** In the digest's zone, as RFC 3339 writes it. */
    String moment(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(views.inZone(moment));
    }
}
