package org.dateline.plan;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.archive.Day;
import org.dateline.archive.Day.KeyDevelopment;
import org.dateline.article.Article;
import org.dateline.article.ArticleImage;
import org.dateline.article.Edition;
import org.dateline.article.ImageSize;
import org.dateline.article.Status;
import org.dateline.card.Card;
import org.dateline.card.CardStatus;
import org.dateline.config.CardChoice;
import org.dateline.config.SiteConfig;
import org.dateline.message.Messages;
import org.dateline.page.Badge;
import org.dateline.page.ShareImage;
import org.jspecify.annotations.Nullable;

/** Which pages have a card of their own, the words on each, and which picture stands for a page. */
final class PageCards {

    /** An article's own picture stands for it where it is so wide, in pixels; networks show a smaller one as a stamp. */
    private static final int LEAST_WIDTH = 600;

    private final PlanContext context;
    private final SiteConfig config;
    private final Addresses addresses;
    private final Messages messages;

    PageCards(PlanContext context) {
        this.context = context;
        this.config = context.config();
        this.addresses = context.addresses();
        this.messages = context.messages();
    }

    /** Every card of the digest. */
    List<PlannedCard> cards() {
        if (config.cards() == CardChoice.NONE) {
            return List.of();
        }
        List<PlannedCard> cards = new ArrayList<>();
        cards.add(new PlannedCard(addresses.card(addresses.home()), "the card of the digest", digestCard()));
        for (Day day : context.archive().days().values()) {
            SitePath path = addresses.card(addresses.day(day.date()));
            Edition edition = day.edition();
            String origin = edition == null ? "the edition of " + day.date() : edition.file();
            card(day).ifPresent(card -> cards.add(new PlannedCard(path, "the card of " + origin, card)));
        }
        if (config.cards() == CardChoice.ARTICLES) {
            for (Article article : context.archive().listed()) {
                SitePath path = addresses.card(addresses.article(article.id()));
                card(article)
                        .ifPresent(card -> cards.add(new PlannedCard(path, "the card of " + article.file(), card)));
            }
        }
        cards.sort(Comparator.comparing(PlannedCard::path));
        return cards;
    }

    /** What stands for every page that has nothing of its own; null where the digest wants no cards. */
    @Nullable
    ShareImage ofDigest() {
        return config.cards() == CardChoice.NONE ? null : shared(addresses.home(), config.title());
    }

    /** What stands for an edition: its card, else the digest's. */
    @Nullable
    ShareImage of(Day day) {
        if (config.cards() == CardChoice.NONE || !Card.canShow(headline(day))) {
            return ofDigest();
        }
        String heading = new EditionWords(context, day).heading();
        return shared(
                addresses.day(day.date()),
                day.developments().isEmpty() ? heading : messages.text("card.alt", heading, headline(day)));
    }

    /**
     * What stands for an article: its own picture where it is large enough, else its card, else the digest's. No network
     * shows a drawing.
     */
    @Nullable
    ShareImage of(Article article) {
        ArticleImage image = article.image();
        ImageSize size = image == null ? null : context.images().get(image.file());
        if (image != null && size != null && size.width() >= LEAST_WIDTH && !size.isDrawing()) {
            return new ShareImage(absolute(Addresses.asset(image.file())), size.width(), size.height(), image.alt());
        }
        return config.cards() == CardChoice.ARTICLES && Card.canShow(article.title())
                ? shared(addresses.article(article.id()), article.title())
                : ofDigest();
    }

    private ShareImage shared(SitePath page, String alt) {
        return new ShareImage(absolute(addresses.card(page)), Card.WIDTH, Card.HEIGHT, alt);
    }

    private String absolute(SitePath file) {
        return config.baseUrl() + file.encodedAddress();
    }

    /** The digest's card has its address in the place of a name that the faces cannot write. */
    private Card digestCard() {
        URI url = config.baseUrl();
        String address = url.getHost() + url.getPath().replaceFirst("/$", "");
        String description = config.description();
        return new Card(
                "",
                "",
                "",
                "",
                Card.canShow(config.title()) ? config.title() : address,
                description.isEmpty() ? messages.text("card.digest") : description,
                null,
                Card.canShow(config.title()) ? address : "");
    }

    private Optional<Card> card(Day day) {
        if (!Card.canShow(headline(day))) {
            return Optional.empty();
        }
        EditionWords words = new EditionWords(context, day);
        Article behind = day.developments().isEmpty()
                ? null
                : day.developments().get(0).articles().get(0);
        return Optional.of(new Card(
                config.title(),
                messages.day(day.date()),
                words.kicker(),
                behind == null ? "" : messages.text("card.edition"),
                headline(day),
                "",
                behind == null ? null : status(behind),
                behind == null ? words.counts() : source(behind)));
    }

    /** The first key development; what a day without one is called. */
    private String headline(Day day) {
        return day.developments().stream()
                .findFirst()
                .map(KeyDevelopment::text)
                .orElseGet(() -> new EditionWords(context, day).heading());
    }

    private Optional<Card> card(Article article) {
        if (!Card.canShow(article.title())) {
            return Optional.empty();
        }
        Day day = context.archive().days().get(article.day());
        return Optional.of(new Card(
                config.title(),
                messages.day(article.day()),
                day == null ? "" : new EditionWords(context, day).kicker(),
                article.topics().get(0).title(),
                article.title(),
                "",
                status(article),
                source(article)));
    }

    private @Nullable CardStatus status(Article article) {
        Status status = article.status();
        Badge badge = new Views(context, addresses.home()).badge(article);
        return status == null || badge == null ? null : new CardStatus(status, badge.text());
    }

    private static String source(Article article) {
        return article.sources().get(0).source().name();
    }
}
