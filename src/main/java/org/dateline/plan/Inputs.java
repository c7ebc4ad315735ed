package org.dateline.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.CorrectedArticle;
import org.dateline.archive.Day;
import org.dateline.archive.Day.KeyDevelopment;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.ArticleImage;
import org.dateline.article.Body;
import org.dateline.article.Correction;
import org.dateline.article.Edition;
import org.dateline.article.ImageSize;
import org.dateline.article.Place;
import org.dateline.article.Reference;
import org.dateline.article.Tag;
import org.dateline.cache.Print;
import org.dateline.config.SiteConfig;
import org.dateline.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The prints of what pages and files are made from, told without making them: of each article all that can be said of it
 * anywhere, and the settings and texts, on which everything may depend. Where a print is the same, so is what is made;
 * where it differs, what is made may still be the same. Safe for several threads.
 */
final class Inputs {

    /** Of an image whose size was not taken. */
    private static final ImageSize UNKNOWN = new ImageSize(0, 0, false, false);

    private final Archive archive;
    private final Versions versions;
    private final Map<String, ImageSize> images;
    private final Function<String, @Nullable Print> files;
    private final Print everywhere;
    private final Map<ArticleId, Print> own = new ConcurrentHashMap<>();
    private final Map<ArticleId, Print> articles = new ConcurrentHashMap<>();
    private final Map<LocalDate, Print> days = new ConcurrentHashMap<>();

    Inputs(LanguageVersion version, Versions versions, Map<String, ImageSize> images) {
        SiteConfig config = version.config();
        Messages messages = version.messages();
        this.archive = version.archive();
        this.versions = versions;
        this.images = images;
        this.files = version.files();
        this.everywhere = version.settings()
                .with(Print.ofValue(List.of(
                        messages.language(), messages.texts(), config.title(), config.description(), config.rights())));
    }

    /**
     * What decides what is said of an article, besides its own file.
     *
     * @param corrections those that have been made by now
     * @param tags as the archive spells them
     * @param namesakes the tags by whose other spellings its places are found
     * @param sizes of the images that it shows
     */
    private record Around(List<Correction> corrections, List<Tag> tags, List<Tag> namesakes, List<ImageSize> sizes) {}

    /** What a page says of another by its address: where it stands where it is not in this archive. */
    private record Elsewhere(@Nullable String file) {}

    private record OfDay(
            LocalDate date,
            List<String> developments,
            @Nullable LocalDate previous,
            @Nullable LocalDate next) {}

    private record Counted(YearMonth month, int articles) {}

    /** What is to be added to a print: a record, a text, or a list of them. */
    Print of(Object value) {
        return Print.ofValue(value);
    }

    /** An article, those that it names, and the settings. */
    Print of(Article article) {
        return articles.computeIfAbsent(article.id(), id -> known(article));
    }

    /** The articles in this order, and the settings. */
    Print of(Collection<Article> several) {
        return Print.of(several.stream().map(this::of)).with(everywhere);
    }

    /** An edition, its articles, its neighbours, the corrections made on it, and the settings. */
    Print of(Day day) {
        return days.computeIfAbsent(day.date(), date -> known(day));
    }

    Print ofDays(Collection<Day> several) {
        return Print.of(several.stream().map(this::of)).with(everywhere);
    }

    Print ofCorrections(Collection<CorrectedArticle> corrections) {
        return of(corrections.stream().map(CorrectedArticle::article).toList());
    }

    /** The months that have articles, with how many. */
    Print ofMonths(SortedMap<YearMonth, List<Article>> months) {
        return of(months.entrySet().stream()
                .map(month -> new Counted(month.getKey(), month.getValue().size()))
                .toList());
    }

    /** Which other languages have the page. */
    Print ofTranslations(SitePath path, Addresses addresses) {
        return of(versions.having(path, addresses));
    }

    /** What an article's file says: told by the file's print where it was remembered. */
    Print alone(Article article) {
        return own.computeIfAbsent(article.id(), id -> {
            Print file = files.apply(article.file());
            return file == null ? of((Object) article) : file.with(of(article.file()));
        });
    }

    private Print known(Article article) {
        ArticleImage image = article.image();
        List<ImageSize> sizes = sizes(article.body());
        if (image != null) {
            sizes.add(Objects.requireNonNullElse(images.get(image.file()), UNKNOWN));
        }
        Around around = new Around(
                archive.correctionsOf(article),
                article.tags().stream()
                        .map(tag -> archive.tag(tag.key()))
                        .filter(Objects::nonNull)
                        .toList(),
                article.places().stream()
                        .map(Place::name)
                        .map(name -> archive.tag(Tag.fold(name)))
                        .filter(Objects::nonNull)
                        .toList(),
                sizes);
        return alone(article)
                .with(of(around))
                .with(named(Stream.concat(article.related().stream(), article.body().links().stream())));
    }

    /** What is said of the articles that a text refers to. */
    private Print named(Stream<Reference> references) {
        return Print.of(references.map(Reference::target).map(id -> {
            Article other = archive.article(id);
            return other != null
                    ? alone(other)
                    : of(new Elsewhere(
                            versions.elsewhere(id).map(SitePath::file).orElse(null)));
        }));
    }

    private Print known(Day day) {
        OfDay about = new OfDay(
                day.date(),
                day.developments().stream().map(KeyDevelopment::text).toList(),
                day.previous(),
                day.next());
        List<CorrectedArticle> corrected = archive.corrections().isEmpty()
                ? List.of()
                : archive.corrections().stream()
                        .filter(each -> each.correction().date().equals(day.date()))
                        .toList();
        return of(about)
                .with(Print.of(day.developments().stream()
                        .map(development ->
                                Print.of(development.articles().stream().map(this::alone)))))
                .with(edition(day.edition()))
                .with(of(day.articles()))
                .with(ofCorrections(corrected));
    }

    private Print edition(@Nullable Edition edition) {
        if (edition == null) {
            return everywhere;
        }
        Print file = files.apply(edition.file());
        return (file == null ? of((Object) edition) : file)
                .with(of(sizes(edition.note())))
                .with(named(edition.note().links().stream()));
    }

    private List<ImageSize> sizes(Body body) {
        List<ImageSize> sizes = new ArrayList<>();
        body.assetPaths().forEach(asset -> sizes.add(Objects.requireNonNullElse(images.get(asset), UNKNOWN)));
        return sizes;
    }
}
