package org.dateline.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.LanguageTag;
import org.dateline.yaml.YamlText;

/** The files that a new digest begins with: settings, lists, and two days of invented reports that say so. */
public final class SampleDigest {

    /** The languages in which there are samples: those that the built-in theme speaks. */
    public static final List<String> LANGUAGES = List.of("en", "uk");

    /** Where each file lies in a digest, by its name among the resources. */
    private static final Map<String, String> FILES = Map.of(
            "README.md", "README.md",
            "gitignore", ".gitignore",
            "workflow.yml", ".github/workflows/digest.yml",
            "content/digest.yaml", "content/digest.yaml",
            "content/sources/example-news.yaml", "content/sources/example-news.yaml");

    /** The same in every language, below the folder that is named for it. */
    private static final List<String> TEXTS = List.of(
            "about.md",
            "topics.yaml",
            "tags.yaml",
            "places.yaml",
            "storylines.yaml",
            "sources.yaml",
            "first-day/edition.md",
            "first-day/example-harbour-loses-power.md",
            "first-day/example-talks-announced.md",
            "second-day/edition.md",
            "second-day/example-power-returns.md",
            "second-day/example-old-quarter-dark.md",
            "second-day/example-school-opens.md");

    private static final Pattern MARK = Pattern.compile("\\{\\{([a-z-]+)}}");

    private final Map<String, String> words;
    private final String language;

    private SampleDigest(Map<String, String> words, String language) {
        this.words = words;
        this.language = language;
    }

    /**
     * The texts of all files by their paths.
     *
     * @param answers a good one to each question
     * @param today the samples are of the two days before it, so that they are past and in nobody's way
     */
    public static SortedMap<String, String> files(Map<Question, String> answers, LocalDate today) {
        String language = LanguageTag.parse(answers.getOrDefault(Question.LANGUAGE, Question.LANGUAGE.usual()))
                .orElseThrow();
        return new SampleDigest(words(answers, language, today), language).files();
    }

    private static Map<String, String> words(Map<Question, String> answers, String language, LocalDate today) {
        Map<String, String> words = new HashMap<>();
        for (Question question : Question.values()) {
            words.put(question.key(), YamlText.scalar(answers.getOrDefault(question, question.usual())));
        }
        LocalDate first = today.minusDays(2);
        LocalDate second = today.minusDays(1);
        boolean isEnglish = language.equals("en");
        words.put("title-in-words", answers.getOrDefault(Question.TITLE, Question.TITLE.usual()));
        words.put("first-day", first.toString());
        words.put("first-path", path(first));
        words.put("second-day", second.toString());
        words.put("second-path", path(second));
        words.put("in-a-year", today.plusYears(1).toString());
        words.put("other-language", isEnglish ? "uk" : "en");
        words.put("other-title", isEnglish ? "Дайджест" : "Digest");
        words.put("other-description", isEnglish ? "Що сталося, день за днем." : "What happened, day by day.");
        words.put("other-rights", isEnglish ? "Використовуйте, назвавши джерело." : "Use it, and name it.");
        return words;
    }

    private static String path(LocalDate day) {
        return day.toString().replace('-', '/');
    }

    private SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        FILES.forEach((resource, path) -> files.put(path, filled(resource)));
        for (String text : TEXTS) {
            String path = text.replace("first-day", words.getOrDefault("first-path", ""))
                    .replace("second-day", words.getOrDefault("second-path", ""));
            files.put("content/" + path, filled(language + "/content/" + text));
        }
        return files;
    }

    private String filled(String resource) {
        return MARK.matcher(text(resource)).replaceAll(mark -> {
            String word = words.get(mark.group(1));
            if (word == null) {
                throw new IllegalStateException("nothing is known of " + mark.group() + " in " + resource);
            }
            return Matcher.quoteReplacement(word);
        });
    }

    private static String text(String resource) {
        try (InputStream stream = SampleDigest.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the sample " + resource + " is missing in this copy of Dateline");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sample " + resource, e);
        }
    }
}
