package org.dateline.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.article.Article;
import org.dateline.article.ArticleImage;
import org.dateline.article.Body;
import org.dateline.article.Edition;
import org.dateline.article.ImageSize;
import org.dateline.config.SiteConfig;
import org.dateline.message.Messages;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/** Decides which pages the site has. Pure: it reads and writes no file. */
public final class SitePlanner {

    private SitePlanner() {}

    /**
     * The plan of the whole site; two pages that want one address are an error that names both.
     *
     * @param about the text of the page about the digest
     * @param images the size of each image, by its path relative to the content folder
     * @param themeAssets where each of the theme's assets is published, by its name
     */
    public static SitePlan plan(
            Archive archive,
            Body about,
            Map<String, ImageSize> images,
            SiteConfig config,
            Messages messages,
            Map<String, SitePath> themeAssets,
            Problems problems) {
        PlanContext context = PlanContext.of(config, archive, messages, themeAssets, images);
        List<PlannedPage> pages = new ArrayList<>();
        pages.addAll(new EditionPages(context).pages());
        pages.addAll(new ArticlePages(context).pages());
        pages.addAll(new ListingPages(context).pages());
        pages.addAll(new IndexPages(context).pages());
        pages.addAll(new CalendarPages(context).pages());
        pages.addAll(new OtherPages(context, about).pages());
        FeedIndex feedIndex = new FeedIndex(context);
        pages.addAll(feedIndex.pages());
        SearchPages search = new SearchPages(context);
        pages.addAll(search.pages());
        pages.sort(Comparator.comparing(PlannedPage::path));
        List<PlannedFile> files = new ArrayList<>();
        files.addAll(new EditionPages(context).textEditions());
        files.addAll(new FeedFiles(context, problems).files());
        files.addAll(feedIndex.files());
        files.addAll(search.files());
        files.addAll(context.maps().files());
        files.addAll(new MachineFiles(List.of(context), pages).files());
        files.sort(Comparator.comparing(PlannedFile::path));
        tellCollisions(pages, files, problems);
        tellLeftOut(archive, problems);
        return new SitePlan(pages, files, assets(archive, about, context.addresses()));
    }

    /** Paths that differ in case only are one path on many a disk. Two subjects with many pages are told once. */
    private static void tellCollisions(List<PlannedPage> pages, List<PlannedFile> files, Problems problems) {
        Map<String, Wanted> taken = new HashMap<>();
        Set<String> told = new HashSet<>();
        List<Wanted> shortestFirst = Stream.concat(
                        pages.stream().map(page -> new Wanted(page.path(), page.origin())),
                        files.stream().map(file -> new Wanted(file.path(), file.origin())))
                .sorted(Comparator.comparingInt(
                                (Wanted wanted) -> wanted.path().address().length())
                        .thenComparing(Wanted::path)
                        .thenComparing(Wanted::origin))
                .toList();
        for (Wanted wanted : shortestFirst) {
            Wanted other = taken.putIfAbsent(wanted.path().file().toLowerCase(Locale.ROOT), wanted);
            if (other != null && told.add(other.origin() + " and " + wanted.origin())) {
                problems.error(
                        SourceSpan.of("plan"),
                        "two pages want " + wanted.path() + ": " + other.origin() + " and " + wanted.origin(),
                        "rename one of them; for two spellings of one tag, list one among the other's aliases in"
                                + " content/tags.yaml");
            }
        }
    }

    /** An address, and what wants it. */
    private record Wanted(SitePath path, String origin) {}

    private static void tellLeftOut(Archive archive, Problems problems) {
        for (Edition.Development development : archive.leftOut()) {
            SourceSpan where = development.articles().get(0).where();
            // where there is no such article at all, that was told
            if (!problems.isToldAt(where)) {
                problems.warning(
                        where,
                        "the key development '" + development.text()
                                + "' is left out: no public article stands behind it",
                        "publish an article of it, or remove the line");
            }
        }
    }

    /** Only what something public shows is published. */
    private static List<PlannedAsset> assets(Archive archive, Body about, Addresses addresses) {
        TreeSet<String> shown = new TreeSet<>(about.assets());
        for (Article article : archive.listed()) {
            shown.addAll(article.body().assets());
            ArticleImage image = article.image();
            if (image != null) {
                shown.add(image.file());
            }
        }
        archive.days().values().stream()
                .map(day -> day.edition())
                .filter(Objects::nonNull)
                .forEach(edition -> shown.addAll(edition.note().assets()));
        return shown.stream()
                .map(path -> new PlannedAsset(addresses.asset(path), path))
                .toList();
    }
}
