package org.dateline.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.ArticleImage;
import org.dateline.article.AssetReference;
import org.dateline.article.Body;
import org.dateline.article.Edition;
import org.dateline.article.ImageSize;
import org.dateline.cache.ParsedFiles;
import org.dateline.cache.SeenFolder;
import org.dateline.config.DigestFiles;
import org.dateline.config.SiteConfig;
import org.dateline.config.Vocabulary;
import org.dateline.parse.Content.FileKind;
import org.dateline.parse.Content.Texts;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.yaml.TextFile;
import org.jspecify.annotations.Nullable;

/** Reads the whole content folder on all cores. The only step that can blame the author. */
public final class ContentReader {

    private final Path content;
    private final SiteConfig config;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Map<String, FileKind> rejected = new ConcurrentHashMap<>();
    private final MarkdownReader markdown = new MarkdownReader();
    private final Names names;
    private final RememberedFiles remembered;
    private final Predicate<LocalDate> wanted;

    private ContentReader(
            Path root,
            SiteConfig config,
            Vocabulary vocabulary,
            @Nullable ParsedFiles cache,
            RecentContent recent,
            Predicate<LocalDate> wanted,
            Problems problems) {
        this.content = realPath(root.resolve(DigestFiles.CONTENT));
        SeenFolder seen = recent.look(content);
        this.names = recent.names(seen, config);
        problems.addAll(names.problems());
        names.rejected().forEach(path -> rejected.put(path, FileKind.REJECTED));
        this.remembered = new RememberedFiles(content, seen.files(), cache);
        this.config = config;
        this.vocabulary = vocabulary;
        this.wanted = wanted;
        this.problems = problems;
    }

    /** The folder itself may be a link; nothing in it may. */
    private static Path realPath(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    /** What could be read; a file with an error is reported, left out, and counted as rejected. */
    public static Content read(Path root, SiteConfig config, Vocabulary vocabulary, Problems problems) {
        return read(root, config, vocabulary, null, new RecentContent(), problems);
    }

    /**
     * @param cache what the last build read; null where nothing is remembered
     * @param recent what this process saw last
     */
    public static Content read(
            Path root,
            SiteConfig config,
            Vocabulary vocabulary,
            @Nullable ParsedFiles cache,
            RecentContent recent,
            Problems problems) {
        return new ContentReader(root, config, vocabulary, cache, recent, day -> true, problems).read();
    }

    /** The same of the articles and the edition of one day. */
    public static Content readDay(
            Path root, SiteConfig config, Vocabulary vocabulary, LocalDate day, Problems problems) {
        return new ContentReader(root, config, vocabulary, null, new RecentContent(), day::equals, problems).read();
    }

    private Content read() {
        SortedMap<String, FileKind> files = names.kinds();
        Set<String> assets = names.assets();
        Map<String, Texts> read = new LinkedHashMap<>();
        names.articles()
                .forEach((language, ids) ->
                        read.put(language, texts(language, ids, files, assets, read.get(config.language()))));
        KnownIds known = new KnownIds(names.ids());
        vocabulary.storylines().forEach(storyline -> known.haveAll(storyline.turningPoints(), problems));

        SortedMap<String, SourceSpan> shown = new TreeMap<>();
        read.values().forEach(texts -> addImagesOf(texts, shown));
        Map<String, ImageSize> images = ContentImages.sizes(content, shown, problems);
        Map<String, Texts> fit = new LinkedHashMap<>();
        read.forEach((language, texts) -> fit.put(language, fit(texts, language, known, images.keySet())));
        Set<String> unfit = Set.copyOf(rejected.keySet());
        fit.replaceAll((language, texts) -> withoutThoseOf(unfit, texts));
        SortedMap<String, FileKind> kinds = new TreeMap<>(files);
        kinds.putAll(rejected);
        return new Content(fit, images, kinds);
    }

    /** @param originals the texts in the main language; null while those are read */
    private Texts texts(
            String language,
            Map<String, ArticleId> ids,
            SortedMap<String, FileKind> files,
            Set<String> assets,
            @Nullable Texts originals) {
        ArticleReader articleReader = new ArticleReader(config, language, vocabulary.in(language), assets, markdown);
        EditionReader editionReader = new EditionReader(config, assets, markdown);
        Map<String, Article> originalArticles = originals == null
                ? Map.of()
                : originals.articles().stream().collect(Collectors.toMap(Article::file, article -> article));
        List<Article> articles = ids.entrySet().parallelStream()
                .filter(entry -> wanted.test(entry.getValue().day()))
                .flatMap(entry ->
                        article(entry.getKey(), entry.getValue(), articleReader, originalArticles, files, assets)
                                .stream())
                .sorted(Comparator.comparing(Article::id))
                .toList();
        List<Edition> editions = ContentFiles.of(FileKind.EDITION, language, config.language(), files).parallelStream()
                .filter(path -> ContentFiles.dayOf(path).filter(wanted).isPresent())
                .flatMap(path -> edition(path, editionReader, files, assets).stream())
                .sorted(Comparator.comparing(Edition::day))
                .toList();
        Body about = ContentFiles.of(FileKind.ABOUT, language, config.language(), files).stream()
                .flatMap(path -> fitOrRejected(
                        path,
                        TextFile.read(content.resolve(path), shown(path), problems)
                                .flatMap(file -> about(file, assets)))
                        .stream())
                .findFirst()
                .orElse(Body.EMPTY);
        return new Texts(articles, editions, about);
    }

    /** A translation takes from its original what it does not say itself, and is rejected with it. */
    private Optional<Article> article(
            String path,
            ArticleId id,
            ArticleReader reader,
            Map<String, Article> originals,
            SortedMap<String, FileKind> files,
            Set<String> assets) {
        String translated = original(path, files);
        Article original = translated == null ? null : originals.get(shown(translated));
        if (translated != null && original == null) {
            return fitOrRejected(path, Optional.empty()); // what is wrong was told there
        }
        return fitOrRejected(
                path,
                remembered.read(
                        path,
                        translated,
                        Article.class,
                        article -> assets.containsAll(imagePaths(article)),
                        problems,
                        (file, own) -> original == null
                                ? reader.read(file, id, own)
                                : reader.readTranslation(file, original, text(translated), own)));
    }

    private Optional<Edition> edition(
            String path, EditionReader reader, SortedMap<String, FileKind> files, Set<String> assets) {
        String translated = original(path, files);
        return fitOrRejected(
                path,
                remembered.read(
                        path,
                        translated,
                        Edition.class,
                        edition -> assets.containsAll(edition.note().assetPaths()),
                        problems,
                        (file, own) -> reader.read(
                                file,
                                Optional.ofNullable(translated).map(this::text),
                                ContentFiles.dayOf(path).orElseThrow(),
                                own)));
    }

    /** The file that a translation's file translates; null where there is none. */
    private static @Nullable String original(String path, SortedMap<String, FileKind> files) {
        return TranslatedName.of(path)
                .map(TranslatedName::original)
                .filter(original -> files.get(path) == files.get(original))
                .orElse(null);
    }

    /** A file that was read before, so that what is wrong in it was told. */
    private TextFile text(String path) {
        return TextFile.read(content.resolve(path), shown(path), new Problems()).orElseThrow();
    }

    private <T> Optional<T> fitOrRejected(String path, Optional<T> read) {
        if (read.isEmpty()) {
            rejected.put(path, FileKind.REJECTED);
        }
        return read;
    }

    private Texts fit(Texts texts, String language, KnownIds known, Set<String> images) {
        List<Article> articles = texts.articles().stream()
                .filter(article -> isFit(
                        article.file(),
                        known.haveAll(article.related(), problems)
                                & known.haveAll(article.body().links(), problems),
                        images.containsAll(imagePaths(article))))
                .toList();
        List<Edition> editions = texts.editions().stream()
                .filter(edition -> isFit(
                        edition.file(),
                        developmentsLeadSomewhere(edition, known)
                                & known.haveAll(edition.note().links(), problems),
                        images.containsAll(edition.note().assetPaths())))
                .toList();
        boolean aboutIsFit = isFit(
                shown(ContentFiles.about(language, config.language())),
                known.haveAll(texts.about().links(), problems),
                images.containsAll(texts.about().assetPaths()));
        return new Texts(articles, editions, aboutIsFit ? texts.about() : Body.EMPTY);
    }

    /** A translation shares its original's lot. */
    private Texts withoutThoseOf(Set<String> rejectedFiles, Texts texts) {
        return new Texts(
                texts.articles().stream()
                        .filter(article -> {
                            boolean sharesLot = TranslatedName.of(inContent(article.file()))
                                    .filter(name -> rejectedFiles.contains(name.original()))
                                    .isPresent();
                            if (sharesLot) {
                                rejected.put(inContent(article.file()), FileKind.REJECTED);
                            }
                            return !sharesLot;
                        })
                        .toList(),
                texts.editions(),
                texts.about());
    }

    private static String inContent(String file) {
        return file.substring(DigestFiles.CONTENT.length() + 1);
    }

    private boolean developmentsLeadSomewhere(Edition edition, KnownIds known) {
        boolean all = true;
        for (Edition.Development development : edition.developments()) {
            all &= known.haveAll(development.articles(), problems);
        }
        return all;
    }

    /** Each image with the first place that shows it, which is where a message about it leads. */
    private static void addImagesOf(Texts texts, SortedMap<String, SourceSpan> shown) {
        Stream.of(
                        texts.about().assets().stream(),
                        texts.articles().stream().flatMap(article -> imagesOf(article).stream()),
                        texts.editions().stream().flatMap(edition -> edition.note().assets().stream()))
                .flatMap(references -> references)
                .forEach(image -> shown.merge(image.path(), image.where(), ContentReader::first));
    }

    private static SourceSpan first(SourceSpan one, SourceSpan other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static List<AssetReference> imagesOf(Article article) {
        List<AssetReference> images = new ArrayList<>(article.body().assets());
        ArticleImage image = article.image();
        if (image != null) {
            images.add(image.reference());
        }
        return images;
    }

    private static List<String> imagePaths(Article article) {
        return imagesOf(article).stream().map(AssetReference::path).toList();
    }

    /** What refers to nothing, or shows an image that cannot be published, is rejected: both were told where they are. */
    private boolean isFit(String file, boolean leadsSomewhere, boolean showsFitImages) {
        if (!leadsSomewhere || !showsFitImages) {
            rejected.put(inContent(file), FileKind.REJECTED);
        }
        return leadsSomewhere && showsFitImages;
    }

    private Optional<Body> about(TextFile file, Set<String> assets) {
        Problems own = new Problems();
        Body body = markdown.read(file.text(), 0, new BodyContext(file.name(), null, assets), own);
        problems.addAll(own);
        return own.hasErrors() ? Optional.empty() : Optional.of(body);
    }

    private static String shown(String path) {
        return DigestFiles.CONTENT + "/" + path;
    }
}
