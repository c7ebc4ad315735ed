package org.dateline.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.Unpublished;
import org.dateline.archive.Visibility;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.cache.DamagedCacheException;
import org.dateline.cache.ParsedFiles;
import org.dateline.cache.Print;
import org.dateline.cache.ProgramPrint;
import org.dateline.card.Cards;
import org.dateline.config.DigestFiles;
import org.dateline.config.ProfileReader;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.config.Vocabulary;
import org.dateline.config.VocabularyReader;
import org.dateline.extract.ProfileSelectors;
import org.dateline.hosting.Hosting;
import org.dateline.message.Messages;
import org.dateline.output.Durability;
import org.dateline.output.OutputFile;
import org.dateline.output.OutputFolder;
import org.dateline.output.SiteWriter;
import org.dateline.output.WriteReport;
import org.dateline.parse.Content;
import org.dateline.parse.ContentReader;
import org.dateline.plan.LanguageVersion;
import org.dateline.plan.PlannedPage;
import org.dateline.plan.SitePlan;
import org.dateline.plan.SitePlanner;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.render.TemplateRenderer;
import org.dateline.theme.Asset;
import org.dateline.theme.Theme;
import org.jspecify.annotations.Nullable;

/** The walk: content is read into articles, filed in an archive, planned as pages, rendered to bytes, and written. */
public final class SiteBuilder {

    /** What a build remembers for the next, relative to the digest's root; may be deleted at any time. */
    private static final String CACHE = ".dateline/cache";

    private static final String REMEMBERED = ".dateline";

    private final BuildRequest request;
    private final Print program = ProgramPrint.get();
    private final Problems problems = new Problems();
    private final Timings timings;

    private SiteBuilder(BuildRequest request) {
        this(request, new Timings());
    }

    private SiteBuilder(BuildRequest request, Timings timings) {
        this.request = request;
        this.timings = timings;
    }

    /** Builds the site; where there is an error, nothing of the old site changes. */
    public static BuildReport build(BuildRequest request) {
        return build(request, false, new Timings());
    }

    /** @param timings is told where the time goes */
    public static BuildReport build(BuildRequest request, Timings timings) {
        return build(request, false, timings);
    }

    /** The same, but where nothing has changed since the last build, the report only counts the files of the content. */
    public static BuildReport refresh(BuildRequest request) {
        return build(request, true, new Timings());
    }

    /**
     * Whether the site is known to be what a build would make of the digest now. Where that cannot be told without a build,
     * it is not. The caller holds the digest's lock.
     */
    public static boolean isCurrent(BuildRequest request) {
        return SinceLastBuild.look(request, cacheOf(request), ProgramPrint.get())
                .isSame();
    }

    private static BuildReport build(BuildRequest request, boolean onlyIfChanged, Timings timings) {
        try {
            return new SiteBuilder(request, timings).build(onlyIfChanged);
        } catch (DamagedCacheException e) {
            // it was found only when a body was read; nothing of the site has changed yet
            ParsedFiles.delete(cacheOf(request));
            return new SiteBuilder(request, timings).build(onlyIfChanged);
        }
    }

    /** The same walk without the last step: every file goes to the given taker, which several threads may call. */
    public static Rehearsal rehearse(BuildRequest request, Consumer<OutputFile> taker) {
        SiteBuilder builder = new SiteBuilder(request);
        Walked walked = builder.walk(Cards.readingOnlyFrom(request.root()), Taker.ofEach(taker));
        return new Rehearsal(
                walked.report(builder.problems, null), walked.places().get());
    }

    /**
     * The same where the site is known to be what a build would make of the digest now, so that no file need be made to tell
     * what it would do. Empty where only making them tells, or another build runs. It uses what builds remember.
     */
    public static Optional<Rehearsal> rehearsalOfNothing(BuildRequest request) {
        if (!Files.isWritable(cacheOf(request))) {
            return Optional.empty();
        }
        try (BuildLock lock = BuildLock.take(request.root(), false)) {
            if (!lock.isOurs() || !isCurrent(request)) {
                return Optional.empty();
            }
            SiteBuilder builder = new SiteBuilder(request);
            Walked walked = builder.walk(true, LastSteps.NONE);
            return Optional.of(new Rehearsal(
                    walked.report(builder.problems, null), walked.places().get()));
        } catch (DamagedCacheException e) {
            ParsedFiles.delete(cacheOf(request));
            return Optional.empty();
        }
    }

    /** The walk as far as the plan, for what a host must know of the site. */
    public static HostingReport hosting(BuildRequest request) {
        SiteBuilder builder = new SiteBuilder(request);
        AtomicReference<@Nullable Hosting> hosting = new AtomicReference<>();
        builder.walk(false, (pages, assets, renderer, unpublished) -> plan -> hosting.set(plan.hosting()));
        return new HostingReport(builder.problems.sorted(), hosting.get());
    }

    /**
     * The walk as far as the plan, for what is wrong with the content. It uses and keeps what builds remember, so the
     * caller holds the digest's lock.
     */
    public static BuildReport review(BuildRequest request) {
        SiteBuilder builder = new SiteBuilder(request);
        try {
            return builder.walk(true, LastSteps.NONE).report(builder.problems, null);
        } catch (DamagedCacheException e) {
            ParsedFiles.delete(cacheOf(request));
            return review(request);
        }
    }

    /** When what is public changes next without anybody's doing, and what is wrong with the content. */
    public static DueReport due(BuildRequest request, Instant now) {
        SiteBuilder builder = new SiteBuilder(request);
        List<DueReport.Due> changes = new ArrayList<>();
        SiteConfig config =
                SiteConfigReader.read(request.root(), builder.problems).orElse(null);
        if (config != null) {
            Vocabulary vocabulary = VocabularyReader.read(request.root(), config, builder.problems);
            changes.addAll(DueReport.of(builder.read(config, vocabulary, null), config, now));
        }
        return new DueReport(builder.problems.sorted(), changes);
    }

    private BuildReport build(boolean onlyIfChanged) {
        Optional<String> refusal = OutputFolder.refusal(request.output(), sources(), request.home());
        if (refusal.isPresent()) {
            problems.error(
                    SourceSpan.of(request.shownOutput()),
                    "the site cannot be written here: " + refusal.get(),
                    "name a folder of its own, e.g. --output site");
            return Walked.NOWHERE.report(problems, null);
        }
        if (!SiteConfigReader.isDigest(request.root())) {
            return walk(false, LastSteps.NONE).report(problems, null);
        }
        try (BuildLock lock = lock()) {
            if (!lock.isOurs()) {
                problems.error(
                        SourceSpan.of(request.shownOutput()),
                        "another build or publication of this digest has been running for ten minutes",
                        "see whether it hangs; build again when it is done");
                return Walked.NOWHERE.report(problems, null);
            }
            if (request.isPreview()) { // which is told what changed
                return write(null);
            }
            SinceLastBuild since = timings.step("look", () -> SinceLastBuild.look(request, cacheOf(request), program));
            Optional<BuildReport> nothing = onlyIfChanged ? since.reportOfNothing() : Optional.empty();
            return nothing.isPresent() ? nothing.get() : write(since);
        }
    }

    private BuildLock lock() {
        return request.isPreview()
                ? BuildLock.take(request.root(), true)
                : BuildLock.await(request.root(), () -> request.progress().begin(BuildProgress.Step.WAITING, 0));
    }

    /** What no site may be written over; a preview alone lies among what is remembered. */
    private List<Path> sources() {
        Path content = request.root().resolve(DigestFiles.CONTENT);
        Path theme = request.root().resolve(Theme.FOLDER);
        return request.isPreview()
                ? List.of(content, theme)
                : List.of(content, theme, request.root().resolve(REMEMBERED));
    }

    /** @param since null where nobody asks whether anything has changed */
    private BuildReport write(@Nullable SinceLastBuild since) {
        if (since != null) {
            since.forget();
        }
        SiteWriter writer = new SiteWriter(
                request.output(),
                request.shownOutput(),
                request.isPreview() ? Durability.PASSING : Durability.FORCED,
                request.memory().written(),
                problems);
        boolean committed = false;
        try {
            Cards cards = Cards.keepingIn(request.root());
            Walked walked = walk(cards, Taker.of(writer));
            request.progress().begin(BuildProgress.Step.WRITING, 0);
            WriteReport written = problems.hasErrors() ? null : timings.step("write", writer::commit);
            committed = written != null;
            if (committed && !request.isPreview()) { // whose cards are not all that a build needs
                cards.forgetOthers();
            }
            BuildReport report = walked.report(problems, written);
            if (committed && since != null) {
                since.remember(report, writer.glance(SinceLastBuild.IN_SITE), walked.until());
            }
            return report;
        } finally {
            if (!committed) {
                writer.discard();
            }
        }
    }

    /** When another site is due, though no file changes; null for never. */
    private @Nullable Instant nextTurn(Content content, SiteConfig config) {
        Instant asOf = request.asOf().in(config.timeZone());
        SiteConfig.Security security = config.security();
        return Stream.concat(
                        DueReport.of(content, config, asOf).stream().map(DueReport.Due::at),
                        Stream.ofNullable(security)
                                .map(SiteConfig.Security::expires)
                                .map(SiteBuilder::beginning))
                .filter(turn -> turn.isAfter(asOf))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * What the walk saw on its way, for the report.
     *
     * @param places of the articles, told only where somebody asks
     */
    private record Walked(
            SortedMap<String, Disposition> files,
            int editions,
            int articles,
            SortedMap<String, Disposition> unpublished,
            @Nullable Instant until,
            Supplier<SortedMap<String, String>> places) {

        static final Walked NOWHERE = new Walked(new TreeMap<>(), 0, 0, new TreeMap<>(), null, TreeMap::new);

        BuildReport report(Problems problems, @Nullable WriteReport written) {
            return new BuildReport(problems.sorted(), files, editions, articles, unpublished, written);
        }
    }

    private Walked walk(Cards cards, Taker taker) {
        return walk(taker.remembers(), (pages, assets, renderer, unpublished) -> {
            Making making = new Making(request, taker, pages, assets, renderer, program, problems, timings);
            making.makeFirst(unpublished);
            return plan -> making.make(plan, cards);
        });
    }

    /** What is done once the pages are planned, and, with what it returns, once all is. */
    private interface LastSteps {
        LastSteps NONE = (pages, assets, renderer, unpublished) -> plan -> {};

        Consumer<SitePlan> begin(
                List<PlannedPage> pages,
                List<Asset> assets,
                TemplateRenderer renderer,
                Supplier<SortedMap<String, Disposition>> unpublished);
    }

    /** @param remembers whether what is read is kept for the next build, and what the last one kept is used */
    private Walked walk(boolean remembers, LastSteps lastSteps) {
        Path root = request.root();
        Theme theme = Theme.of(root);
        theme.check(problems);
        Print before = settings();
        SiteConfig config = SiteConfigReader.read(root, problems).orElse(null);
        if (config == null) {
            return Walked.NOWHERE;
        }
        tellExpired(config.security());
        List<Messages> messages = config.allLanguages().stream()
                .flatMap(language -> theme.messages(language, problems).stream())
                .toList();
        Vocabulary vocabulary = VocabularyReader.read(root, config, problems);
        // no page needs them, but a curator learns of a broken one here and not in the hurry of an import
        ProfileReader.readAll(root, vocabulary, ProfileSelectors::fault, problems);
        if (request.verify()) {
            ParsedFiles.delete(cacheOf(request));
        }
        Print after = settings();
        // edited while they were read, they are like no other settings
        Print settings = before.equals(after) ? before : before.with(after);
        try (ParsedFiles cache = remembers
                ? ParsedFiles.open(
                        cacheOf(request), settings.toString(), request.memory().parsed())
                : null) {
            Content content = timings.step("read", () -> read(config, vocabulary, cache));
            if (messages.size() < config.allLanguages().size()) {
                return walked(content, List.of(), SitePlan.NONE, config);
            }
            List<LanguageVersion> versions = timings.step(
                    "file",
                    () -> messages.stream()
                            .map(spoken -> new LanguageVersion(
                                    config.in(spoken.language()),
                                    spoken,
                                    archive(content, vocabulary, config, spoken.language()),
                                    content.in(spoken.language()).about(),
                                    settings,
                                    file -> cache == null ? null : cache.print(inContent(file))))
                            .toList());
            List<Asset> assets = theme.assets();
            SitePlanner planner = timings.step(
                    "plan", () -> new SitePlanner(versions, content.images(), Making.paths(assets, request)));
            Consumer<SitePlan> rest = lastSteps.begin(
                    planner.pages(),
                    assets,
                    new TemplateRenderer(theme, messages),
                    () -> unpublished(() -> texts(content, config), planner.pages()));
            SitePlan plan = timings.step("plan", () -> planner.plan(problems));
            rest.accept(plan);
            if (cache != null) {
                timings.step("remember", cache::save);
            }
            return walked(content, versions, plan, config);
        }
    }

    private static String inContent(String file) {
        return file.substring(DigestFiles.CONTENT.length() + 1);
    }

    private static Path cacheOf(BuildRequest request) {
        return request.root().resolve(CACHE);
    }

    /** Whatever is read or made may depend on the settings, the vocabularies and this program. */
    private Print settings() {
        Path content = request.root().resolve(DigestFiles.CONTENT);
        List<String> all = new ArrayList<>(List.of(program.toString()));
        DigestFiles.settings(content).forEach((name, bytes) -> all.add(name + " " + Print.of(bytes)));
        return Print.ofValue(all);
    }

    private Archive archive(Content content, Vocabulary vocabulary, SiteConfig config, String language) {
        Vocabulary spoken = vocabulary.in(language);
        return Archive.of(
                publishable(content, config, language),
                content.in(language).editions(),
                spoken.topics(),
                spoken.storylines(),
                request.asOf().in(config.timeZone()),
                config.timeZone(),
                request.unpublished());
    }

    /** What is withheld in the main language is withheld in each. */
    private List<Article> publishable(Content content, SiteConfig config, String language) {
        List<Article> articles = content.in(language).articles();
        if (language.equals(config.language())) {
            return articles;
        }
        Instant asOf = request.asOf().in(config.timeZone());
        Set<ArticleId> withheld = content.in(config.language()).articles().stream()
                .filter(original -> !request.unpublished().shows(Visibility.of(original, asOf, config.timeZone())))
                .map(Article::id)
                .collect(Collectors.toSet());
        return articles.stream()
                .filter(article -> !withheld.contains(article.id()))
                .toList();
    }

    /** Whoever finds a weakness must not rely on an address that nobody reads any more. */
    private void tellExpired(SiteConfig.@Nullable Security security) {
        if (security != null && !request.asOf().in(ZoneOffset.UTC).isBefore(beginning(security.expires()))) {
            problems.warning(
                    security.where(),
                    "security.txt expired on " + security.expires(),
                    "see that its contacts are still right, then write a later day");
        }
    }

    private Content read(SiteConfig config, Vocabulary vocabulary, @Nullable ParsedFiles cache) {
        request.progress().begin(BuildProgress.Step.READING, 0);
        Problems ofContent = new Problems();
        Content content = ContentReader.read(
                request.root(), config, vocabulary, cache, request.memory().content(), ofContent);
        if (request.lenient()) {
            problems.addAllAsWarnings(ofContent);
        } else {
            problems.addAll(ofContent);
        }
        return content;
    }

    private Walked walked(Content content, List<LanguageVersion> versions, SitePlan plan, SiteConfig config) {
        Map<String, Disposition> texts = texts(content, config);
        return new Walked(
                Dispositions.of(content, plan, texts),
                versions.stream()
                        .mapToInt(version -> version.archive().days().size())
                        .sum(),
                versions.stream()
                        .mapToInt(version -> version.archive().articles().size())
                        .sum(),
                unpublished(() -> texts, plan.pages()),
                nextTurn(content, config),
                () -> Dispositions.places(content, versions));
    }

    private Map<String, Disposition> texts(Content content, SiteConfig config) {
        return Dispositions.ofTexts(content, request.asOf().in(config.timeZone()), config);
    }

    private SortedMap<String, Disposition> unpublished(
            Supplier<Map<String, Disposition>> texts, List<PlannedPage> pages) {
        return request.unpublished().equals(Unpublished.NONE)
                ? new TreeMap<>()
                : Dispositions.unpublished(texts.get(), pages);
    }
}
