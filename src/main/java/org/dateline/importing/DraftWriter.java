package org.dateline.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.article.LanguageTag;
import org.dateline.article.PartialDate;
import org.dateline.article.Source;
import org.dateline.article.Topic;
import org.dateline.article.WebAddress;
import org.dateline.config.SiteConfig;
import org.dateline.config.Vocabulary;
import org.dateline.extract.Extraction;
import org.dateline.extract.Found;
import org.dateline.extract.LeadImage;
import org.dateline.extract.Published;
import org.dateline.yaml.Limits;
import org.dateline.yaml.TextFile;
import org.dateline.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/** Writes what was found on a page as a draft in the digest's own front matter, for a curator to read and complete. */
final class DraftWriter {

    private static final int LONGEST_SUMMARY = 300;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…][\"”»]?)\\s+(?=[\\p{Lu}\\p{N}\"“«])");

    private final SiteConfig config;
    private final Vocabulary vocabulary;
    private final Suggester suggester;
    private final String importer;

    DraftWriter(SiteConfig config, Vocabulary vocabulary, String importer) {
        this.config = config;
        this.vocabulary = vocabulary;
        this.suggester = new Suggester(vocabulary);
        this.importer = importer;
    }

    /** The source that the page comes from: the register's where it has the profile's, the host or the name. */
    Optional<Source> source(Prepared page) {
        Source profiled = vocabulary.source(page.profile().source());
        if (profiled != null) {
            return Optional.of(profiled);
        }
        Optional<String> host = page.address().flatMap(WebAddress::host);
        Optional<Source> registered = page.address().flatMap(vocabulary::sourceAt);
        Found<String> site = page.extraction().siteName();
        return registered
                .or(() -> site == null ? Optional.empty() : vocabulary.sourceNamed(site.value()))
                .or(() -> host.flatMap(vocabulary::sourceNamed));
    }

    /** What the page speaks of. */
    Suggestions suggestions(Extraction found) {
        return suggester.of(
                found.title() == null ? "" : found.title().value(),
                found.text(),
                found.tags().stream().map(tag -> line(tag.value())).toList());
    }

    String write(Prepared page, Source source, Pictures pictures) {
        Extraction found = page.extraction();
        String title = found.title() == null ? "" : found.title().value();
        Suggestions suggestions = page.suggestions();
        StringBuilder yaml = new StringBuilder("---\n");
        line(yaml, "title", name(title));
        yaml.append(date(page));
        line(yaml, "summary", scalar(summary(found)));
        yaml.append(topics(suggestions));
        yaml.append(tags(suggestions));
        list(yaml, "places", suggestions.places());
        yaml.append(source(page, source));
        foreignLanguage(found).ifPresent(language -> line(yaml, "lang", language));
        line(yaml, "draft", "true");
        BodyPictures.Settled body = BodyPictures.settle(
                found.markdown(),
                pictures,
                found.image() == null ? null : found.image().value());
        yaml.append(image(found, title, pictures));
        yaml.append(notes(found, pictures));
        body.left().forEach(picture -> yaml.append(comment("Image in the text, left out: ", picture)));
        yaml.append(provenance(page));
        return yaml.append("---\n\n").append(body(body.markdown())).append('\n').toString();
    }

    /** A title or a name, no longer than an article may have it; where it is not whole, it says so. */
    private static String name(String text) {
        String line = line(text);
        return line.length() <= Limits.LONGEST_NAME
                ? YamlText.scalar(line)
                : YamlText.scalar(beginning(line, Limits.LONGEST_NAME)) + " # shortened: the page's has "
                        + line.length() + " characters";
    }

    /** In one line, no longer than any value may be. */
    private static String scalar(String text) {
        return YamlText.scalar(beginning(line(text), Limits.LONGEST_LINE));
    }

    /** In one line, without what no article may hold. */
    private static String line(String text) {
        return TextFile.withoutForbidden(text).replaceAll("\\s+", " ").strip();
    }

    private static void line(StringBuilder yaml, String key, String value) {
        yaml.append(key).append(": ").append(value).append('\n');
    }

    private static void list(StringBuilder yaml, String key, List<String> values) {
        if (!values.isEmpty()) {
            line(yaml, key, YamlText.list(values));
        }
    }

    private String date(Prepared page) {
        Found<Published> published = page.published().orElse(null);
        PartialDate date = published == null
                ? PartialDate.of(page.day())
                : published.value().date();
        String written =
                date.moment() == null ? page.day().toString() : date.moment().toString();
        boolean assumed = published != null && published.value().zoneAssumed();
        return "date: " + written + (assumed ? " # the offset is not on the page but from the source's profile" : "")
                + "\n";
    }

    /** The page's own description, or the text's first sentences, as far as they are short. */
    private static String summary(Extraction found) {
        StringBuilder summary = new StringBuilder();
        String text = found.excerpt().isBlank() ? found.text() : found.excerpt();
        for (String sentence : SENTENCE_END.split(text.replaceAll("\\s+", " ").strip())) {
            if (summary.length() + sentence.length() > LONGEST_SUMMARY) {
                break;
            }
            summary.append(summary.length() == 0 ? "" : " ").append(sentence);
            if (summary.length() > LONGEST_SUMMARY / 2) {
                break;
            }
        }
        return summary.length() == 0
                ? beginning(text.replaceAll("\\s+", " ").strip(), LONGEST_SUMMARY)
                : summary.toString();
    }

    /** As many whole words as have room. */
    private static String beginning(String line, int longest) {
        if (line.length() <= longest) {
            return line;
        }
        int space = line.lastIndexOf(' ', longest - 1);
        int end = space > 0 ? space : line.offsetByCodePoints(0, longest / 2);
        return line.substring(0, end) + "…";
    }

    /** Every article has a topic, so a draft has one too; which one is for the curator to say. */
    private String topics(Suggestions suggestions) {
        if (!suggestions.topics().isEmpty()) {
            return "topics: " + YamlText.list(suggestions.topics()) + " # suggested\n";
        }
        List<String> all = vocabulary.topics().stream()
                .map(Topic::id)
                .map(Object::toString)
                .toList();
        return all.isEmpty()
                ? "topics: []\n"
                : "topics: [" + all.get(0) + "] # none was recognised; choose from: " + String.join(", ", all) + "\n";
    }

    /** The page's own tags; what else the text names is for the curator to take over. */
    private static String tags(Suggestions suggestions) {
        if (suggestions.pageTags().isEmpty()) {
            return suggestions.tags().isEmpty() ? "" : "tags: " + YamlText.list(suggestions.tags()) + " # suggested\n";
        }
        String others = suggestions.tags().isEmpty() ? "" : " # also named: " + String.join(", ", suggestions.tags());
        return "tags: " + YamlText.list(suggestions.pageTags()) + others + "\n";
    }

    private String source(Prepared page, Source source) {
        Extraction found = page.extraction();
        List<String> lines = new ArrayList<>();
        lines.add(
                vocabulary.source(source.id().value()) != null ? "id: " + source.id() : "name: " + name(source.name()));
        lines.add(page.address()
                .map(address -> "url: " + scalar(address.value()))
                .orElse("url: "
                        + (source.url() == null ? "" : scalar(source.url().value()))
                        + " # the report's own address was not in the text: put it here"));
        if (found.title() != null) {
            lines.add("title: " + name(found.title().value()));
        }
        if (!found.authors().isEmpty()) {
            lines.add("author: "
                    + scalar(found.authors().stream().map(Found::value).collect(Collectors.joining(", "))));
        }
        page.published()
                .ifPresent(published ->
                        lines.add("published: " + published.value().date().iso()));
        if (page.retrieved() != null) {
            lines.add("retrieved: " + page.retrieved());
        }
        foreignLanguage(found).ifPresent(language -> lines.add("language: " + language));
        return lines.stream().collect(Collectors.joining("\n    ", "sources:\n  - ", "\n"));
    }

    /** The page's language where it is not the digest's own; a country's way of writing that is not another language. */
    private Optional<String> foreignLanguage(Extraction found) {
        return Optional.ofNullable(found.language())
                .flatMap(language -> LanguageTag.parse(language.value().strip().replace('_', '-')))
                .filter(tag -> !tag.equals(config.language()) && !tag.startsWith(config.language() + "-"));
    }

    private static @Nullable WebAddress lead(Extraction found) {
        Found<LeadImage> image = found.image();
        return image == null ? null : image.value().url();
    }

    private static String image(Extraction found, String title, Pictures pictures) {
        Found<LeadImage> image = found.image();
        Optional<String> file = Optional.ofNullable(lead(found)).flatMap(pictures::file);
        if (image == null || file.isEmpty()) {
            return "";
        }
        LeadImage lead = image.value();
        String caption = line(lead.caption());
        String alt = line(lead.alt());
        String instead = caption.isEmpty() ? title : caption;
        List<String> lines = new ArrayList<>();
        lines.add("file: " + scalar(file.get()));
        lines.add(
                alt.isEmpty()
                        ? "alt: " + scalar(instead) + " # not the page's, which has none: say what the picture shows"
                        : "alt: " + scalar(alt));
        if (!caption.isEmpty()) {
            lines.add("caption: " + scalar(caption));
        }
        if (!line(lead.credit()).isEmpty()) {
            lines.add("credit: " + scalar(lead.credit()));
        }
        return lines.stream().collect(Collectors.joining("\n  ", "image:\n  ", "\n"));
    }

    /** What a curator must know and no key holds. */
    private static String notes(Extraction found, Pictures pictures) {
        StringBuilder notes = new StringBuilder();
        if (isTrue(found.paywalled())) {
            notes.append("# The page is behind a paywall: see that the text is whole.\n");
        }
        if (isTrue(found.liveBlog())) {
            notes.append("# The page is a live blog: it may have changed since.\n");
        }
        Found<LeadImage> image = found.image();
        WebAddress lead = lead(found);
        if (image != null && (lead == null || pictures.file(lead).isEmpty())) {
            notes.append(comment("Image, caption: ", image.value().caption()));
            notes.append(comment("Image, alternative text: ", image.value().alt()));
            notes.append(comment("Image, credit: ", image.value().credit()));
            notes.append(comment("Image, address: ", lead == null ? "" : lead.value()));
        }
        return notes.toString();
    }

    private static boolean isTrue(@Nullable Found<Boolean> found) {
        return found != null && found.value();
    }

    private static String comment(String what, @Nullable String value) {
        return value == null || value.isBlank()
                ? ""
                : "# " + what
                        + TextFile.withoutForbidden(value)
                                .replaceAll("[\\s\\p{C}\\p{Z}]+", " ")
                                .strip() + "\n";
    }

    private String provenance(Prepared page) {
        List<String> lines = new ArrayList<>();
        if (page.retrieved() != null) {
            lines.add("retrieved: " + page.retrieved());
        }
        page.place().ifPresent(place -> lines.add("url: " + scalar(place.value())));
        lines.add("sha256: " + page.sha256());
        lines.add("importer: " + scalar(importer));
        return lines.stream().collect(Collectors.joining("\n  ", "provenance:\n  ", "\n"));
    }

    private static String body(String markdown) {
        return TextFile.withoutForbidden(markdown).replaceAll("\\n{3,}", "\n\n").strip();
    }
}
