package org.dateline.build;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.cache.Print;
import org.dateline.card.Cards;
import org.dateline.mirror.Checksums;
import org.dateline.mirror.SigningKey;
import org.dateline.output.MadeOf;
import org.dateline.output.OutputFile;
import org.dateline.page.Page;
import org.dateline.plan.PlannedCard;
import org.dateline.plan.PlannedFile;
import org.dateline.plan.PlannedPage;
import org.dateline.plan.SitePath;
import org.dateline.plan.SitePlan;
import org.dateline.problem.Problems;
import org.dateline.render.TemplateRenderer;
import org.dateline.theme.Asset;
import org.jspecify.annotations.Nullable;

/**
 * Makes the files of a plan on all cores, but for those that are there already and made of the same things. Of a page that
 * is asked twice: first what its model is made from, and where that differs, the model itself.
 */
final class Making {

    /** What need not be made again. */
    private static final String KEPT = "unchanged";

    private final BuildRequest request;
    private final Taker taker;
    private final List<Asset> assets;
    private final TemplateRenderer renderer;
    private final Problems problems;
    private final Print program;
    private final Print withTheme;
    private final Timings timings;
    private final Set<String> lookedAt;
    private final Set<PlannedPage> first;

    /**
     * @param program the print of this program
     * @param pages those that are planned already
     */
    Making(
            BuildRequest request,
            Taker taker,
            List<PlannedPage> pages,
            List<Asset> assets,
            TemplateRenderer renderer,
            Print program,
            Problems problems,
            Timings timings) {
        this.request = request;
        this.taker = taker;
        this.assets = assets;
        this.renderer = renderer;
        this.program = program;
        this.problems = problems;
        this.timings = timings;
        this.withTheme =
                taker.remembers() ? renderer.themePrint(paths(assets, request)).with(program) : program;
        this.lookedAt = request.onlookers().pages();
        this.first = pages.stream()
                .filter(page -> lookedAt.contains(page.path().file()))
                .collect(Collectors.toSet());
    }

    static Map<String, SitePath> paths(List<Asset> assets, BuildRequest request) {
        return assets.stream().collect(Collectors.toMap(Asset::name, asset -> path(asset, request)));
    }

    /** In a preview the name stays, so that another style sheet is not another address on every page. */
    private static SitePath path(Asset asset, BuildRequest request) {
        if (request.isPreview()) {
            return new SitePath("assets/" + asset.name());
        }
        return SitePath.hashed("assets/" + asset.name(), asset.bytes());
    }

    /**
     * Takes the theme's assets. What is looked at is put in place before anything else is made or even planned, where there is nothing wrong with it.
     *
     * @param unpublished what a preview's onlookers are told of its pages
     */
    void makeFirst(Supplier<SortedMap<String, Disposition>> unpublished) {
        assets.forEach(asset -> taker.take(new OutputFile(path(asset, request).file(), asset.bytes()), MadeOf.UNKNOWN));
        if (lookedAt.isEmpty()) {
            return;
        }
        timings.step("first pages", () -> {
            InParallel.forEach(List.copyOf(first), this::render);
            if (!problems.hasErrors() && !renderer.hasFaults()) {
                request.onlookers().see(taker.show(), unpublished.get());
            }
        });
    }

    /** Makes what has not been made first. */
    void make(SitePlan plan, Cards cards) {
        request.progress().begin(BuildProgress.Step.MAKING, plan.pages().size());
        timings.step(
                "pages",
                () -> forEach(plan.pages(), page -> {
                    if (!first.contains(page)) {
                        render(page);
                    }
                    request.progress().pageDone();
                }));
        renderer.tellFaults(problems);
        PublishedImages images = new PublishedImages(request, taker, problems);
        timings.step("images", () -> forEach(plan.assets(), images::make));
        if (!request.isPreview() && !problems.hasErrors()) { // a preview's images are not all that a build needs
            images.forgetOthers();
        }
        timings.step("files", () -> forEach(plan.files(), this::make));
        timings.step("cards", () -> forEach(plan.cards(), card -> make(card, cards)));
        if (!request.isPreview()) {
            timings.step("sums", this::makeSums);
        }
    }

    /** On all cores, unless those who look at what is made want something else by then. */
    private <T> void forEach(List<T> things, Consumer<T> action) {
        InParallel.forEach(things, thing -> {
            if (request.onlookers().wantAnother()) {
                throw new AbandonedBuildException();
            }
            action.accept(thing);
        });
    }

    /** The sums of all other files, which are known only now. */
    private void makeSums() {
        Checksums.of(taker.sums()).forEach((path, bytes) -> {
            taker.take(new OutputFile(path, bytes), MadeOf.UNKNOWN);
            SigningKey key = request.signing();
            if (key != null && path.equals(Checksums.NAME)) {
                taker.take(new OutputFile(Checksums.SIGNATURE, key.sign(bytes)), MadeOf.UNKNOWN);
            }
        });
    }

    private void render(PlannedPage planned) {
        long begun = System.nanoTime();
        Print inputs = print(planned.inputs(), withTheme);
        if (has(planned.path(), new MadeOf(inputs, null))) {
            timings.made(KEPT, begun);
            return;
        }
        Page page = planned.model().get();
        // where there is no such page yet, nothing is to be compared, and its print can wait until it is asked for
        boolean isNew = !taker.knows(planned.path().file());
        MadeOf madeOf = new MadeOf(inputs, isNew ? null : print(() -> renderer.madeOf(page), program));
        if (isNew || !has(planned.path(), madeOf)) {
            renderer.render(planned.path(), page).ifPresent(file -> taker.take(file, madeOf));
        }
        timings.made(TemplateRenderer.templateOf(page), begun);
    }

    private void make(PlannedFile file) {
        make(file.path(), file.inputs(), file.bytes());
    }

    private void make(PlannedCard card, Cards cards) {
        cards.stillNeeds(card.card());
        make(card.path(), () -> Print.ofValue(card.card()), () -> cards.png(card.card()));
    }

    private void make(SitePath path, @Nullable Supplier<Print> inputs, Supplier<byte[]> bytes) {
        long begun = System.nanoTime();
        MadeOf madeOf = new MadeOf(print(inputs, program), null);
        boolean isKept = has(path, madeOf);
        if (!isKept) {
            taker.take(new OutputFile(path.file(), bytes.get()), madeOf);
        }
        timings.made(isKept ? KEPT : kind(path.file()), begun);
    }

    /** By the ending of its name: {@code *.json}. */
    private static String kind(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : "*" + name.substring(dot);
    }

    /** What a file is made of, with whatever makes it; null where that is not known, or of no use. */
    private @Nullable Print print(@Nullable Supplier<Print> inputs, Print maker) {
        return inputs == null || !taker.remembers() ? null : inputs.get().with(maker);
    }

    private boolean has(SitePath path, MadeOf madeOf) {
        return !request.verify() && taker.has(path.file(), madeOf);
    }
}
