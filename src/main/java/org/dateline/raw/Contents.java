package org.dateline.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.article.WebAddress;
import org.dateline.raw.Validators.Validator;
import org.jspecify.annotations.Nullable;

/** What has arrived: told apart by its content, taken apart, handed over; and fetched, where it leads on. */
final class Contents {

    private final RawRequest request;
    private final RawPageTaker taker;
    private final Crew crew;
    private final Lanes lanes;
    private final Web web;

    Contents(RawRequest request, RawPageTaker taker, Crew crew) {
        this.request = request;
        this.taker = taker;
        this.crew = crew;
        this.lanes = new Lanes(crew);
        this.web = new Web(request.web());
    }

    /** Hands over the page or the pages in it. */
    void handOver(Material material, ContentKind kind, Head head, Outcome outcome) throws Refused {
        switch (kind) {
            case HTML:
                SavedFrom saved = SavedFrom.in(head);
                take(
                        material.part(material.bytes(), material.charset(), saved.address(), saved.retrieved())
                                .page(RawPage.Kind.HTML),
                        outcome);
                break;
            case TEXT:
                take(material.page(RawPage.Kind.TEXT), outcome);
                break;
            case MHTML:
                take(Mhtml.page(material).page(RawPage.Kind.HTML), outcome);
                break;
            case XML_FEED:
                feed(material, XmlFeed.items(material.bytes(), material.charset()), outcome);
                break;
            case JSON:
                feed(material, JsonFeed.items(material.bytes()), outcome);
                break;
            default:
                throw new Refused("is compressed, and no web archive", "unpack it, and import what is in it");
        }
    }

    private void take(RawPage page, Outcome outcome) {
        outcome.end(taker.take(page));
    }

    private void refuse(Refusal refusal, Outcome outcome) {
        taker.refuse(refusal);
        outcome.end(false);
    }

    /** Hands over a page that its site called a page. */
    void handOverPage(Material page) {
        try {
            Head head = Head.of(page.bytes());
            ContentKind kind = ContentKind.of(head);
            if (kind != ContentKind.HTML && kind != ContentKind.TEXT) {
                throw notAPage();
            }
            handOver(page, kind, head, Outcome.IGNORED);
        } catch (Refused e) {
            taker.refuse(e.at(page.origin()));
        }
    }

    private static Refused notAPage() {
        return new Refused("is no page, though its site called it one", "import the page from elsewhere");
    }

    private void feed(Material feed, List<FeedItem> items, Outcome outcome) throws Refused {
        if (items.isEmpty()) {
            throw new Refused("is a feed without an entry", "look whether it is the right feed");
        }
        Outcome each = whenAll(items.size(), outcome);
        int number = 0;
        for (FeedItem item : items) {
            Origin origin = feed.origin().entry(++number);
            crew.read(() -> entry(origin, feed, item, each));
        }
    }

    /** A feed is settled when all its entries are: one that could not be had today is wanted tomorrow. */
    private static Outcome whenAll(int count, Outcome outcome) {
        AtomicInteger open = new AtomicInteger(count);
        AtomicBoolean all = new AtomicBoolean(true);
        return settled -> {
            if (!settled) {
                all.set(false);
            }
            if (open.decrementAndGet() == 0) {
                outcome.end(all.get());
            }
        };
    }

    private void entry(Origin origin, Material feed, FeedItem item, Outcome outcome) {
        Optional<Address> home = Optional.ofNullable(feed.address()).flatMap(address -> Address.parse(address.value()));
        Optional<Address> link = item.link().isEmpty()
                ? Optional.empty()
                : Address.parse(item.link()).or(() -> home.flatMap(address -> address.resolve(item.link())));
        if (!item.content().isEmpty()) {
            WebAddress address = link.map(Address::web).orElse(null);
            byte[] bytes = item.content().getBytes(UTF_8);
            take(
                    new RawPage(
                            origin, bytes, RawPage.Kind.FEED_ENTRY, address, "UTF-8", feed.retrieved(), item.entry()),
                    outcome);
        } else if (link.isEmpty()) {
            refuse(
                    new Refusal(
                            origin,
                            "has neither the article nor a link to it",
                            "import the article's page, if there is one"),
                    outcome);
        } else if (request.following().follows(feed.fromTheWeb())) {
            boolean maybeInside =
                    feed.fromTheWeb() && home.filter(Address::isInside).isPresent();
            visit(new Visit(origin, link.get(), maybeInside, item.entry(), outcome));
        } else {
            refuse(
                    new Refusal(
                            origin,
                            "has only a summary of the article",
                            "import the article's page: " + link.get().web()),
                    outcome);
        }
    }

    /**
     * A page that is to be fetched.
     *
     * @param maybeInside whether it may lie in the network around this machine
     * @param entry the feed's entry that led to it, or null
     */
    record Visit(
            Origin origin,
            Address address,
            boolean maybeInside,
            @Nullable FeedEntry entry,
            Outcome outcome) {}

    /** Fetches the page when its host's turn has come. */
    void visit(Visit visit) {
        lanes.add(visit.address().host(), () -> fetch(visit));
    }

    private void fetch(Visit visit) {
        try {
            Web.Fetched fetched = web.fetch(visit.address(), visit.maybeInside());
            Reply reply = fetched.reply();
            if (reply == null) {
                taker.unchanged(visit.origin(), fetched.address().web());
                visit.outcome().end(true);
            } else {
                crew.read(() -> arrived(visit, fetched, reply));
            }
        } catch (Refused e) {
            refuse(e.at(visit.origin()), visit.outcome());
        } catch (InterruptedException e) {
            // The run has been stopped, and says so itself.
            Thread.currentThread().interrupt();
        }
    }

    private void arrived(Visit visit, Web.Fetched fetched, Reply reply) {
        WebAddress address = fetched.address().web();
        ContentType type = reply.type();
        Material material =
                new Material(visit.origin(), reply.bytes(), address, type.charset(), fetched.at(), visit.entry(), true);
        Outcome outcome = settled -> {
            Validator validator = reply.validator();
            if (settled && !validator.isEmpty()) {
                request.web().validators().keep(address, validator);
            }
            visit.outcome().end(settled);
        };
        try {
            Head head = Head.of(reply.bytes());
            ContentKind told = ContentKind.of(head);
            ContentKind kind = told == ContentKind.TEXT && type.isHtml() ? ContentKind.HTML : told;
            boolean page = kind == ContentKind.HTML || kind == ContentKind.TEXT;
            boolean feed = kind == ContentKind.XML_FEED || kind == ContentKind.JSON;
            if (!page && (!feed || visit.entry() != null)) {
                throw notAPage();
            }
            handOver(material, kind, head, outcome);
        } catch (Refused e) {
            refuse(e.at(visit.origin()), outcome);
        }
    }
}
