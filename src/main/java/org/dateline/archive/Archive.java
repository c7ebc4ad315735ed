package org.dateline.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.archive.Day.KeyDevelopment;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Correction;
import org.dateline.article.Edition;
import org.dateline.article.Edition.Development;
import org.dateline.article.KeyRank;
import org.dateline.article.Place;
import org.dateline.article.Source;
import org.dateline.article.SourceReference;
import org.dateline.article.Status;
import org.dateline.article.Storyline;
import org.dateline.article.Tag;
import org.dateline.article.Topic;
import org.jspecify.annotations.Nullable;

/** The public part of the digest, filed by day, topic, tag, place, storyline, source and status. */
public final class Archive {

    private static final Comparator<Article> IN_EDITION = Comparator.comparing(
                    Article::key, Comparator.nullsLast(Comparator.<KeyRank>naturalOrder()))
            .thenComparing(Article.NEWEST_FIRST);

    private final Map<ArticleId, Article> articles;
    private final NavigableMap<LocalDate, Day> days;
    private final List<Shelf<Topic>> topics;
    private final List<Article> listed;
    private final List<Shelf<Tag>> tags;
    private final Map<String, Tag> tagsByKey;
    private final List<Shelf<Place>> places;
    private final List<Shelf<Source>> sources;
    private final List<Shelf<Storyline>> storylines;
    private final List<Shelf<Status>> statuses;
    private final List<CorrectedArticle> corrections;
    private final Map<ArticleId, List<Correction>> correctionsByArticle;
    private final List<Development> leftOut = new ArrayList<>();

    private Archive(
            List<Article> published,
            List<Edition> editions,
            Collection<Topic> allTopics,
            Collection<Storyline> allStorylines,
            Instant asOf,
            ZoneId zone,
            Unpublished unpublished) {
        articles = published.stream()
                .sorted(Comparator.comparing(Article::id))
                .collect(Collectors.toMap(Article::id, article -> article, (a, b) -> a, LinkedHashMap::new));
        listed = articles.values().stream()
                .filter(article -> article.withdrawn() == null)
                .toList();
        List<Article> newestFirst = listed.stream().sorted(Article.NEWEST_FIRST).toList();
        // the shelves that take as long as all others together
        CompletableFuture<List<Shelf<Tag>>> byTag = CompletableFuture.supplyAsync(
                () -> byName(group(newestFirst, Article::tags, Tag::key).values(), Tag::name));
        CompletableFuture<List<Shelf<Source>>> bySource = CompletableFuture.supplyAsync(() ->
                byName(group(newestFirst, Archive::sourcesOf, Archive::identity).values(), Source::name));
        days = days(
                listed,
                editions.stream()
                        .filter(edition -> unpublished.embargoed() || Visibility.hasBegun(edition.day(), asOf, zone))
                        .toList());
        topics = inOrder(allTopics, group(newestFirst, Article::topics, Topic::id));
        storylines = inOrder(allStorylines, group(newestFirst, Article::storylines, Storyline::id)).stream()
                .filter(shelf -> !shelf.articles().isEmpty())
                .toList();
        places = byName(group(newestFirst, Article::places, Place::id).values(), Place::name);
        statuses = statuses(newestFirst);
        corrections = listed.stream()
                .flatMap(article -> article.corrections().stream()
                        .filter(correction -> Visibility.hasBegun(correction.date(), asOf, zone))
                        .map(correction -> new CorrectedArticle(article, correction)))
                .sorted(CorrectedArticle.NEWEST_FIRST)
                .toList();
        correctionsByArticle = corrections.stream()
                .collect(Collectors.groupingBy(
                        corrected -> corrected.article().id(),
                        Collectors.mapping(CorrectedArticle::correction, Collectors.toUnmodifiableList())));
        tags = byTag.join();
        tagsByKey = tags.stream().map(Shelf::subject).collect(Collectors.toMap(Tag::key, tag -> tag));
        sources = bySource.join();
    }

    /** Files what is public at the given moment; topics and storylines keep the order that they are given in. */
    public static Archive of(
            List<Article> articles,
            List<Edition> editions,
            Collection<Topic> topics,
            Collection<Storyline> storylines,
            Instant asOf,
            ZoneId zone) {
        return of(articles, editions, topics, storylines, asOf, zone, Unpublished.NONE);
    }

    /** Files this beside what is public, for a preview. */
    public static Archive of(
            List<Article> articles,
            List<Edition> editions,
            Collection<Topic> topics,
            Collection<Storyline> storylines,
            Instant asOf,
            ZoneId zone,
            Unpublished unpublished) {
        List<Article> shown = articles.stream()
                .filter(article -> unpublished.shows(Visibility.of(article, asOf, zone)))
                .toList();
        return new Archive(shown, editions, topics, storylines, asOf, zone, unpublished);
    }

    /** Every public article by id, withdrawn ones among them. */
    public Collection<Article> articles() {
        return articles.values();
    }

    /** A public article. */
    public @Nullable Article article(ArticleId id) {
        return articles.get(id);
    }

    /** The editions, oldest first. */
    public NavigableMap<LocalDate, Day> days() {
        return days;
    }

    public @Nullable Day latest() {
        return days.isEmpty() ? null : days.lastEntry().getValue();
    }

    /** Every topic in the curated order. */
    public List<Shelf<Topic>> topics() {
        return topics;
    }

    /** Every public article that lists show: those that were not withdrawn, by id. */
    public List<Article> listed() {
        return listed;
    }

    /** The tag of this key as the digest spells it; null where no article has it. */
    public @Nullable Tag tag(String key) {
        return tagsByKey.get(key);
    }

    /** The corrections of an article that are not dated in the future, newest first. */
    public List<Correction> correctionsOf(Article article) {
        return correctionsByArticle.getOrDefault(article.id(), List.of());
    }

    /** Every storyline that has a public article, in the curated order. */
    public List<Shelf<Storyline>> storylines() {
        return storylines;
    }

    /** Every tag that an article has, by name. */
    public List<Shelf<Tag>> tags() {
        return tags;
    }

    /** Every place that an article has, by name. */
    public List<Shelf<Place>> places() {
        return places;
    }

    /** Every source that an article has, by name. */
    public List<Shelf<Source>> sources() {
        return sources;
    }

    /** Every status. */
    public List<Shelf<Status>> statuses() {
        return statuses;
    }

    /** Every correction of a public article that is not dated in the future, newest first. */
    public List<CorrectedArticle> corrections() {
        return corrections;
    }

    /** The key developments that no public article stands behind; they appear nowhere. */
    public List<Development> leftOut() {
        return List.copyOf(leftOut);
    }

    private NavigableMap<LocalDate, Day> days(List<Article> listed, List<Edition> editions) {
        Map<LocalDate, List<Article>> articlesByDay = listed.stream().collect(Collectors.groupingBy(Article::day));
        Map<LocalDate, Edition> editionByDay = new HashMap<>();
        editions.forEach(edition -> editionByDay.put(edition.day(), edition));
        TreeSet<LocalDate> dates = new TreeSet<>(articlesByDay.keySet());
        dates.addAll(editionByDay.keySet());
        NavigableMap<LocalDate, Day> filed = new TreeMap<>();
        for (LocalDate date : dates) {
            List<Article> ofDay = articlesByDay.getOrDefault(date, List.of()).stream()
                    .sorted(IN_EDITION)
                    .toList();
            Edition edition = editionByDay.get(date);
            filed.put(
                    date,
                    new Day(date, edition, ofDay, developments(edition, ofDay), dates.lower(date), dates.higher(date)));
        }
        return filed;
    }

    /** The edition's own list; where it has none, the day's key articles in their rank order. */
    private List<KeyDevelopment> developments(@Nullable Edition edition, List<Article> ofDay) {
        if (edition == null || edition.developments().isEmpty()) {
            return ofDay.stream()
                    .filter(article -> article.key() != null)
                    .map(article -> new KeyDevelopment(article.title(), List.of(article)))
                    .toList();
        }
        List<KeyDevelopment> developments = new ArrayList<>();
        for (Development development : edition.developments()) {
            List<Article> behind = development.articles().stream()
                    .map(reference -> articles.get(reference.target()))
                    .filter(Objects::nonNull)
                    .filter(article -> article.withdrawn() == null)
                    .toList();
            if (behind.isEmpty()) {
                leftOut.add(development);
            } else {
                developments.add(new KeyDevelopment(development.text(), behind));
            }
        }
        return developments;
    }

    /** By key; the subject is the one that the earliest article has, so that a later spelling changes nothing. */
    private static <T, K> Map<K, Shelf<T>> group(
            List<Article> newestFirst, Function<Article, List<T>> subjects, Function<T, K> key) {
        Map<T, K> keys = new IdentityHashMap<>(); // articles share their subjects, and a key may be dear
        Map<K, Named<T>> earliest = new LinkedHashMap<>();
        Map<K, List<Article>> members = new HashMap<>();
        for (Article article : newestFirst) {
            for (T subject : subjects.apply(article)) {
                K ofKey = keys.computeIfAbsent(subject, key);
                Named<T> earlier = earliest.get(ofKey);
                if (earlier == null || article.id().compareTo(earlier.by().id()) < 0) {
                    earliest.put(ofKey, new Named<>(subject, article));
                }
                List<Article> ofSubject = members.computeIfAbsent(ofKey, each -> new ArrayList<>());
                // an article may name one subject twice, in two spellings
                if (ofSubject.isEmpty() || ofSubject.get(ofSubject.size() - 1) != article) {
                    ofSubject.add(article);
                }
            }
        }
        Map<K, Shelf<T>> shelves = new LinkedHashMap<>();
        earliest.forEach((each, named) ->
                shelves.put(each, new Shelf<>(named.subject(), members.getOrDefault(each, List.of()))));
        return shelves;
    }

    /** A subject as an article names it. */
    private record Named<T>(T subject, Article by) {}

    private static <T, K> List<Shelf<T>> inOrder(Collection<T> order, Map<K, Shelf<T>> shelves) {
        Map<T, Shelf<T>> bySubject =
                shelves.values().stream().collect(Collectors.toMap(Shelf::subject, shelf -> shelf));
        return order.stream()
                .map(subject -> bySubject.getOrDefault(subject, new Shelf<>(subject, List.of())))
                .toList();
    }

    private static <T> List<Shelf<T>> byName(Collection<Shelf<T>> shelves, Function<T, String> name) {
        return shelves.stream()
                .sorted(Comparator.comparing((Shelf<T> shelf) -> Tag.fold(name.apply(shelf.subject())))
                        .thenComparing(shelf -> name.apply(shelf.subject())))
                .toList();
    }

    private static List<Source> sourcesOf(Article article) {
        List<SourceReference> references = article.sources();
        return references.size() == 1
                ? List.of(references.get(0).source())
                : references.stream().map(SourceReference::source).distinct().toList();
    }

    /** Two names that give one id are two sources, whose pages the plan finds to collide; two spellings are not. */
    private static String identity(Source source) {
        return source.id() + " " + Tag.fold(source.name());
    }

    private static List<Shelf<Status>> statuses(List<Article> newestFirst) {
        Map<Status, List<Article>> byStatus = new EnumMap<>(Status.class);
        for (Article article : newestFirst) {
            Status status = article.status();
            if (status != null) {
                byStatus.computeIfAbsent(status, each -> new ArrayList<>()).add(article);
            }
        }
        return List.of(Status.values()).stream()
                .sorted()
                .map(status -> new Shelf<>(status, byStatus.getOrDefault(status, List.of())))
                .toList();
    }
}
