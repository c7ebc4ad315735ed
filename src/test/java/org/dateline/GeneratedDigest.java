package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.archive.Archive;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Body;
import org.dateline.article.KeyRank;
import org.dateline.article.Place;
import org.dateline.article.Slug;
import org.dateline.article.Source;
import org.dateline.article.SourceReference;
import org.dateline.article.Status;
import org.dateline.article.Tag;
import org.dateline.article.Topic;
import org.dateline.article.WebAddress;

/**
 * A digest of any size in an invented language: 40 articles a day from 1 January 2018. The words follow Zipf's law. An
 * article depends on nothing but its number, so a larger digest begins with the articles of a smaller one.
 */
public final class GeneratedDigest {

    public static final int ARTICLES_A_DAY = 40;

    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 1);
    private static final int KEY_DEVELOPMENTS = 5;
    private static final int VOCABULARY = 60_000;
    private static final int TOPICS = 12;
    private static final int TAGS = 400;
    private static final int SOURCES = 30;
    private static final int PLACES = 60;
    private static final int COUNTRIES = 6;

    private static final String[] ONSETS = {
        "b", "br", "d", "dr", "f", "g", "gr", "k", "kr", "l", "m", "n", "p", "pr", "r", "s", "sk", "st", "t", "tr", "v",
        "z", "zh", "sh"
    };
    private static final String[] VOWELS = {"a", "a", "e", "e", "i", "o", "o", "u"};
    private static final String[] CODAS = {"", "", "", "l", "n", "r", "s", "t", "m", "rd", "nk"};
    private static final String[] ENDINGS = {"", "", "", "", "", "", "s", "ed"};

    /** How steeply the words of a text grow rarer, so that its vocabulary grows about as that of English news does. */
    private static final double STEEPNESS = 0.4;

    private static final int SHIFT = 21;

    private static final Map<String, String> CYRILLIC = Map.ofEntries(
            Map.entry("zh", "ж"),
            Map.entry("sh", "ш"),
            Map.entry("a", "а"),
            Map.entry("b", "б"),
            Map.entry("d", "д"),
            Map.entry("e", "е"),
            Map.entry("f", "ф"),
            Map.entry("g", "ґ"),
            Map.entry("i", "і"),
            Map.entry("k", "к"),
            Map.entry("l", "л"),
            Map.entry("m", "м"),
            Map.entry("n", "н"),
            Map.entry("o", "о"),
            Map.entry("p", "п"),
            Map.entry("r", "р"),
            Map.entry("s", "с"),
            Map.entry("t", "т"),
            Map.entry("u", "у"),
            Map.entry("v", "в"),
            Map.entry("z", "з"));

    private final int size;
    private final List<String> words;
    private final List<Topic> topics;
    private final List<Tag> tags;
    private final List<Source> sources;
    private final List<Place> places;

    private GeneratedDigest(int size) {
        this.size = size;
        words = words();
        topics = IntStream.range(0, TOPICS)
                .mapToObj(i ->
                        new Topic(slug("topic-" + i), name(500 + i), "What is told of " + name(500 + i) + ".", i, ""))
                .toList();
        tags = IntStream.range(0, TAGS)
                .mapToObj(i -> name(1_000 + 2 * i) + " " + name(1_001 + 2 * i))
                .map(name -> new Tag(Tag.fold(name), slug(name), name, null, List.of(), "", null))
                .toList();
        sources = IntStream.range(0, SOURCES)
                .mapToObj(i -> new Source(
                        slug("source-" + i),
                        "The " + name(3_000 + i) + " Post",
                        address("https://source-" + i + ".example/"),
                        "outlet",
                        country(i),
                        "en",
                        "",
                        List.of(),
                        "",
                        true))
                .toList();
        places = IntStream.range(0, PLACES)
                .mapToObj(i -> new Place(
                        slug("place-" + i),
                        name(4_000 + i),
                        country(i),
                        44 + i % 8 + i / 100.0,
                        23 + i % 17 + i / 50.0))
                .toList();
    }

    /** A digest of so many articles. */
    public static GeneratedDigest of(int articles) {
        return new GeneratedDigest(articles);
    }

    /** Its articles, oldest day first. */
    public List<Article> articles() {
        return IntStream.range(0, size).mapToObj(this::article).toList();
    }

    public List<Topic> topics() {
        return topics;
    }

    public List<Source> sources() {
        return sources;
    }

    public List<Place> places() {
        return places;
    }

    public LocalDate lastDay() {
        return FIRST_DAY.plusDays((size - 1) / ARTICLES_A_DAY);
    }

    /** All of it, filed as at the end of its last day. */
    public Archive archive() {
        Instant end = lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Archive.of(articles(), List.of(), topics, List.of(), end, ZoneOffset.UTC);
    }

    /** The word of that rank: 0 is the commonest. */
    public String word(int rank) {
        return words.get(rank);
    }

    /** The word as an article in Cyrillic writes it. */
    public static String cyrillic(String word) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < word.length(); ) {
            int length = i + 2 <= word.length() && CYRILLIC.containsKey(word.substring(i, i + 2)) ? 2 : 1;
            written.append(CYRILLIC.getOrDefault(word.substring(i, i + length), word.substring(i, i + length)));
            i += length;
        }
        return written.toString();
    }

    /** Writes {@code content/} of a digest below the folder. */
    public void write(Path root) throws IOException {
        Path content = Files.createDirectories(root.resolve("content"));
        Files.writeString(
                content.resolve("digest.yaml"),
                "title: Generated Digest\nbase-url: https://digest.example/\nlanguage: en\ntime-zone: UTC\n");
        Files.writeString(
                content.resolve("topics.yaml"),
                list(
                        topics,
                        topic -> "- id: " + topic.id() + "\n  title: " + topic.title() + "\n  description: "
                                + topic.description() + "\n"));
        Files.writeString(content.resolve("tags.yaml"), list(tags, tag -> "- name: " + tag.name() + "\n"));
        Files.writeString(
                content.resolve("sources.yaml"),
                list(
                        sources,
                        source -> "- id: " + source.id()
                                + "\n  name: " + source.name() + "\n  url: " + source.url() + "\n  kind: "
                                + source.kind()
                                + "\n  country: " + source.country() + "\n  language: " + source.language() + "\n"));
        Files.writeString(
                content.resolve("places.yaml"),
                list(
                        places,
                        place -> "- id: " + place.id() + "\n  name: "
                                + place.name() + "\n  country: " + place.country() + "\n  lat: " + place.latitude()
                                + "\n  lon: "
                                + place.longitude() + "\n"));
        for (int i = 0; i < size; i++) {
            Article article = article(i);
            Path file = root.resolve(article.file());
            Files.createDirectories(file.getParent());
            Files.writeString(file, markdown(article));
        }
    }

    private static <T> String list(List<T> entries, java.util.function.Function<T, String> entry) {
        return entries.stream().map(entry).collect(Collectors.joining());
    }

    private static String markdown(Article article) {
        StringBuilder text = new StringBuilder("---\ntitle: ").append(article.title());
        text.append("\ndate: ").append(article.at() == null ? article.day() : article.at());
        text.append("\nsummary: ").append(article.summary());
        text.append("\ntopics: ")
                .append(article.topics().stream().map(Topic::id).toList());
        text.append("\ntags: ").append(article.tags().stream().map(Tag::name).toList());
        text.append("\nplaces: ")
                .append(article.places().stream().map(Place::id).toList());
        if (article.status() != null) {
            text.append("\nstatus: ").append(article.status().id());
            text.append("\nattribution: ").append(article.attribution());
        }
        if (article.key() != null) {
            text.append("\nkey: ").append(article.key().value());
        }
        text.append("\nsources:\n");
        for (SourceReference reference : article.sources()) {
            text.append("  - id: ").append(reference.source().id());
            text.append("\n    url: ").append(reference.url()).append('\n');
        }
        String body = article.body().html().replace("<p>", "").replace("</p>", "\n");
        return text.append("---\n\n").append(body).toString();
    }

    private Article article(int number) {
        Random random = new Random(7_919L * number + 17);
        LocalDate day = FIRST_DAY.plusDays(number / ARTICLES_A_DAY);
        int ofDay = number % ARTICLES_A_DAY;
        boolean inCyrillic = random.nextInt(20) == 0;
        String title = sentence(random, 6 + random.nextInt(5), inCyrillic);
        ArticleId id = new ArticleId(day, slug("report-" + ofDay + " " + title));
        Status status = random.nextInt(6) == 0 ? null : Status.values()[Math.min(4, zipf(random, 6))];
        List<String> attribution =
                status == null ? List.of() : names(random, Math.max(status.leastAttributions(), random.nextInt(2)));
        return new Article(
                id,
                random.nextInt(3) == 0
                        ? OffsetDateTime.of(day.atTime(random.nextInt(24), random.nextInt(60)), ZoneOffset.UTC)
                        : null,
                title,
                sentences(random, 1 + random.nextInt(2), inCyrillic),
                "en",
                some(sources, random, 1 + random.nextInt(2)).stream()
                        .map(source -> reference(source, number))
                        .toList(),
                some(topics, random, 1 + random.nextInt(2)),
                some(tags, random, 3 + random.nextInt(3)),
                some(places, random, random.nextInt(3)),
                List.of(),
                status,
                attribution,
                ofDay < KEY_DEVELOPMENTS ? new KeyRank(ofDay + 1) : null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                false,
                null,
                null,
                List.of(),
                List.of(),
                null,
                new Body(
                        "<p>" + sentences(random, 4, false) + "</p>\n<p>" + sentences(random, 5, false) + "</p>\n",
                        List.of(),
                        List.of()),
                "content/" + id + ".md");
    }

    private static SourceReference reference(Source source, int number) {
        return new SourceReference(
                source,
                address(source.url() + "report/" + number),
                "",
                "",
                null,
                null,
                source.language(),
                false,
                "",
                null);
    }

    /** Some of a list, the first of it most often, in the order in which they were drawn. */
    private static <T> List<T> some(List<T> all, Random random, int count) {
        LinkedHashSet<T> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            drawn.add(all.get(zipf(random, all.size())));
        }
        return List.copyOf(drawn);
    }

    private List<String> names(Random random, int count) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            names.add(name(5_000 + zipf(random, 300)) + " " + name(6_000 + zipf(random, 300)));
        }
        return List.copyOf(names);
    }

    private String sentences(Random random, int count, boolean inCyrillic) {
        return IntStream.range(0, count)
                .mapToObj(i -> sentence(random, 10 + random.nextInt(8), inCyrillic) + ".")
                .collect(Collectors.joining(" "));
    }

    private String sentence(Random random, int length, boolean inCyrillic) {
        List<String> sentence = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int rank = word(random);
            String ending = rank < 60 ? "" : ENDINGS[random.nextInt(ENDINGS.length)];
            String word = words.get(rank) + ending;
            sentence.add(inCyrillic ? cyrillic(word) : word);
        }
        String first = sentence.get(0);
        sentence.set(0, first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1));
        return String.join(" ", sentence);
    }

    private String name(int rank) {
        String word = words.get(rank);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String country(int number) {
        return name(4_500 + number % COUNTRIES);
    }

    /** A number below the bound; each is as likely as it is small: 1, 1/2, 1/3 … */
    private static int zipf(Random random, int bound) {
        return (int) StrictMath.exp(random.nextDouble() * StrictMath.log(bound + 1.0)) - 1;
    }

    /** The rank of a word of a text (Zipf's law as Mandelbrot has it). */
    private static int word(Random random) {
        double first = StrictMath.pow(SHIFT, -STEEPNESS);
        double last = StrictMath.pow(SHIFT + VOCABULARY, -STEEPNESS);
        double drawn = first + random.nextDouble() * (last - first);
        return Math.min(VOCABULARY - 1, (int) (StrictMath.pow(drawn, -1 / STEEPNESS) - SHIFT));
    }

    /** The commonest are the shortest, as in any language. */
    private static List<String> words() {
        Random random = new Random(1);
        LinkedHashSet<String> words = new LinkedHashSet<>();
        while (words.size() < VOCABULARY) {
            int most = words.size() < 60 ? 1 : words.size() < 1_000 ? 2 : 4;
            int syllables = Math.max(1, most - random.nextInt(2));
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < syllables; i++) {
                word.append(ONSETS[random.nextInt(ONSETS.length)]).append(VOWELS[random.nextInt(VOWELS.length)]);
            }
            words.add(word.append(CODAS[random.nextInt(CODAS.length)]).toString());
        }
        return List.copyOf(words);
    }

    private static Slug slug(String text) {
        return Slug.of(text).orElseThrow();
    }

    private static WebAddress address(String written) {
        return WebAddress.parse(written).orElseThrow();
    }
}
