package org.dateline.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.archive.CorrectedArticle;
import org.dateline.archive.Shelf;
import org.dateline.article.Body;
import org.dateline.article.Correction;
import org.dateline.article.Status;
import org.dateline.cache.Print;
import org.dateline.config.SiteConfig;
import org.dateline.message.Messages;
import org.dateline.page.AboutPage;
import org.dateline.page.CorrectionsMonthPage;
import org.dateline.page.CorrectionsPage;
import org.dateline.page.CountedLink;
import org.dateline.page.Explained;
import org.dateline.page.Fact;
import org.dateline.page.Link;
import org.dateline.page.Neighbours;
import org.dateline.page.NotFoundPage;
import org.dateline.page.Page;
import org.jspecify.annotations.Nullable;

/** The corrections, the page about the digest, and what a host shows where nothing is. */
final class OtherPages {

    private static final int LATEST = 30;

    private final PlanContext context;
    private final Addresses addresses;
    private final Messages messages;
    private final Body about;
    private final NavigableMap<YearMonth, List<CorrectedArticle>> months = new TreeMap<>();

    OtherPages(PlanContext context, Body about) {
        this.context = context;
        this.addresses = context.addresses();
        this.messages = context.messages();
        this.about = about;
        for (CorrectedArticle corrected : context.archive().corrections()) {
            months.computeIfAbsent(YearMonth.from(corrected.correction().date()), month -> new ArrayList<>())
                    .add(corrected);
        }
    }

    List<PlannedPage> pages() {
        List<PlannedPage> pages = new ArrayList<>();
        pages.add(new PlannedPage(addresses.corrections(), "the corrections", this::corrections)
                .changed(() -> context.changes().ofCorrections(context.archive().corrections())));
        months.forEach((month, corrections) -> pages.add(new PlannedPage(
                        addresses.monthOf(addresses.corrections(), month),
                        "the corrections of " + month,
                        () -> month(month, corrections))
                .madeFrom(() -> inputs(month, corrections))
                .changed(() -> context.changes().ofCorrections(corrections))));
        pages.add(new PlannedPage(addresses.about(), "the page about the digest", this::about));
        if (context.isMain()) {
            pages.add(new PlannedPage(addresses.notFound(), "the page for what is not found", this::notFound)
                    .notIndexed());
        }
        return pages;
    }

    private Print inputs(YearMonth month, List<CorrectedArticle> corrections) {
        Inputs inputs = context.inputs();
        return inputs.ofCorrections(corrections)
                .with(inputs.of(Stream.of(months.lowerKey(month), months.higherKey(month))
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private Page corrections() {
        Views views = new Views(context, addresses.corrections());
        List<CorrectedArticle> errors = latest(Correction.Kind.ERROR);
        List<CorrectedArticle> changes = latest(Correction.Kind.STATUS);
        List<CountedLink> links = new ArrayList<>();
        months.descendingMap()
                .forEach((month, corrections) -> links.add(new CountedLink(
                        views.link(messages.month(month), addresses.monthOf(addresses.corrections(), month)),
                        corrections.size(),
                        messages.count("count.corrections", corrections.size()))));
        return new CorrectionsPage(
                new LinkedPages(views)
                        .corrections(
                                views.announcing(
                                        views.frame(
                                                messages.text("corrections.title"),
                                                messages.text(
                                                        "corrections.description",
                                                        context.config().title()),
                                                true),
                                        addresses.corrections()),
                                Stream.concat(errors.stream(), changes.stream()).toList()),
                views.corrections(errors),
                views.corrections(changes),
                links);
    }

    private List<CorrectedArticle> latest(Correction.Kind kind) {
        return of(kind, context.archive().corrections()).stream().limit(LATEST).toList();
    }

    private static List<CorrectedArticle> of(Correction.Kind kind, List<CorrectedArticle> corrections) {
        return corrections.stream()
                .filter(corrected -> corrected.correction().kind() == kind)
                .toList();
    }

    private Page month(YearMonth month, List<CorrectedArticle> corrections) {
        Views views = new Views(context, addresses.monthOf(addresses.corrections(), month));
        String heading = messages.text("corrections.month", messages.month(month));
        Link whole = views.link(messages.text("corrections.title"), addresses.corrections());
        return new CorrectionsMonthPage(
                new LinkedPages(views)
                        .corrections(
                                views.frame(
                                        heading,
                                        messages.text("corrections.month.description", messages.month(month)),
                                        true,
                                        whole),
                                corrections),
                heading,
                whole,
                views.corrections(of(Correction.Kind.ERROR, corrections)),
                views.corrections(of(Correction.Kind.STATUS, corrections)),
                new Neighbours(monthLink(months.lowerKey(month), views), monthLink(months.higherKey(month), views)));
    }

    private @Nullable Link monthLink(@Nullable YearMonth month, Views views) {
        return month == null
                ? null
                : views.link(messages.month(month), addresses.monthOf(addresses.corrections(), month));
    }

    private Page about() {
        Views views = new Views(context, addresses.about());
        SiteConfig config = context.config();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(messages.text("about.address"), config.baseUrl().toString()));
        if (!config.rights().isEmpty()) {
            facts.add(new Fact(messages.text("about.rights"), config.rights()));
        }
        SiteConfig.Epoch epoch = config.epoch();
        if (epoch != null) {
            facts.add(new Fact(
                    messages.text("about.epoch"),
                    messages.text("about.epoch.value", messages.day(epoch.date()), epoch.number())));
        }
        return new AboutPage(
                new LinkedPages(views)
                        .about(views.frame(
                                messages.text("about.title", config.title()),
                                messages.text("about.description", config.title()),
                                true)),
                about.isEmpty() ? null : views.body(about),
                context.archive().statuses().stream()
                        .map((Shelf<Status> shelf) -> new Explained(
                                views.badge(shelf.subject(), List.of()),
                                messages.text("status." + shelf.subject().id() + ".meaning"),
                                views.href(addresses.status(shelf.subject()))))
                        .toList(),
                messages.text("about.zone", config.timeZone().getId()),
                facts,
                views.licence(),
                views.link(messages.text("menu.feeds"), addresses.feeds()));
    }

    private Page notFound() {
        Views views = new Views(context, addresses.notFound());
        return new NotFoundPage(
                views.frame(messages.text("not-found.title"), messages.text("not-found.description"), false),
                List.of(
                        views.link(messages.text("not-found.latest"), addresses.home()),
                        views.link(messages.text("archive.title"), addresses.archive()),
                        views.link(messages.text("search.title"), addresses.search()),
                        views.link(messages.text("topics.title"), addresses.topics()),
                        views.link(messages.text("tags.title"), addresses.tags())));
    }
}
