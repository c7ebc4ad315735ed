package org.dateline.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.article.ArticleId;
import org.dateline.article.Slug;
import org.dateline.article.Source;
import org.dateline.article.WebAddress;
import org.dateline.config.DigestFiles;
import org.dateline.config.ReservedNames;
import org.dateline.config.SiteConfig;
import org.dateline.config.Vocabulary;
import org.dateline.extract.Extraction;
import org.dateline.extract.Found;
import org.dateline.extract.LearnedLines;
import org.dateline.importing.ImportResult.Kind;
import org.dateline.parse.Content;
import org.dateline.raw.Origin;
import org.dateline.raw.RawImages;
import org.dateline.raw.RawPage;
import org.dateline.raw.RawPageTaker;
import org.dateline.raw.RawPages;
import org.dateline.raw.Refusal;
import org.dateline.yaml.Limits;

/** Brings raw pages into a digest: reads them on all cores, then files their drafts one after another. */
public final class Importer {

    /** In characters; a file of an article that is larger is not read. */
    private static final long LONGEST_DRAFT = Limits.LONGEST_BODY;

    private final ImportRequest request;
    private final SiteConfig config;
    private final PageReader reader;
    private final DraftWriter writer;
    private final RawStore store;
    private final PictureFinder pictures;
    private final KnownArticles known;
    private final Set<String> reserved;

    /** Which page each article of this run comes from. */
    private final Map<ArticleId, Origin> filed = new HashMap<>();

    private final ConcurrentLinkedQueue<Prepared> prepared = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<ImportResult> results = new ConcurrentLinkedQueue<>();

    private Importer(
            ImportRequest request, SiteConfig config, Vocabulary vocabulary, PageReader reader, Content content) {
        this.request = request;
        this.config = config;
        this.reader = reader;
        this.writer = new DraftWriter(config, vocabulary, request.importer());
        this.store = new RawStore(request.root());
        this.pictures = new PictureFinder(
                request.root(),
                request.images() && !request.dryRun()
                        ? Optional.of(new RawImages(request.raw().web()))
                        : Optional.empty());
        this.known = KnownArticles.of(content.in(config.language()).articles());
        rememberDrafts();
        this.reserved = ReservedNames.of(config);
    }

    /** Where sites' own words on the state of their pages are kept, for the request. */
    public static Path validators(Path root) {
        return RawStore.validators(root);
    }

    /**
     * Imports all pages of the request.
     *
     * @param content what the digest has, drafts among it
     */
    public static ImportReport run(
            ImportRequest request, SiteConfig config, Vocabulary vocabulary, PageReader reader, Content content) {
        return new Importer(request, config, vocabulary, reader, content).run();
    }

    /** Drafts that were removed, and those that cannot be read for an error in them, were imported nevertheless. */
    private void rememberDrafts() {
        for (ArticleId id : store.drafted()) {
            if (!known.has(id)) {
                store.firstDraft(id)
                        .map(FirstDraft::of)
                        // else the curator gave it another name or day
                        .filter(draft -> !known.hasSum(draft.sha256()))
                        .ifPresent(draft -> known.add(id, draft.sha256(), draft.page(), draft.body()));
            }
        }
    }

    private ImportReport run() {
        // a page that has not changed may have been imported without its images
        PendingValidators validators = new PendingValidators(request.raw().web().validators(), request.images());
        RawPages.read(request.raw().with(validators), new Taker());
        List<Prepared> pages = new ArrayList<>(prepared);
        pages.sort(Comparator.comparing(Prepared::origin));
        pages.forEach(page -> results.add(file(page)));
        validators.keepAll();
        List<ImportResult> sorted = new ArrayList<>(results);
        sorted.sort(Comparator.comparing(ImportResult::origin));
        return new ImportReport(sorted, learned(pages));
    }

    /** What recurs on the scrapes of a source is proposed for its profile, and never dropped in silence. */
    private List<LearnedOfSource> learned(List<Prepared> pages) {
        Map<String, List<Prepared>> bySource = new TreeMap<>();
        for (Prepared page : pages) {
            if (!page.scrape().isEmpty()) {
                writer.source(page)
                        .ifPresent(
                                source -> bySource.computeIfAbsent(source.id().value(), id -> new ArrayList<>())
                                        .add(page));
            }
        }
        List<LearnedOfSource> learned = new ArrayList<>();
        bySource.forEach((id, scrapes) -> {
            List<LearnedLines.Proposal> lines = LearnedLines.among(
                    scrapes.stream().map(Prepared::scrape).toList(),
                    scrapes.get(0).profile());
            if (!lines.isEmpty()) {
                learned.add(
                        new LearnedOfSource(DigestFiles.CONTENT + "/" + DigestFiles.PROFILES + id + ".yaml", lines));
            }
        });
        return learned;
    }

    /** Reads pages as they come, on whichever thread brings them. */
    private final class Taker implements RawPageTaker {

        @Override
        public boolean take(RawPage page) {
            request.progress().pageRead();
            try {
                return read(page);
            } catch (RuntimeException | StackOverflowError e) {
                if (e instanceof UncheckedIOException) {
                    throw e;
                }
                results.add(ImportResult.refused(
                        page.origin(),
                        "cannot be read for a fault in Dateline: " + e,
                        "please report it, with the page; the others are not concerned",
                        null));
                return false;
            }
        }

        private boolean read(RawPage page) {
            PageReader.Reading reading = reader.read(page);
            Extraction extraction = reading.extraction();
            Optional<LocalDate> day = day(extraction);
            var refusal = Acceptance.refusal(extraction, day.isPresent());
            if (refusal.isPresent()) {
                results.add(ImportResult.refused(
                        page.origin(), refusal.get().reason(), refusal.get().fix(), extraction));
                return false;
            }
            String sha256 = DigestUtils.sha256Hex(page.bytes());
            if (!request.dryRun()) {
                store.keepPage(page, sha256);
            }
            prepared.add(new Prepared(
                    page.origin(),
                    page.address(),
                    page.retrieved(),
                    sha256,
                    reading.profile(),
                    day.orElseThrow(),
                    extraction,
                    writer.suggestions(extraction),
                    reading.scrape()));
            return true;
        }

        @Override
        public void unchanged(Origin origin, WebAddress address) {
            request.progress().pageRead();
            String file = known.restingOn(address).map(Importer::shown).orElse("");
            results.add(
                    new ImportResult(origin, Kind.UNCHANGED, file, "the site says that it has not changed", "", null));
        }

        @Override
        public void refuse(Refusal refusal) {
            request.progress().pageRead();
            results.add(ImportResult.refused(refusal.origin(), refusal.reason(), refusal.fix(), null));
        }
    }

    /** The day in the digest's zone; the curator's where the page does not say. */
    private Optional<LocalDate> day(Extraction extraction) {
        return Prepared.published(extraction)
                .flatMap(found -> Optional.ofNullable(found.value().date().dayIn(config.timeZone())))
                .or(() -> Optional.ofNullable(request.date()));
    }

    private ImportResult file(Prepared page) {
        Optional<ArticleId> placed = known.madeFromSamePlaced(page);
        if (placed.isPresent()) {
            return result(page, Kind.UNCHANGED, placed.get(), "");
        }
        Optional<Source> source = writer.source(page);
        if (source.isEmpty() || page.address().isEmpty() && source.get().url() == null) {
            return refused(
                    page,
                    "does not say where it comes from",
                    "say it with --url, or write a profile in content/sources/");
        }
        Optional<ArticleId> made = known.madeFrom(page);
        if (made.isPresent()) {
            Origin other = filed.putIfAbsent(made.get(), page.origin());
            return other == null
                    ? update(page, made.get(), source.get())
                    : result(page, Kind.DOUBLE, made.get(), "the same article as " + other);
        }
        Optional<ArticleId> cited = known.restingOn(page);
        if (cited.isPresent()) {
            return result(page, Kind.DOUBLE, cited.get(), "an article of the digest already rests on this page");
        }
        Optional<ArticleId> alike = known.alike(page);
        if (alike.isPresent()) {
            return result(page, Kind.DOUBLE, alike.get(), "nearly the same text was imported from elsewhere");
        }
        return draft(page, freeId(page), source.get());
    }

    private ImportResult draft(Prepared page, ArticleId id, Source source) {
        Pictures found = pictures.of(page, id);
        String draft = writer.write(page, source, found);
        if (draft.length() > LONGEST_DRAFT) {
            return refused(page, "is longer than any article", "save only the article's page");
        }
        known.add(id, page);
        filed.put(id, page.origin());
        write(id, draft, draft, found);
        return result(page, Kind.DRAFTED, id, found.told());
    }

    /** The pictures first, so that no draft names one that is not there. */
    private void write(ArticleId id, String draft, String article, Pictures found) {
        if (request.dryRun()) {
            return;
        }
        found.fetched().forEach((name, bytes) -> {
            if (article.contains(name)) {
                RawStore.replace(pictures.folder(id).resolve(name), bytes);
            }
        });
        store.keepDraft(id, draft);
        RawStore.replace(path(id), article.getBytes(StandardCharsets.UTF_8));
    }

    /** The title's slug; with a number where another article of the day has it. */
    private ArticleId freeId(Prepared page) {
        Found<String> title = page.extraction().title();
        String slug =
                Slug.of(title == null ? "" : title.value()).map(Slug::value).orElse("report");
        for (int number = 1; ; number++) {
            String name = number == 1 ? slug : numbered(slug, number);
            ArticleId id = new ArticleId(page.day(), new Slug(name));
            boolean taken = known.has(id) || reserved.contains(name) || Files.exists(path(id));
            if (!taken) {
                return id;
            }
        }
    }

    /** A slug that has no room for the number makes some. */
    private static String numbered(String slug, int number) {
        String ending = "-" + number;
        String shorter = slug;
        while (!Slug.isSlug(shorter + ending)) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter + ending;
    }

    /** Takes over what is new on the page, and nothing that a curator has edited. */
    private ImportResult update(Prepared page, ArticleId id, Source source) {
        Path file = path(id);
        if (!Files.exists(file)) {
            return result(
                    page,
                    Kind.UNCHANGED,
                    id,
                    "it was imported before, and the draft was removed; to have it again, remove "
                            + RawStore.shownDraft(id));
        }
        Pictures found = pictures.of(page, id);
        String draft = writer.write(page, source, found);
        DraftText renewed = DraftText.parse(draft);
        Optional<DraftText> first = store.firstDraft(id).map(DraftText::parse);
        DraftText current = DraftText.parse(read(file));
        if (first.orElse(current).saysTheSame(renewed)) {
            return result(page, Kind.UNCHANGED, id, String.join("; ", found.failures()));
        }
        DraftText.Merge merge = current.merge(first.orElse(null), renewed);
        String edited = String.join(", ", merge.kept());
        if (merge.taken().isEmpty()) {
            return result(page, Kind.UNCHANGED, id, edited.isEmpty() ? "" : left(first.isPresent(), edited));
        }
        write(id, draft, merge.text().file(), found);
        String detail = "brought up to date: " + String.join(", ", merge.taken())
                + (edited.isEmpty() ? "" : "; edited, so left: " + edited)
                + (found.told().isEmpty() ? "" : "; " + found.told());
        return result(page, Kind.UPDATED, id, detail);
    }

    private static String left(boolean firstIsAtHand, String edited) {
        return firstIsAtHand
                ? "the page has changed, and what was edited stays: " + edited
                : "the draft as first written is not at hand, so all stays as it is; the page says otherwise: "
                        + edited;
    }

    private static ImportResult refused(Prepared page, String reason, String fix) {
        return ImportResult.refused(page.origin(), reason, fix, page.extraction());
    }

    private static ImportResult result(Prepared page, Kind kind, ArticleId id, String detail) {
        return new ImportResult(page.origin(), kind, shown(id), detail, "", page.extraction());
    }

    private Path path(ArticleId id) {
        return request.root().resolve(shown(id));
    }

    private static String shown(ArticleId id) {
        return DigestFiles.CONTENT + "/" + id + ".md";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
