package org.dateline.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.ArticleImage;
import org.dateline.article.Body;
import org.dateline.article.Edition;
import org.dateline.article.ImageSize;
import org.dateline.article.Reference;
import org.dateline.config.DigestFiles;
import org.dateline.config.ReservedNames;
import org.dateline.config.SiteConfig;
import org.dateline.config.Vocabulary;
import org.dateline.parse.Content.FileKind;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.problem.Suggestion;
import org.dateline.yaml.TextFile;

/** Reads the whole content folder on all cores. The only step that can blame the author. */
public final class ContentReader {

    private final Path content;
    private final SiteConfig config;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Map<String, FileKind> rejected = new ConcurrentHashMap<>();

    private ContentReader(Path root, SiteConfig config, Vocabulary vocabulary, Problems problems) {
        this.content = realPath(root.resolve(DigestFiles.CONTENT));
        this.config = config;
        this.vocabulary = vocabulary;
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
        return new ContentReader(root, config, vocabulary, problems).read();
    }

    private Content read() {
        SortedMap<String, FileKind> files = ContentFiles.in(content, config.languages(), problems);
        Set<String> assets = ContentFiles.of(FileKind.ASSET, files);
        MarkdownReader markdown = new MarkdownReader();
        ArticleReader articleReader = new ArticleReader(config, vocabulary, assets, markdown);
        EditionReader editionReader = new EditionReader(config, assets, markdown);

        Map<String, ArticleId> ids = articleIds(ContentFiles.of(FileKind.ARTICLE, files));
        List<Article> articles = ids.entrySet().parallelStream()
                .flatMap(entry -> stream(entry.getKey(), file -> articleReader.read(file, entry.getValue(), problems)))
                .sorted(Comparator.comparing(Article::id))
                .toList();
        List<Edition> editions = ContentFiles.of(FileKind.EDITION, files).parallelStream()
                .flatMap(path -> stream(
                        path,
                        file -> editionReader.read(
                                file, ContentFiles.dayOf(path).orElseThrow(), problems)))
                .sorted(Comparator.comparing(Edition::day))
                .toList();
        Body about = ContentFiles.of(FileKind.ABOUT, files).stream()
                .flatMap(path -> stream(path, file -> about(file, assets, markdown)))
                .findFirst()
                .orElse(Body.EMPTY);
        ContentFiles.of(FileKind.TRANSLATION, files).forEach(this::tellTranslation);
        Set<ArticleId> known = new TreeSet<>(ids.values());
        vocabulary.storylines().forEach(storyline -> leadSomewhere(storyline.turningPoints(), known));

        Map<String, ImageSize> images = ContentImages.sizes(content, shownImages(articles, editions, about), problems);
        List<Article> fitArticles = articles.stream()
                .filter(article -> isFit(
                        article.file(),
                        leadSomewhere(article.related(), known)
                                & leadSomewhere(article.body().links(), known),
                        images.keySet().containsAll(imagesOf(article))))
                .toList();
        List<Edition> fitEditions = editions.stream()
                .filter(edition -> isFit(
                        edition.file(),
                        developmentsLeadSomewhere(edition, known)
                                & leadSomewhere(edition.note().links(), known),
                        images.keySet().containsAll(edition.note().assets())))
                .toList();
        boolean aboutIsFit = isFit(
                shown(ContentFiles.ABOUT),
                leadSomewhere(about.links(), known),
                images.keySet().containsAll(about.assets()));
        SortedMap<String, FileKind> kinds = new TreeMap<>(files);
        kinds.putAll(rejected);
        return new Content(fitArticles, fitEditions, aboutIsFit ? about : Body.EMPTY, images, kinds);
    }

    private boolean developmentsLeadSomewhere(Edition edition, Set<ArticleId> known) {
        boolean all = true;
        for (Edition.Development development : edition.developments()) {
            all &= leadSomewhere(development.articles(), known);
        }
        return all;
    }

    private static Set<String> shownImages(List<Article> articles, List<Edition> editions, Body about) {
        Set<String> shown = new TreeSet<>(about.assets());
        articles.forEach(article -> shown.addAll(imagesOf(article)));
        editions.forEach(edition -> shown.addAll(edition.note().assets()));
        return shown;
    }

    private static List<String> imagesOf(Article article) {
        List<String> images = new ArrayList<>(article.body().assets());
        ArticleImage image = article.image();
        if (image != null) {
            images.add(image.file());
        }
        return images;
    }

    /** What refers to nothing, or shows an image that cannot be published, is rejected: both were told where they are. */
    private boolean isFit(String file, boolean leadsSomewhere, boolean showsFitImages) {
        if (!leadsSomewhere || !showsFitImages) {
            rejected.put(file.substring(DigestFiles.CONTENT.length() + 1), FileKind.REJECTED);
        }
        return leadsSomewhere && showsFitImages;
    }

    /** The id of each article file; two files that want one id are an error that names both. */
    private Map<String, ArticleId> articleIds(Set<String> paths) {
        Set<String> reserved = ReservedNames.of(config);
        Map<String, ArticleId> ids = new TreeMap<>();
        Map<ArticleId, String> taken = new TreeMap<>();
        for (String path : paths) {
            LocalDate day = ContentFiles.dayOf(path).orElseThrow();
            Optional<ArticleId> id =
                    ArticleReader.slug(shown(path), path, reserved, problems).map(slug -> new ArticleId(day, slug));
            String other = id.map(each -> taken.putIfAbsent(each, path)).orElse(null);
            if (other != null) {
                problems.error(
                        SourceSpan.of(shown(path)),
                        "the file wants the same address as " + shown(other) + ": /" + id.get() + "/",
                        "give one of the two another name");
            }
            if (id.isEmpty() || other != null) {
                rejected.put(path, FileKind.REJECTED);
            } else {
                ids.put(path, id.get());
            }
        }
        return ids;
    }

    /** Reads a file with the given reader; what gives nothing was reported and is rejected. */
    private <T> Stream<T> stream(String path, Function<TextFile, Optional<T>> reader) {
        Optional<T> read =
                TextFile.read(content.resolve(path), shown(path), problems).flatMap(reader);
        if (read.isEmpty()) {
            rejected.put(path, FileKind.REJECTED);
        }
        return read.stream();
    }

    private Optional<Body> about(TextFile file, Set<String> assets, MarkdownReader markdown) {
        Problems own = new Problems();
        Body body = markdown.read(file.text(), 0, new BodyContext(file.name(), null, assets), own);
        problems.addAll(own);
        return own.hasErrors() ? Optional.empty() : Optional.of(body);
    }

    private void tellTranslation(String path) {
        problems.warning(
                SourceSpan.of(shown(path)),
                "this translation is not published: the site is built in the main language only",
                "keep the file; nothing else need be done");
    }

    /** A reference to an article that does not exist is an error; one to an article that was rejected was told there. */
    private boolean leadSomewhere(List<Reference> references, Set<ArticleId> known) {
        boolean all = true;
        for (Reference reference : references) {
            if (!known.contains(reference.target())) {
                all = false;
                problems.error(
                        reference.where(),
                        "there is no article '" + reference.target() + "'",
                        near(reference.target(), known)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("name an article's file as 2025/03/18/slug, or remove the reference"));
            }
        }
        return all;
    }

    /** An article of nearly that name: of the same day, else the first of any day. */
    private static Optional<ArticleId> near(ArticleId wanted, Set<ArticleId> known) {
        Predicate<ArticleId> ofThatDay = id -> id.day().equals(wanted.day());
        return near(wanted, known.stream().filter(ofThatDay).toList())
                .or(() -> near(wanted, known.stream().filter(ofThatDay.negate()).toList()));
    }

    private static Optional<ArticleId> near(ArticleId wanted, List<ArticleId> known) {
        List<String> slugs = known.stream().map(id -> id.slug().value()).toList();
        return Suggestion.nearest(wanted.slug().value(), slugs).map(slug -> known.get(slugs.indexOf(slug)));
    }

    private static String shown(String path) {
        return DigestFiles.CONTENT + "/" + path;
    }
}
