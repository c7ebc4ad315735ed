package org.dateline.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.article.ArticleId;
import org.dateline.article.Place;
import org.dateline.article.Reference;
import org.dateline.article.Slug;
import org.dateline.article.Source;
import org.dateline.article.Storyline;
import org.dateline.article.Tag;
import org.dateline.article.Topic;
import org.dateline.article.WebAddress;
import org.dateline.config.Translations.Texts;
import org.dateline.problem.Problems;
import org.dateline.problem.Severity;
import org.dateline.problem.SourceSpan;
import org.dateline.problem.Suggestion;
import org.dateline.yaml.Fields;
import org.dateline.yaml.Text;
import org.dateline.yaml.TextFile;
import org.dateline.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads the digest's curated lists: topics, tags, places, storylines and sources. */
public final class VocabularyReader {

    private final Path content;
    private final SiteConfig config;
    private final Set<String> reserved;
    private final Problems problems;
    private final Map<String, SourceSpan> ids = new HashMap<>();

    private VocabularyReader(Path content, SiteConfig config, Problems problems) {
        this.content = content;
        this.config = config;
        this.reserved = ReservedNames.of(config);
        this.problems = problems;
    }

    /** What could be read; an entry with an error is reported and left out. */
    public static Vocabulary read(Path root, SiteConfig config, Problems problems) {
        return new VocabularyReader(root.resolve(DigestFiles.CONTENT), config, problems).read();
    }

    private Vocabulary read() {
        if (!Files.exists(content.resolve(DigestFiles.TOPICS))) {
            problems.error(
                    SourceSpan.of(DigestFiles.CONTENT + "/" + DigestFiles.TOPICS),
                    "the list of topics is missing",
                    "write the topics in their order, each as '- id: …' with a title");
        }
        List<Translated<Topic>> topics = new ArrayList<>();
        for (Fields fields : file(DigestFiles.TOPICS)) {
            Translated<Topic> topic = topic(fields, topics.size());
            if (topic != null) {
                topics.add(topic);
            }
        }
        List<Translated<Topic>> distinctTopics =
                distinct(topics, topic -> topic.id().value());
        Map<String, Translated<Tag>> tags = tags();
        List<Translated<Place>> places =
                entries(DigestFiles.PLACES, this::place, place -> place.id().value());
        List<Translated<Storyline>> storylines = entries(
                DigestFiles.STORYLINES,
                this::storyline,
                storyline -> storyline.id().value());
        List<Translated<Source>> sources =
                entries(DigestFiles.SOURCES, this::source, source -> source.id().value());
        Set<String> incomplete = incomplete();
        Map<String, Vocabulary> byLanguage = new HashMap<>();
        for (String language : config.allLanguages()) {
            byLanguage.put(
                    language,
                    new Vocabulary(
                            Translated.in(language, distinctTopics),
                            spellings(language, tags),
                            Translated.in(language, places),
                            Translated.in(language, storylines),
                            Translated.in(language, sources),
                            incomplete));
        }
        return byLanguage.get(config.language()).spokenIn(byLanguage);
    }

    /** In a further language a tag goes by its name there too. */
    private static Map<String, Tag> spellings(String language, Map<String, Translated<Tag>> tags) {
        Map<String, Tag> spellings = new HashMap<>();
        tags.forEach((spelling, tag) -> spellings.put(spelling, tag.in(language)));
        tags.values()
                .forEach(tag -> spellings.putIfAbsent(Tag.fold(tag.in(language).name()), tag.in(language)));
        return spellings;
    }

    private Set<String> incomplete() {
        String folder = DigestFiles.CONTENT + "/";
        return problems.sorted().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> problem.where().file())
                .filter(file -> file.startsWith(folder))
                .map(file -> file.substring(folder.length()))
                .collect(Collectors.toSet());
    }

    private List<Fields> file(String name) {
        Path path = content.resolve(name);
        if (!Files.exists(path)) {
            return List.of();
        }
        String shown = DigestFiles.CONTENT + "/" + name;
        return TextFile.read(path, shown, problems)
                .map(text -> YamlReader.list(text.text(), shown, problems))
                .orElse(List.of());
    }

    private <T> List<Translated<T>> entries(
            String file, Function<Fields, @Nullable Translated<T>> reader, Function<T, String> id) {
        return distinct(file(file).stream().map(reader).filter(Objects::nonNull).toList(), id);
    }

    /** A second entry of one id was reported where its id was read. */
    private static <T> List<Translated<T>> distinct(List<Translated<T>> entries, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        return entries.stream()
                .filter(entry -> seen.add(id.apply(entry.main())))
                .toList();
    }

    private Map<String, Texts> translations(Fields fields, String... keys) {
        return Translations.read(fields, config.languages(), keys);
    }

    /** A heading in the wrong language stands on many pages, so its absence is told. */
    private void tellUntranslated(Fields fields, String title, Map<String, Texts> translations) {
        for (String language : config.languages()) {
            if (!translations.containsKey(language)
                    || translations.get(language).lines("title") == null) {
                problems.warning(
                        fields.where("title"),
                        "'" + title + "' has no title in the language '" + language + "': it stands there as it is",
                        "add translations: {" + language + ": {title: …}}");
            }
        }
    }

    private @Nullable Translated<Topic> topic(Fields fields, int rank) {
        Slug id = id(fields);
        String title = fields.requiredLine("title", "Diplomacy");
        String description = orEmpty(fields.line("description"));
        String iptc = orEmpty(fields.line("iptc"));
        if (!iptc.isEmpty() && !Topic.isCode(iptc)) {
            fields.error(
                    "iptc",
                    "'iptc' is '" + iptc + "', which is not the code of a media topic",
                    "write its eight digits, e.g. iptc: 16000000, or remove the line");
        }
        Map<String, Texts> translations = translations(fields, "title", "description");
        if (!fields.close() || id == null || title == null) {
            return null;
        }
        tellUntranslated(fields, title, translations);
        return new Translated<>(
                new Topic(id, title, description, rank, iptc),
                Translations.each(
                        translations,
                        texts -> new Topic(
                                id, texts.or("title", title), texts.or("description", description), rank, iptc)));
    }

    private @Nullable Translated<Place> place(Fields fields) {
        Slug id = id(fields);
        String name = fields.requiredLine("name", "Kharkiv");
        String country = orEmpty(fields.line("country"));
        Double latitude = degrees(fields, "lat", 90);
        Double longitude = degrees(fields, "lon", 180);
        Map<String, Texts> translations = translations(fields, "name", "country");
        if (!fields.close() || id == null || name == null || latitude == null || longitude == null) {
            return null;
        }
        return new Translated<>(
                new Place(id, name, country, latitude, longitude),
                Translations.each(
                        translations,
                        texts -> new Place(
                                id, texts.or("name", name), texts.or("country", country), latitude, longitude)));
    }

    private static @Nullable Double degrees(Fields fields, String key, int most) {
        fields.require(key, "49.99");
        Double degrees = fields.number(key);
        if (degrees != null && Math.abs(degrees) > most) {
            fields.error(
                    key,
                    key + " '" + degrees + "' lies outside -" + most + " to " + most,
                    "write degrees with a point; latitude (lat) comes first, longitude (lon) second");
        }
        return degrees;
    }

    private @Nullable Translated<Storyline> storyline(Fields fields) {
        Slug id = id(fields);
        String title = fields.requiredLine("title", "The harbour talks");
        Storyline.State state = choice(fields, "state", Storyline.State.values(), Storyline.State.RUNNING);
        String summary = orEmpty(fields.line("summary"));
        String story = orEmpty(fields.text("story"));
        LocalDate asOf = day(fields, "as-of");
        List<Reference> turningPoints = new ArrayList<>();
        for (Text written : fields.lines("turning-points")) {
            ArticleId.parse(written.value(), LocalDate.MIN)
                    .filter(article -> !article.day().equals(LocalDate.MIN))
                    .ifPresentOrElse(
                            article -> turningPoints.add(new Reference(article, written.where())),
                            () -> fields.error(
                                    written.where(),
                                    "'" + written.value() + "' does not name an article",
                                    "write it as 2025/03/18/slug"));
        }
        Map<String, Texts> translations = translations(fields, "title", "summary", "story");
        if (!fields.close() || id == null || title == null || state == null) {
            return null;
        }
        tellUntranslated(fields, title, translations);
        return new Translated<>(
                new Storyline(id, title, state, summary, paragraphs(story), asOf, turningPoints),
                Translations.each(
                        translations,
                        texts -> new Storyline(
                                id,
                                texts.or("title", title),
                                state,
                                texts.or("summary", summary),
                                paragraphs(Objects.requireNonNullElse(texts.lines("story"), story)),
                                asOf,
                                turningPoints)));
    }

    private static List<String> paragraphs(String story) {
        return Arrays.stream(story.split("\\n\\s*\\n"))
                .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private @Nullable Translated<Source> source(Fields fields) {
        Slug id = id(fields);
        String name = fields.requiredLine("name", "The Harbour Post");
        fields.require("url", "https://harbour-post.example/");
        WebAddress url = address(fields, "url");
        String kind = orEmpty(fields.line("kind"));
        String country = orEmpty(fields.line("country"));
        String language = orEmpty(fields.line("language"));
        String stateAffiliated = orEmpty(fields.line("state-affiliated"));
        List<String> syndicates =
                fields.lines("syndicates").stream().map(Text::value).toList();
        String note = orEmpty(fields.line("note"));
        Map<String, Texts> translations =
                translations(fields, "name", "kind", "country", "language", "state-affiliated", "note");
        if (!fields.close() || id == null || name == null || url == null) {
            return null;
        }
        return new Translated<>(
                new Source(id, name, url, kind, country, language, stateAffiliated, syndicates, note, true),
                Translations.each(
                        translations,
                        texts -> new Source(
                                id,
                                texts.or("name", name),
                                url,
                                texts.or("kind", kind),
                                texts.or("country", country),
                                texts.or("language", language),
                                texts.or("state-affiliated", stateAffiliated),
                                syndicates,
                                texts.or("note", note),
                                true)));
    }

    /** By the folded name and each folded alias; a spelling that names two tags is an error. */
    private Map<String, Translated<Tag>> tags() {
        Map<String, Translated<Tag>> tags = new HashMap<>();
        for (Fields fields : file(DigestFiles.TAGS)) {
            Text name = fields.lineAt("name");
            fields.require("name", "Red Cross");
            Tag.Kind kind = choice(fields, "kind", Tag.Kind.values(), null);
            List<Text> spellings = fields.lines("aliases");
            String description = orEmpty(fields.line("description"));
            WebAddress reference = address(fields, "reference");
            Map<String, Texts> translations = translations(fields, "name", "description");
            Slug slug = name == null ? null : Slug.of(name.value()).orElse(null);
            if (name != null && slug == null) {
                fields.error("name", "the tag '" + name.value() + "' has no letter", "give it a name that has one");
            }
            if (fields.close() && name != null && slug != null) {
                List<String> aliases = spellings.stream().map(Text::value).toList();
                String key = Tag.fold(name.value());
                Translated<Tag> tag = new Translated<>(
                        new Tag(key, slug, name.value(), kind, aliases, description, reference),
                        Translations.each(
                                translations,
                                texts -> new Tag(
                                        key,
                                        slug,
                                        texts.or("name", name.value()),
                                        kind,
                                        aliases,
                                        texts.or("description", description),
                                        reference)));
                put(tags, name, tag);
                spellings.forEach(spelling -> put(tags, spelling, tag));
            }
        }
        return tags;
    }

    private void put(Map<String, Translated<Tag>> tags, Text spelling, Translated<Tag> tag) {
        Translated<Tag> other = tags.putIfAbsent(Tag.fold(spelling.value()), tag);
        if (other != null && other != tag) {
            problems.error(
                    spelling.where(),
                    "'" + spelling.value() + "' names two tags: '"
                            + other.main().name() + "' and '" + tag.main().name() + "'",
                    "keep it at one of the two");
        }
    }

    private @Nullable Slug id(Fields fields) {
        String written = fields.requiredLine("id", "short-name");
        if (written == null) {
            return null;
        }
        if (!Slug.isSlug(written)) {
            fields.error(
                    "id",
                    "the id '" + written + "' cannot stand in an address",
                    Slug.of(written)
                            .map(slug -> "write it as '" + slug + "'")
                            .orElse("use lower-case letters, digits and single hyphens"));
            return null;
        }
        if (reserved.contains(written)) {
            fields.error("id", "the id '" + written + "' is reserved", "choose another, e.g. '" + written + "-1'");
            return null;
        }
        SourceSpan where = fields.where("id");
        SourceSpan first = ids.putIfAbsent(where.file() + ":" + written, where);
        if (first != null) {
            fields.error("id", "the id '" + written + "' is given twice; first at " + first, "choose another");
            return null;
        }
        return new Slug(written);
    }

    private static @Nullable WebAddress address(Fields fields, String key) {
        String written = fields.line(key);
        if (written == null) {
            return null;
        }
        WebAddress address = WebAddress.parse(written).orElse(null);
        if (address == null) {
            fields.error(
                    key,
                    "'" + key + "' is '" + written + "', which is not a web address",
                    "write it with http:// or https://");
        }
        return address;
    }

    private static @Nullable LocalDate day(Fields fields, String key) {
        String written = fields.line(key);
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            fields.error(
                    key,
                    "'" + key + "' is '" + written + "', which is not a calendar date",
                    "write the day as YYYY-MM-DD");
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(
            Fields fields, String key, E[] choices, @Nullable E otherwise) {
        String written = fields.line(key);
        if (written == null) {
            return otherwise;
        }
        for (E choice : choices) {
            if (choice.name().equalsIgnoreCase(written)) {
                return choice;
            }
        }
        List<String> known = Arrays.stream(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        fields.error(key, "unknown " + key + " '" + written + "'", Suggestion.among(written, known, "remove it"));
        return otherwise;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
