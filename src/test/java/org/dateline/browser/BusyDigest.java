package org.dateline.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A digest of many reports of realistic length in invented words, the same at every run. */
final class BusyDigest {

    private static final List<String> STATUSES = List.of("confirmed", "claimed", "announced", "disputed", "unverified");
    private static final int TOPICS = 8;
    private static final int TAGS = 400;
    private static final int PLACES = 120;
    private static final int SOURCES = 40;
    private static final int STORYLINES = 6;

    private final Random random = new Random(20_270_318);
    private final List<String> words = new ArrayList<>();
    private final Path root;

    private BusyDigest(Path root) {
        this.root = root;
        List<String> syllables = List.of(
                "ka", "lo", "mir", "ten", "vos", "ra", "del", "shi", "po", "nu", "ber", "gal", "em", "tor", "ly", "sa");
        for (int number = 0; number < 1_200; number++) {
            int length = 1 + random.nextInt(3);
            words.add(IntStream.rangeClosed(0, length)
                    .mapToObj(at -> syllables.get(random.nextInt(syllables.size())))
                    .collect(Collectors.joining()));
        }
    }

    /**
     * Writes it into that folder, which it returns.
     *
     * @param first its first day
     * @param reports how many reports each day has, from the first on
     */
    static Path write(Path root, LocalDate first, List<Integer> reports) {
        BusyDigest digest = new BusyDigest(root);
        digest.writeVocabularies();
        for (int day = 0; day < reports.size(); day++) {
            digest.writeDay(first.plusDays(day), reports.get(day));
        }
        return root;
    }

    private void writeVocabularies() {
        write("digest.yaml", """
                title: The Busy Digest
                base-url: https://example.org/
                language: en
                time-zone: Europe/Kyiv
                description: An invented digest of many reports.
                epoch:
                  date: 2026-01-01
                """);
        write("topics.yaml", list(TOPICS, "- id: topic-%1$d\n  title: %2$s\n  description: %3$s.\n"));
        write(
                "places.yaml",
                list(PLACES, "- id: place-%1$d\n  name: %2$s\n  country: Land %4$d\n  lat: %5$d\n  lon: %6$d\n"));
        write(
                "sources.yaml",
                list(SOURCES, "- id: source-%1$d\n  name: The %2$s\n  url: https://source-%1$d.example/\n"));
        write("storylines.yaml", list(STORYLINES, "- id: line-%1$d\n  title: %2$s\n  summary: %3$s.\n"));
    }

    private String list(int size, String form) {
        return IntStream.range(0, size)
                .mapToObj(number -> String.format(
                        Locale.ROOT,
                        form,
                        number,
                        capital(text(20)),
                        capital(text(90)),
                        number % 9,
                        44 + number % 8,
                        22 + number % 18))
                .collect(Collectors.joining());
    }

    private void writeDay(LocalDate day, int reports) {
        String folder = day.toString().replace('-', '/') + "/";
        StringBuilder edition = new StringBuilder("---\nlead: " + capital(text(180)) + ".\ndevelopments:\n");
        for (int number = 0; number < reports; number++) {
            String name = String.format(Locale.ROOT, "report-%02d-%s", number, text(40).replace(' ', '-'));
            if (number < 6) {
                edition.append("  - text: " + capital(text(110)) + ".\n    articles: [" + name + "]\n");
            }
            write(folder + name + ".md", report(day, number));
        }
        write(folder + "edition.md", edition + "---\n");
    }

    private String report(LocalDate day, int number) {
        String tags = IntStream.range(0, 4)
                .mapToObj(tag -> "Tag " + (int) (TAGS * Math.pow(random.nextDouble(), 2)))
                .distinct()
                .collect(Collectors.joining(", "));
        int place = random.nextInt(PLACES);
        String places = "place-" + place + (random.nextBoolean() ? "" : ", place-" + (place + 7) % PLACES);
        int source = random.nextInt(SOURCES);
        String storyline = number % 10 == 0 ? "storylines: [line-" + random.nextInt(STORYLINES) + "]\n" : "";
        String body = IntStream.range(0, 5)
                .mapToObj(paragraph -> capital(text(500)) + ".")
                .collect(Collectors.joining("\n\n"));
        return String.format(
                Locale.ROOT,
                """
                ---
                title: %s
                date: %sT%02d:%02d:00+02:00
                summary: %s.
                topics: [topic-%d]
                status: %s
                attribution: [%s, %s]
                tags: [%s]
                places: [%s]
                %ssources:
                  - id: source-%d
                    url: https://source-%d.example/%s/%d
                    published: %s
                  - id: source-%d
                    url: https://source-%d.example/%s/%d
                ---

                %s
                """,
                capital(text(70)),
                day,
                number % 20,
                random.nextInt(60),
                capital(text(200)),
                random.nextInt(TOPICS),
                STATUSES.get(random.nextInt(STATUSES.size())),
                capital(text(12)),
                capital(text(18)),
                tags,
                places,
                storyline,
                source,
                source,
                day,
                number,
                day,
                (source + 1) % SOURCES,
                (source + 1) % SOURCES,
                day,
                number,
                body);
    }

    /** Words that are together about that long. */
    private String text(int length) {
        StringBuilder text = new StringBuilder(words.get(random.nextInt(words.size())));
        while (text.length() < length) {
            text.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void write(String path, String text) {
        try {
            Path file = root.resolve("content").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
