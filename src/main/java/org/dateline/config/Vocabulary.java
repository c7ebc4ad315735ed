package org.dateline.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dateline.article.Place;
import org.dateline.article.Slug;
import org.dateline.article.Source;
import org.dateline.article.Storyline;
import org.dateline.article.Tag;
import org.dateline.article.Topic;
import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/** The curated lists that articles refer to, each in its written order. */
public final class Vocabulary {

    private final Map<String, Topic> topics;
    private final Map<String, Tag> tags;
    private final Map<String, Place> places;
    private final Map<String, Storyline> storylines;
    private final Map<String, Source> sources;
    private final Map<String, Source> sourceNames = new HashMap<>();
    private final Set<String> incomplete;
    private final Map<String, Vocabulary> byLanguage;

    /**
     * @param tags by the folded name and each folded alias
     * @param incomplete the files that have an error, so that what they lack may be known to their author
     */
    Vocabulary(
            List<Topic> topics,
            Map<String, Tag> tags,
            List<Place> places,
            List<Storyline> storylines,
            List<Source> sources,
            Set<String> incomplete) {
        this(topics, tags, places, storylines, sources, incomplete, Map.of());
    }

    private Vocabulary(
            Collection<Topic> topics,
            Map<String, Tag> tags,
            Collection<Place> places,
            Collection<Storyline> storylines,
            Collection<Source> sources,
            Set<String> incomplete,
            Map<String, Vocabulary> byLanguage) {
        this.topics = byId(topics, topic -> topic.id().value());
        this.tags = Map.copyOf(tags);
        this.places = byId(places, place -> place.id().value());
        this.storylines = byId(storylines, storyline -> storyline.id().value());
        this.sources = byId(sources, source -> source.id().value());
        this.incomplete = Set.copyOf(incomplete);
        this.byLanguage = Map.copyOf(byLanguage);
        sources.forEach(source -> sourceNames.putIfAbsent(Tag.fold(source.name()), source));
    }

    /** The same lists, which know themselves in the digest's languages. */
    Vocabulary spokenIn(Map<String, Vocabulary> others) {
        // an article names its source in whatever language it likes
        others.values()
                .forEach(other -> sources()
                        .forEach(source -> other.sourceNames.putIfAbsent(
                                Tag.fold(source.name()),
                                other.sources.get(source.id().value()))));
        return new Vocabulary(topics(), tags, places(), storylines(), sources(), incomplete, others);
    }

    /** The same lists in another of the digest's languages; what is not translated stands as in the main one. */
    public Vocabulary in(String language) {
        return byLanguage.getOrDefault(language, this);
    }

    /** Whether everything in the file, such as {@code topics.yaml}, could be read. */
    public boolean isComplete(String file) {
        return !incomplete.contains(file);
    }

    public Collection<Topic> topics() {
        return topics.values();
    }

    public Collection<Place> places() {
        return places.values();
    }

    public Collection<Source> sources() {
        return sources.values();
    }

    /** Every spelling of every tag of the vocabulary, folded. */
    public Map<String, Tag> tagSpellings() {
        return tags;
    }

    public Collection<Storyline> storylines() {
        return storylines.values();
    }

    public @Nullable Topic topic(String id) {
        return topics.get(id);
    }

    public @Nullable Place place(String id) {
        return places.get(id);
    }

    public @Nullable Storyline storyline(String id) {
        return storylines.get(id);
    }

    public @Nullable Source source(String id) {
        return sources.get(id);
    }

    public Collection<String> topicIds() {
        return topics.keySet();
    }

    public Collection<String> placeIds() {
        return places.keySet();
    }

    public Collection<String> storylineIds() {
        return storylines.keySet();
    }

    public Collection<String> sourceIds() {
        return sources.keySet();
    }

    /** The source that an article gives by name only: the register's where it has that name, else one of its own. */
    public Optional<Source> sourceNamed(String name) {
        return Slug.of(name).map(slug -> {
            Source registered = sources.get(slug.value());
            if (registered != null) {
                return registered;
            }
            return sourceNames.getOrDefault(Tag.fold(name), Source.named(slug, name));
        });
    }

    /** The first source of the register whose home page has the host of this address. */
    public Optional<Source> sourceAt(WebAddress address) {
        return address.host()
                .flatMap(host -> sources.values().stream()
                        .filter(source -> source.url() != null
                                && source.url().host().filter(host::equals).isPresent())
                        .findFirst());
    }

    /** The tag of that name, however it is spelled; a tag that the vocabulary lacks is welcome. */
    public Optional<Tag> tag(String name) {
        String key = Tag.fold(name);
        Tag known = tags.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        return Slug.of(name).map(slug -> new Tag(key, slug, name, null, List.of(), "", null));
    }

    private static <T> Map<String, T> byId(Collection<T> entries, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(id.apply(entry), entry));
        return byId;
    }
}
