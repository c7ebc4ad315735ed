package org.dateline.init;

import java.util.ArrayList;
import java.util.List;
import org.dateline.config.DigestFiles;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.problem.Suggestion;
import org.dateline.yaml.TextFile;
import org.dateline.yaml.YamlText;

/** What a new digest must know: a key of {@code digest.yaml} that is required, and how it is asked for. */
public enum Question {
    TITLE("title", "The digest's name", "News Digest"),
    BASE_URL("base-url", "Where it will be published; it can be changed until then", "https://example.org/"),
    LANGUAGE("language", "Its language: " + String.join(" or ", SampleDigest.LANGUAGES), "en"),
    TIME_ZONE("time-zone", "The time zone that says on which day a report lies, such as Europe/Kyiv", "UTC");

    private final String key;
    private final String text;
    private final String usual;

    Question(String key, String text, String usual) {
        this.key = key;
        this.text = text;
        this.usual = usual;
    }

    /** The key of {@code digest.yaml}. */
    public String key() {
        return key;
    }

    /** As a person is asked. */
    public String text() {
        return text;
    }

    /** The answer where nobody says otherwise. */
    public String usual() {
        return usual;
    }

    /** What the build would say of this answer; nothing where it is a good one. */
    public List<Problem> faults(String answer) {
        StringBuilder yaml = new StringBuilder();
        for (Question question : values()) {
            yaml.append(question.key)
                    .append(": ")
                    .append(YamlText.scalar(question == this ? answer : question.usual))
                    .append('\n');
        }
        String name = DigestFiles.CONTENT + "/" + DigestFiles.DIGEST;
        Problems problems = new Problems();
        SiteConfigReader.read(new TextFile(name, yaml.toString()), problems)
                .map(SiteConfig::language)
                .filter(language -> !SampleDigest.LANGUAGES.contains(language))
                .ifPresent(language -> problems.error(
                        SourceSpan.of(name),
                        "a new digest cannot begin in the language '" + language + "'",
                        Suggestion.nearest(language, SampleDigest.LANGUAGES)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("begin in one of " + String.join(", ", SampleDigest.LANGUAGES)
                                        + "; then write templates/messages/" + language
                                        + ".properties, and change the language in " + name)));
        return new ArrayList<>(problems.sorted());
    }
}
