package org.dateline.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.cache.Print;
import org.dateline.card.Cards;
import org.dateline.config.DigestFiles;
import org.dateline.mirror.Checksums;
import org.dateline.mirror.SigningKey;
import org.dateline.output.OutputFile;
import org.dateline.page.Page;
import org.dateline.plan.PlannedFile;
import org.dateline.plan.PlannedPage;
import org.dateline.plan.SitePath;
import org.dateline.plan.SitePlan;
import org.dateline.problem.Problems;
import org.dateline.render.TemplateRenderer;
import org.dateline.theme.Asset;
import org.jspecify.annotations.Nullable;

/** Makes the files of a plan on all cores, but for those that are there already and made of the same things. */
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

    static Map<String, SitePath> paths(List<Asset> assets) {
        return assets.stream().collect(Collectors.toMap(Asset::name, Making::path));
    }

    private static SitePath path(Asset asset) {
        return SitePath.hashed("assets/" + asset.name(), asset.bytes());
    }

    void make(List<Asset> assets, TemplateRenderer renderer, Cards cards) {
        InParallel.forEach(plan.pages(), page -> render(page, renderer));
        renderer.tellFaults(problems);
        InParallel.forEach(plan.files(), this::make);
        InParallel.forEach(
                plan.cards(), card -> taker.take(new OutputFile(card.path().file(), cards.png(card.card())), null));
        Path content = request.root().resolve(DigestFiles.CONTENT);
        InParallel.forEach(plan.assets(), asset -> taker.take(PublishedImage.of(content, asset), null));
        assets.forEach(asset -> taker.take(new OutputFile(path(asset).file(), asset.bytes()), null));
        makeSums();
    }

    /** The sums of all other files, which are known only now. */
    private void makeSums() {
        Checksums.of(taker.sums()).forEach((path, bytes) -> {
            taker.take(new OutputFile(path, bytes), null);
            SigningKey key = request.signing();
            if (key != null && path.equals(Checksums.NAME)) {
                taker.take(new OutputFile(Checksums.SIGNATURE, key.sign(bytes)), null);
            }
        });
    }

    private void render(PlannedPage planned, TemplateRenderer renderer) {
        Page page = planned.model().get();
        Print madeOf = print(() -> renderer.madeOf(page));
        if (!has(planned.path(), madeOf)) {
            renderer.render(planned.path(), page).ifPresent(file -> taker.take(file, madeOf));
        }
    }

    private void make(PlannedFile file) {
        Print madeOf = print(file.madeOf());
        if (!has(file.path(), madeOf)) {
            taker.take(new OutputFile(file.path().file(), file.bytes().get()), madeOf);
        }
    }

    /** What a file is made of and by which program; null where that is not known, or of no use. */
    private @Nullable Print print(@Nullable Supplier<Print> inputs) {
        return inputs == null || !taker.remembers() ? null : inputs.get().with(program);
    }

    private boolean has(SitePath path, @Nullable Print madeOf) {
        return madeOf != null && !request.verify() && taker.has(path.file(), madeOf);
    }
}
