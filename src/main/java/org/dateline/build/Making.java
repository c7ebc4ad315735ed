package org.dateline.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.cache.Print;
import org.dateline.card.Cards;
import org.dateline.config.DigestFiles;
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

    private final BuildRequest request;
    private final SitePlan plan;
    private final Taker taker;
    private final Problems problems;
    private final Print program;

    /** @param program the print of this program */
    Making(BuildRequest request, SitePlan plan, Taker taker, Print program, Problems problems) {
        this.request = request;
        this.plan = plan;
        this.taker = taker;
        this.program = program;
        this.problems = problems;
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

    void make(List<Asset> assets, TemplateRenderer renderer, Cards cards) {
        Print withTheme =
                taker.remembers() ? renderer.themePrint(paths(assets, request)).with(program) : program;
        InParallel.forEach(plan.pages(), page -> render(page, renderer, withTheme));
        renderer.tellFaults(problems);
        InParallel.forEach(plan.files(), this::make);
        InParallel.forEach(plan.cards(), card -> make(card, cards));
        Path content = request.root().resolve(DigestFiles.CONTENT);
        InParallel.forEach(plan.assets(), asset -> taker.take(PublishedImage.of(content, asset), MadeOf.UNKNOWN));
        assets.forEach(asset -> taker.take(new OutputFile(path(asset, request).file(), asset.bytes()), MadeOf.UNKNOWN));
    }

    private void render(PlannedPage planned, TemplateRenderer renderer, Print withTheme) {
        Print inputs = print(planned.inputs(), withTheme);
        if (has(planned.path(), new MadeOf(inputs, null))) {
            return;
        }
        Page page = planned.model().get();
        MadeOf madeOf = new MadeOf(inputs, print(() -> renderer.madeOf(page), program));
        if (!has(planned.path(), madeOf)) {
            renderer.render(planned.path(), page).ifPresent(file -> taker.take(file, madeOf));
        }
    }

    private void make(PlannedFile file) {
        make(file.path(), file.inputs(), file.bytes());
    }

    private void make(PlannedCard card, Cards cards) {
        make(card.path(), () -> Print.ofValue(card.card()), () -> cards.png(card.card()));
    }

    private void make(SitePath path, @Nullable Supplier<Print> inputs, Supplier<byte[]> bytes) {
        MadeOf madeOf = new MadeOf(print(inputs, program), null);
        if (!has(path, madeOf)) {
            taker.take(new OutputFile(path.file(), bytes.get()), madeOf);
        }
    }

    /** What a file is made of, with whatever makes it; null where that is not known, or of no use. */
    private @Nullable Print print(@Nullable Supplier<Print> inputs, Print maker) {
        return inputs == null || !taker.remembers() ? null : inputs.get().with(maker);
    }

    private boolean has(SitePath path, MadeOf madeOf) {
        return !request.verify() && taker.has(path.file(), madeOf);
    }
}
