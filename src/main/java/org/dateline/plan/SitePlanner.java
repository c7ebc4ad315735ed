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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.ArticleImage;
import org.dateline.article.AssetReference;
import org.dateline.article.Edition;
import org.dateline.article.ImageSize;
import org.dateline.config.DigestFiles;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/**
 * Decides which pages the site has: first those that people read, then all else. Pure: it reads and writes no file.
 */
public final class SitePlanner {

    private final Versions versions;
    private final Map<String, ImageSize> images;
    private final Map<String, SitePath> themeAssets;
    private final List<Part> parts;
    private final List<PlannedPage> pages;

    /** The digest in one language, with what is planned of it more than once. */
    private record Part(
            LanguageVersion version,
            PlanContext context,
            EditionPages editions,
            FeedIndex feedIndex,
            SearchPages search) {

        static Part of(LanguageVersion version, PlanContext context) {
            return new Part(
                    version, context, new EditionPages(context), new FeedIndex(context), new SearchPages(context));
        }

        List<PlannedPage> pages() {
            return onAllCores(List.of(
                    editions::pages,
                    () -> new ArticlePages(context).pages(),
                    () -> new ListingPages(context).pages(),
                    () -> new IndexPages(context).pages(),
                    () -> new CalendarPages(context).pages(),
                    () -> new OtherPages(context, version.about()).pages(),
                    feedIndex::pages,
                    search::pages));
        }

        List<PlannedFile> files(Problems problems) {
            return onAllCores(List.of(
                    editions::textEditions,
                    () -> new FeedFiles(context, problems).files(),
                    feedIndex::files,
                    search::files,
                    () -> new DataFiles(context).files()));
        }
    }

    /**
     * Plans the pages.
     *
     * @param versions the digest in each of its languages
     * @param images the size of each image, by its path relative to the content folder
     * @param themeAssets where each of the theme's assets is published, by its name
     */
    public SitePlanner(
            List<LanguageVersion> versions, Map<String, ImageSize> images, Map<String, SitePath> themeAssets) {
        this.versions = new Versions(versions);
        this.images = images;
        this.themeAssets = themeAssets;
        this.parts = versions.stream()
                .map(version -> Part.of(version, PlanContext.of(version, this.versions, themeAssets, images)))
                .toList();
        this.pages = parts.stream()
                .flatMap(part -> part.pages().stream())
                .sorted(Comparator.comparing(PlannedPage::path))
                .toList();
    }

    /** Every page but those that only lead from an earlier address to another page, in the order of their paths. */
    public List<PlannedPage> pages() {
        return pages;
    }

    /** The plan of the whole site; two pages that want one address are an error that names both. */
    public SitePlan plan(Problems problems) {
        List<PlannedFile> files = new ArrayList<>();
        List<PlannedCard> cards = new ArrayList<>();
        List<EarlierAddresses> earlier = new ArrayList<>();
        // one picture may serve two languages
        Map<SitePath, PlannedFile> maps = new TreeMap<>();
        TreeMap<String, AssetReference> shown = new TreeMap<>();
        for (Part part : parts) {
            files.addAll(part.files(problems));
            cards.addAll(new PageCards(part.context()).cards());
            earlier.add(new EarlierAddresses(part.context()));
            part.context().maps().files().forEach(map -> maps.put(map.path(), map));
            addShownImages(part.version(), shown);
            tellLeftOut(part.version(), problems);
        }
        files.addAll(maps.values());
        List<PlannedAsset> assets =
                shown.values().stream().map(image -> planned(image, images)).toList();
        LanguageVersion main = parts.get(0).version();
        Addresses addresses = versions.addresses(main);
        files.addAll(DataFiles.schemas(addresses));
        files.addAll(new MachineFiles(parts.stream().map(Part::context).toList(), pages).files());
        tellCollisions(pages, files, problems);
        tellCardsInTheWay(cards, assets, problems);
        Map<SitePath, String> wanted = wanted(pages, files, cards, assets, themeAssets, addresses);
        EarlierAddresses.tellTaken(earlier, wanted, problems);
        List<PlannedPage> all = new ArrayList<>(pages);
        earlier.forEach(each -> all.addAll(each.pages()));
        HostingFiles host = new HostingFiles(
                main.config(),
                addresses,
                Stream.concat(wanted.keySet().stream(), all.stream().map(PlannedPage::path)),
                earlier.stream().flatMap(each -> each.redirects().stream()).toList());
        files.addAll(host.files());
        all.sort(Comparator.comparing(PlannedPage::path));
        files.sort(Comparator.comparing(PlannedFile::path));
        return new SitePlan(all, files, cards, assets, host.hosting());
    }

    private static <T> List<T> onAllCores(List<Supplier<List<T>>> planners) {
        return planners.parallelStream()
                .map(Supplier::get)
                .flatMap(List::stream)
                .toList();
    }

    /** All that has an address before the earlier addresses of articles, and the reason for each. */
    private static Map<SitePath, String> wanted(
            List<PlannedPage> pages,
            List<PlannedFile> files,
            List<PlannedCard> cards,
            List<PlannedAsset> assets,
            Map<String, SitePath> themeAssets,
            Addresses addresses) {
        Map<SitePath, String> wanted = new HashMap<>();
        pages.forEach(page -> wanted.put(page.path(), page.origin()));
        files.forEach(file -> wanted.put(file.path(), file.origin()));
        cards.forEach(card -> wanted.put(card.path(), card.origin()));
        assets.forEach(asset -> {
            wanted.put(asset.path(), asset.contentPath());
            asset.copies().forEach(copy -> wanted.put(copy.path(), asset.contentPath()));
        });
        themeAssets.forEach((name, path) -> wanted.put(path, name));
        wanted.put(addresses.headers(), "what the host reads");
        wanted.put(addresses.redirects(), "what the host reads");
        wanted.put(addresses.checksums(), "the sums of the site's files");
        return wanted;
    }

    /** Paths that differ in case only are one path on many a disk. Two subjects with many pages are told once. */
    private static void tellCollisions(List<PlannedPage> pages, List<PlannedFile> files, Problems problems) {
        Set<String> all = new HashSet<>();
        boolean allDiffer = pages.stream().allMatch(page -> all.add(lowerCase(page.path())))
                && files.stream().allMatch(file -> all.add(lowerCase(file.path())));
        if (allDiffer) {
            return;
        }
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
            Wanted other = taken.putIfAbsent(lowerCase(wanted.path()), wanted);
            if (other != null && told.add(other.origin() + " and " + wanted.origin())) {
                problems.error(
                        SourceSpan.of("plan"),
                        "two pages want " + wanted.path() + ": " + other.origin() + " and " + wanted.origin(),
                        "rename one of them; for two spellings of one tag, list one among the other's aliases in"
                                + " content/tags.yaml");
            }
        }
    }

    private static String lowerCase(SitePath path) {
        return path.file().toLowerCase(Locale.ROOT);
    }

    /** An image beside an article keeps its name, which may be that of a card. */
    private static void tellCardsInTheWay(List<PlannedCard> cards, List<PlannedAsset> assets, Problems problems) {
        Map<String, PlannedAsset> images = new HashMap<>();
        assets.forEach(image -> images.put(image.path().file().toLowerCase(Locale.ROOT), image));
        for (PlannedCard card : cards) {
            PlannedAsset image = images.get(card.path().file().toLowerCase(Locale.ROOT));
            if (image != null) {
                problems.error(
                        SourceSpan.of(DigestFiles.CONTENT + "/" + image.contentPath()),
                        "the image wants the address of " + card.origin(),
                        "give the image another name, here and where it is shown");
            }
        }
    }

    /** An address, and what wants it. */
    private record Wanted(SitePath path, String origin) {}

    private static void tellLeftOut(LanguageVersion version, Problems problems) {
        for (Edition.Development development : version.archive().leftOut()) {
            SourceSpan where = development.articles().get(0).where();
            // where there is no such article at all, that was told
            if (!problems.isToldAt(where)) {
                problems.warning(
                        where,
                        "the key development '" + development.text()
                                + "' is left out: no public article stands behind it"
                                + (version.isMain() ? "" : " in this language"),
                        version.isMain()
                                ? "publish an article of it, or remove the line"
                                : "translate an article of it, or remove the line");
            }
        }
    }

    /** Only what something public shows is published. */
    private static void addShownImages(LanguageVersion version, SortedMap<String, AssetReference> shown) {
        addAll(version.about().assets(), shown);
        for (Article article : version.archive().listed()) {
            addAll(article.body().assets(), shown);
            ArticleImage image = article.image();
            if (image != null) {
                addAll(List.of(image.reference()), shown);
            }
        }
        version.archive().days().values().stream()
                .map(day -> day.edition())
                .filter(Objects::nonNull)
                .forEach(edition -> addAll(edition.note().assets(), shown));
    }

    private static void addAll(List<AssetReference> images, SortedMap<String, AssetReference> shown) {
        images.forEach(image -> shown.putIfAbsent(image.path(), image));
    }

    private static PlannedAsset planned(AssetReference image, Map<String, ImageSize> sizes) {
        ImageSize size = sizes.get(image.path());
        return new PlannedAsset(
                Addresses.asset(image.path()), image, size == null ? List.of() : ImageCopy.of(image.path(), size));
    }
}
