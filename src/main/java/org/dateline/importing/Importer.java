package org.dateline.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
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
import org.dateline.extract.Published;
import org.dateline.importing.ImportResult.Kind;
import org.dateline.parse.Content;
import org.dateline.raw.Origin;
import org.dateline.raw.RawPage;
import org.dateline.raw.RawPageTaker;
import org.dateline.raw.RawPages;
import org.dateline.raw.Refusal;

/** Brings raw pages into a digest: reads them on all cores, then files their drafts one after another. */
public final class Importer {

    private final ImportRequest request;
    private final SiteConfig config;
    private final PageReader reader;
    private final DraftWriter writer;
    private final RawStore store;
    private final KnownArticles known;
    private final Set<String> reserved;
    private final ConcurrentLinkedQueue<Prepared> prepared = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<ImportResult> results = new ConcurrentLinkedQueue<>();

    private Importer(
            ImportRequest request, SiteConfig config, Vocabulary vocabulary, PageReader reader, Content content) {
        this.request = request;
        this.config = config;
        this.reader = reader;
        this.writer = new DraftWriter(config, vocabulary, request.importer());
        this.store = new RawStore(request.root());
        this.known = KnownArticles.of(content.articles());
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
     * @return what became of each page, in the order of the command line
     */
    public static List<ImportResult> run(
            ImportRequest request, SiteConfig config, Vocabulary vocabulary, PageReader reader, Content content) {
        return new Importer(request, config, vocabulary, reader, content).run();
    }

    private List<ImportResult> run() {
        RawPages.read(request.raw(), new Taker());
        List<Prepared> pages = new ArrayList<>(prepared);
        pages.sort(Comparator.comparing(Prepared::origin));
        pages.forEach(page -> results.add(file(page)));
        List<ImportResult> sorted = new ArrayList<>(results);
        sorted.sort(Comparator.comparing(ImportResult::origin));
        return sorted;
    }

    /** Reads pages as they come, on whichever thread brings them. */
    private final class Taker implements RawPageTaker {

        @Override
        public boolean take(RawPage page) {
            PageReader.Reading reading = reader.read(page);
            Extraction extraction = reading.extraction();
            Optional<LocalDate> day = day(extraction);
            var refusal = Acceptance.refusal(extraction, day.isPresent());
            if (refusal.isPresent()) {
                results.add(ImportResult.refused(
                        page.origin(), refusal.get().reason(), refusal.get().fix(), extraction));
                return false;
            }
            String sha256 = RawStore.sha256(page.bytes());
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
                    extraction));
            return true;
        }

        @Override
        public void unchanged(Origin origin, WebAddress address) {
            String file = known.byAddress(address).map(Importer::shown).orElse("");
            results.add(
                    new ImportResult(origin, Kind.UNCHANGED, file, "the site says that it has not changed", "", null));
        }

        @Override
        public void refuse(Refusal refusal) {
            results.add(ImportResult.refused(refusal.origin(), refusal.reason(), refusal.fix(), null));
        }
    }

    /** The day in the digest's zone; the curator's where the page does not say. */
    private Optional<LocalDate> day(Extraction extraction) {
        Found<Published> published = extraction.published();
        LocalDate day = published == null ? null : published.value().date().dayIn(config.timeZone());
        return Optional.ofNullable(day == null ? request.date() : day);
    }

    private ImportResult file(Prepared page) {
        Optional<Source> source = writer.source(page);
        if (source.isEmpty() || page.address().isEmpty() && source.get().url() == null) {
            return ImportResult.refused(
                    page.origin(),
                    "does not say where it comes from",
                    "say it with --url, or write a profile in content/sources/",
                    page.extraction());
        }
        String draft = writer.write(page, source.get());
        Optional<ArticleId> same = known.bySum(page.sha256());
        Optional<ArticleId> earlier = same.or(() -> page.address().flatMap(known::byAddress));
        if (earlier.isPresent() && store.firstDraft(earlier.get()).isEmpty() && same.isEmpty()) {
            return result(page, Kind.DOUBLE, earlier.get(), "an article of the digest already rests on this page");
        }
        if (earlier.isPresent()) {
            return update(page, earlier.get(), draft);
        }
        Optional<ArticleId> alike = known.alike(page.extraction().text());
        if (alike.isPresent()) {
            return result(page, Kind.DOUBLE, alike.get(), "nearly the same text was imported from another address");
        }
        return draft(page, draft);
    }

    private ImportResult draft(Prepared page, String draft) {
        ArticleId id = freeId(page);
        known.add(id, page);
        if (!request.dryRun()) {
            store.keepDraft(id, draft);
            RawStore.replace(path(id), draft.getBytes(StandardCharsets.UTF_8));
        }
        return result(page, Kind.DRAFTED, id, "");
    }

    /** The title's slug; with a number where another article of the day has it. */
    private ArticleId freeId(Prepared page) {
        Found<String> title = page.extraction().title();
        Slug slug = Slug.of(title == null ? "" : title.value()).orElse(new Slug("report"));
        for (int number = 1; ; number++) {
            String name = number == 1 ? slug.value() : slug + "-" + number;
            ArticleId id = new ArticleId(page.day(), Slug.of(name).orElse(slug));
            boolean taken = known.has(id) || reserved.contains(name) || Files.exists(path(id));
            if (!taken) {
                return id;
            }
        }
    }

    /** Takes over what is new on the page, and nothing that a curator has edited. */
    private ImportResult update(Prepared page, ArticleId id, String draft) {
        Path file = path(id);
        if (!Files.exists(file)) {
            return result(page, Kind.UNCHANGED, id, "it was imported before, and its draft was removed");
        }
        Optional<String> first = store.firstDraft(id);
        if (first.isPresent() && first.get().equals(draft)) {
            return result(page, Kind.UNCHANGED, id, "");
        }
        DraftText current = DraftText.parse(read(file));
        DraftText.Merge merge = current.merge(first.map(DraftText::parse).orElse(null), DraftText.parse(draft));
        if (merge.taken().isEmpty()) {
            return result(
                    page,
                    Kind.UNCHANGED,
                    id,
                    merge.kept().isEmpty()
                            ? ""
                            : "the page has changed, and what was edited stays: " + String.join(", ", merge.kept()));
        }
        if (!request.dryRun()) {
            store.keepDraft(id, draft);
            RawStore.replace(file, merge.text().file().getBytes(StandardCharsets.UTF_8));
        }
        String detail = "brought up to date: " + String.join(", ", merge.taken())
                + (merge.kept().isEmpty() ? "" : "; edited, so left: " + String.join(", ", merge.kept()));
        return result(page, Kind.UPDATED, id, detail);
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
