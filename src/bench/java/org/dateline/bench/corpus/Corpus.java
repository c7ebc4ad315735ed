package org.dateline.bench.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The articles of a digest of any size, the same on every machine. Days are made one by one, so that a million articles
 * need no more memory than a thousand. The last day is always the same: a larger corpus goes further back, and holds
 * the smaller one.
 */
public final class Corpus {

    /** How many articles a day has. */
    public static final int PER_DAY = 40;

    /** The last day, long enough ago that nothing is under embargo. */
    static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

    private static final int TAGS = 400;
    private static final int SOURCES = 60;
    private static final List<String> TOPICS = List.of(
            "front", "air", "sea", "talks", "aid", "energy", "economy", "law", "prisoners", "cities", "media", "home");

    private final int size;
    private final long seed;
    private final List<String> phrases;
    private final List<String> sentences;
    private final List<String> tags;
    private final double[] tagWeights;
    private final List<CorpusSource> sources;
    private final List<String> parties;

    /** @param size how many articles */
    public Corpus(int size) {
        this(size, 20_250_318);
    }

    Corpus(int size, long seed) {
        if (size < 1) {
            throw new IllegalArgumentException("a corpus has at least one article, not " + size);
        }
        this.size = size;
        this.seed = seed;
        InventedWords words = new InventedWords(new Random(seed), 3_000);
        this.phrases = words.phrases(6_000);
        this.sentences = words.sentences(12_000);
        this.tags = words.names(TAGS, List.of());
        this.tagWeights = zipf(TAGS);
        this.sources = words.names(SOURCES, List.of("Post", "Wire", "Monitor", "Agency", "Herald")).stream()
                .map(CorpusSource::named)
                .toList();
        this.parties = words.names(40, List.of("Ministry", "Council", "Governor", "Command"));
    }

    /** How many articles there are. */
    public int size() {
        return size;
    }

    /** How many days they fill. */
    int days() {
        return (size + PER_DAY - 1) / PER_DAY;
    }

    /** The folder of a day, as {@code 2024/12/31}, so many days before the last. */
    static String folder(int back) {
        return LAST_DAY.minusDays(back).toString().replace('-', '/');
    }

    static List<String> topics() {
        return TOPICS;
    }

    List<CorpusSource> sources() {
        return sources;
    }

    /** All days, newest first. */
    Stream<CorpusDay> newestFirst() {
        return IntStream.range(0, days()).mapToObj(this::day);
    }

    /** @param back how many days before the last one */
    private CorpusDay day(int back) {
        LocalDate date = LAST_DAY.minusDays(back);
        Random random = new Random(seed * 31 + back * 0x9E3779B97F4AL);
        int articles = Math.min(PER_DAY, size - back * PER_DAY);
        List<CorpusArticle> made = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            made.add(article(random, date, back * PER_DAY + i, i));
        }
        List<CorpusDay.Development> developments = new ArrayList<>();
        for (int i = 0; i < Math.min(5, articles); i++) {
            List<String> behind = new ArrayList<>();
            behind.add(made.get(i).slug());
            if (i == 0 && articles > 5) {
                behind.add(made.get(5).slug());
            }
            developments.add(new CorpusDay.Development(one(random, phrases) + ".", behind));
        }
        return new CorpusDay(date, one(random, phrases) + ".", developments, made);
    }

    /**
     * @param number among all articles, which makes its slug unique
     * @param place among the day's, newest first
     */
    private CorpusArticle article(Random random, LocalDate date, int number, int place) {
        String title = one(random, phrases) + " " + one(random, tags);
        CorpusSource source = one(random, sources);
        String status = status(random.nextInt(100));
        return new CorpusArticle(
                slug(title, number),
                title,
                String.format(
                        Locale.ROOT, "%sT%02d:%02d:00+02:00", date, 21 - place * 16 / PER_DAY, random.nextInt(60)),
                one(random, phrases) + ", " + one(random, phrases).toLowerCase(Locale.ROOT) + ".",
                topics(random, number),
                tags(random),
                status,
                attribution(random, status),
                source,
                source.url() + "/" + date + "/" + random.nextInt(1_000_000),
                body(random));
    }

    private static String slug(String title, int number) {
        String[] words = title.toLowerCase(Locale.ROOT).split(" ");
        return String.join("-", List.of(words).subList(0, 4)) + "-" + number;
    }

    private static String status(int dice) {
        if (dice < 25) {
            return "confirmed";
        }
        if (dice < 40) {
            return "claimed";
        }
        if (dice < 50) {
            return "announced";
        }
        if (dice < 54) {
            return "disputed";
        }
        return dice < 58 ? "unverified" : "";
    }

    private List<String> attribution(Random random, String status) {
        if (status.equals("claimed") || status.equals("announced")) {
            return List.of(one(random, parties));
        }
        if (status.equals("disputed")) {
            int first = random.nextInt(parties.size() - 1);
            return List.of(parties.get(first), parties.get(first + 1));
        }
        return List.of();
    }

    /** The first goes round, so that no topic is empty in any corpus of a dozen articles. */
    private static List<String> topics(Random random, int number) {
        int first = number % TOPICS.size();
        boolean two = random.nextInt(10) >= 6 && first + 1 < TOPICS.size();
        return two
                ? List.of(TOPICS.get(first), TOPICS.get(first + 1 + random.nextInt(TOPICS.size() - first - 1)))
                : List.of(TOPICS.get(first));
    }

    private List<String> tags(Random random) {
        int wanted = 2 + random.nextInt(5);
        Set<String> drawn = new TreeSet<>();
        while (drawn.size() < wanted) {
            drawn.add(tags.get(drawn(random.nextDouble())));
        }
        return List.copyOf(drawn);
    }

    private int drawn(double dice) {
        double wanted = dice * tagWeights[tagWeights.length - 1];
        int at = 0;
        while (tagWeights[at] < wanted) {
            at++;
        }
        return at;
    }

    /** Sums of 1, 1/2, 1/3 …: the first of them is drawn twice as often as the second. */
    private static double[] zipf(int howMany) {
        double[] sums = new double[howMany];
        double sum = 0;
        for (int i = 0; i < howMany; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        return sums;
    }

    private String body(Random random) {
        StringBuilder text = new StringBuilder(3_500);
        paragraph(random, text, 3, 5);
        for (int left = 2 + random.nextInt(2); left > 0; left--) {
            text.append("## ").append(one(random, phrases)).append("\n\n");
            paragraph(random, text, 3, 5);
            paragraph(random, text, 2, 4);
            special(random, text);
        }
        paragraph(random, text, 1, 3);
        return text.deleteCharAt(text.length() - 1).toString();
    }

    /** A list, a numbered list or a quote. */
    private void special(Random random, StringBuilder text) {
        int kind = random.nextInt(10);
        int lines = 2 + random.nextInt(3);
        for (int i = 1; i <= lines; i++) {
            String mark = kind < 4 ? "- " : kind < 6 ? i + ". " : "> ";
            text.append(mark).append(one(random, sentences)).append('\n');
        }
        text.append('\n');
    }

    private void paragraph(Random random, StringBuilder text, int least, int most) {
        for (int left = least + random.nextInt(most - least + 1); left > 0; left--) {
            text.append(one(random, sentences)).append(left > 1 ? " " : "\n\n");
        }
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
