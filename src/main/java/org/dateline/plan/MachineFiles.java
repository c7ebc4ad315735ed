package org.dateline.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.dateline.article.Article;
import org.dateline.config.SiteConfig;
import org.dateline.linked.WebManifest;
import org.dateline.message.Messages;
import org.dateline.sitemap.NewsSitemap;
import org.dateline.sitemap.RobotsFile;
import org.dateline.sitemap.Sitemap;
import org.dateline.sitemap.SitemapEntry;
import org.jspecify.annotations.Nullable;

/** The files at the root of the site that machines ask for, of all its languages together. */
final class MachineFiles {

    private static final String ORIGIN = "what machines read";

    /** The theme's paper in light, as the pages' first theme colour. */
    private static final String PAPER = "#fbfaf7";

    private final List<PlanContext> languages;
    private final List<PlannedPage> pages;
    private final SiteConfig config;

    /**
     * @param languages at least one, the digest's own language first
     * @param pages all that the languages have, by their paths
     */
    MachineFiles(List<PlanContext> languages, List<PlannedPage> pages) {
        this.languages = List.copyOf(languages);
        this.pages = List.copyOf(pages);
        this.config = languages.get(0).config();
    }

    List<PlannedFile> files() {
        List<PlannedFile> files = new ArrayList<>(sitemaps());
        files.add(new PlannedFile(
                Addresses.newsSitemap(), ORIGIN, () -> newsSitemap().bytes()));
        files.add(new PlannedFile(Addresses.robots(), ORIGIN, () -> robots().bytes()));
        files.add(new PlannedFile(Addresses.manifest(), ORIGIN, () -> manifest().bytes()));
        return files;
    }

    /** A piece for each month, one for what belongs to none, and their index: a new article changes only its month's. */
    private List<PlannedFile> sitemaps() {
        List<PlannedPage> timeless = new ArrayList<>();
        Map<YearMonth, List<PlannedPage>> months = new TreeMap<>();
        for (PlannedPage page : pages) {
            if (page.indexable()) {
                Addresses.monthIn(page.path())
                        .map(month -> months.computeIfAbsent(month, each -> new ArrayList<>()))
                        .orElse(timeless)
                        .add(page);
            }
        }
        List<Piece> pieces = new ArrayList<>(piecesOf("pages", timeless));
        months.forEach((month, ofMonth) -> pieces.addAll(piecesOf(month.toString(), ofMonth)));
        List<PlannedFile> files = new ArrayList<>();
        pieces.forEach(piece -> files.add(new PlannedFile(
                piece.path(), ORIGIN, () -> list(piece.pages(), this::entry).bytes())));
        files.add(new PlannedFile(
                Addresses.sitemapIndex(),
                ORIGIN,
                () -> list(pieces, this::indexEntry).indexBytes()));
        return files;
    }

    /** Pages that one sitemap lists, and where it stands. */
    private record Piece(SitePath path, List<PlannedPage> pages) {}

    private List<Piece> piecesOf(String name, List<PlannedPage> pages) {
        List<Piece> pieces = new ArrayList<>();
        for (List<PlannedPage> ofPiece : Sitemap.pieces(pages, page -> absolute(page.path()))) {
            String numbered = pieces.isEmpty() ? name : name + "-" + (pieces.size() + 1);
            pieces.add(new Piece(Addresses.sitemap(numbered), ofPiece));
        }
        return pieces;
    }

    private static <T> Sitemap list(List<T> things, Function<T, SitemapEntry> entry) {
        return new Sitemap(things.stream().map(entry).toList());
    }

    private SitemapEntry entry(PlannedPage page) {
        return new SitemapEntry(absolute(page.path()), iso(page.changed().get()));
    }

    private SitemapEntry indexEntry(Piece piece) {
        return new SitemapEntry(
                absolute(piece.path()),
                iso(piece.pages().stream()
                        .map(page -> page.changed().get())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null)));
    }

    private static String iso(@Nullable Change change) {
        return change == null ? "" : change.iso();
    }

    private String absolute(SitePath path) {
        return config.baseUrl() + path.encodedAddress();
    }

    private record Found(PlanContext context, Article article) {}

    /** The last two days of the calendar up to the newest article, whatever the clock says. */
    private NewsSitemap newsSitemap() {
        LocalDate newest = languages.stream()
                .flatMap(language -> language.archive().listed().stream())
                .map(Article::day)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN.plusDays(1));
        return new NewsSitemap(languages.stream()
                .flatMap(language -> language.archive().listed().stream()
                        .filter(article -> !article.day().isBefore(newest.minusDays(1)))
                        .map(article -> new Found(language, article)))
                .sorted(Comparator.comparing(Found::article, Article.NEWEST_FIRST))
                .limit(NewsSitemap.MOST_REPORTS)
                .map(this::report)
                .toList());
    }

    private NewsSitemap.Report report(Found found) {
        PlanContext context = found.context();
        Article article = found.article();
        return new NewsSitemap.Report(
                absolute(context.addresses().article(article.id())),
                context.config().title(),
                code(context.messages().language()),
                context.changes().published(article).iso(),
                article.title());
    }

    // spec: a code of two or three letters; Chinese alone is told apart by its country
    private static String code(String language) {
        String lower = language.toLowerCase(Locale.ROOT);
        int hyphen = lower.indexOf('-');
        return hyphen < 0 || lower.equals("zh-cn") || lower.equals("zh-tw") ? lower : lower.substring(0, hyphen);
    }

    private RobotsFile robots() {
        return new RobotsFile(List.of(absolute(Addresses.sitemapIndex()), absolute(Addresses.newsSitemap())));
    }

    private WebManifest manifest() {
        PlanContext main = languages.get(0);
        Messages messages = main.messages();
        List<WebManifest.Icon> icons = new ArrayList<>();
        addIcon(icons, main, "favicon.svg", "image/svg+xml", "any");
        addIcon(icons, main, "touch-icon.png", "image/png", "180x180");
        return new WebManifest(
                config.title(),
                config.description(),
                messages.language(),
                messages.text("direction"),
                Addresses.manifest().linkTo(main.addresses().home()),
                PAPER,
                icons);
    }

    private static void addIcon(
            List<WebManifest.Icon> icons, PlanContext main, String name, String type, String sizes) {
        SitePath icon = main.themeAssets().get(name);
        if (icon != null) {
            icons.add(new WebManifest.Icon(Addresses.manifest().linkTo(icon), type, sizes));
        }
    }
}
