package org.dateline.parse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.ArticleImage;
import org.dateline.article.Body;
import org.dateline.article.Correction;
import org.dateline.article.Figure;
import org.dateline.article.KeyRank;
import org.dateline.article.LanguageTag;
import org.dateline.article.PartialDate;
import org.dateline.article.Provenance;
import org.dateline.article.Reference;
import org.dateline.article.Review;
import org.dateline.article.Slug;
import org.dateline.article.Source;
import org.dateline.article.SourceReference;
import org.dateline.article.Status;
import org.dateline.article.Tag;
import org.dateline.article.WebAddress;
import org.dateline.article.Withdrawal;
import org.dateline.config.ReservedNames;
import org.dateline.config.SiteConfig;
import org.dateline.config.Vocabulary;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.problem.Suggestion;
import org.dateline.yaml.Fields;
import org.dateline.yaml.Text;
import org.dateline.yaml.TextFile;
import org.dateline.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads an article's file: its front matter against the closed schema, and its body. Safe for several threads. */
final class ArticleReader {

    /** What a translation takes from its original; its own are its words, and what became of its file. */
    private static final Set<String> OF_THE_REPORT = Set.of(
            "sources",
            "topics",
            "date",
            "tags",
            "places",
            "storylines",
            "status",
            "attribution",
            "key",
            "image",
            "draft",
            "publish-at",
            "expires-at",
            "related");

    /** What cannot be so in one language and not in another. */
    private static final List<String> THE_SAME_IN_ALL = List.of("date", "status");

    private final SiteConfig config;
    private final String spoken;
    private final Vocabulary vocabulary;
    private final Set<String> assets;
    private final MarkdownReader markdown;

    /**
     * @param spoken the language of articles that say none
     * @param vocabulary in that language
     */
    ArticleReader(
            SiteConfig config, String spoken, Vocabulary vocabulary, Set<String> assets, MarkdownReader markdown) {
        this.config = config;
        this.spoken = spoken;
        this.vocabulary = vocabulary;
        this.assets = assets;
        this.markdown = markdown;
    }

    /** The article; empty where it has an error, which is reported. */
    Optional<Article> read(TextFile file, ArticleId id, Problems problems) {
        Problems own = new Problems();
        Optional<Article> article = FrontMatter.split(file, own)
                .flatMap(parts -> YamlReader.mapping(parts.yaml(), file.name(), 1, own)
                        .flatMap(fields -> article(fields, parts, id, file.name(), null, own)));
        problems.addAll(own);
        return own.hasErrors() ? Optional.empty() : article;
    }

    /** The translation of an article: its own words, and all else as the original has it. */
    Optional<Article> readTranslation(TextFile file, Article original, TextFile originalFile, Problems problems) {
        Problems own = new Problems();
        Fields originals = FrontMatter.fields(Optional.of(originalFile)).orElseThrow();
        Optional<Article> article = FrontMatter.split(file, own)
                .flatMap(parts -> YamlReader.mapping(parts.yaml(), file.name(), 1, own)
                        .flatMap(fields -> {
                            tellContradictions(fields, originals, originalFile.name());
                            return article(
                                    fields.completedFrom(originals, OF_THE_REPORT),
                                    parts,
                                    original.id(),
                                    file.name(),
                                    original,
                                    own);
                        }));
        problems.addAll(own);
        return own.hasErrors() ? Optional.empty() : article;
    }

    private static void tellContradictions(Fields fields, Fields originals, String original) {
        for (String key : THE_SAME_IN_ALL) {
            if (fields.contradicts(originals, key)) {
                fields.error(
                        key,
                        "'" + key + "' is not what " + original + " says",
                        "remove the line: a translation takes it from there");
            }
        }
    }

    private Optional<Article> article(
            Fields fields,
            FrontMatter parts,
            ArticleId id,
            String file,
            @Nullable Article original,
            Problems problems) {
        FrontMatterDates dates = new FrontMatterDates(fields, config.timeZone());
        String title = fields.requiredLine("title", "Harbour reopens after storm");
        boolean draft = fields.flag("draft");
        List<SourceReference> sources = sources(fields, draft);
        var topics = known(fields, "topics", "topic", vocabulary::topic, vocabulary.topicIds());
        fields.require("topics", "[diplomacy]");
        OffsetDateTime at = dates.articleDate("date", id.day());
        String summary = orEmpty(fields.line("summary"));
        List<Tag> tags = tags(fields);
        var places = known(fields, "places", "place", vocabulary::place, vocabulary.placeIds());
        var storylines = known(fields, "storylines", "storyline", vocabulary::storyline, vocabulary.storylineIds());
        Status status = status(fields);
        List<String> attribution = attribution(fields, status);
        KeyRank key = key(fields);
        ArticleImage image = image(fields, id);
        String language = language(fields);
        PartialDate updated = dates.dayOrMoment("updated");
        List<Correction> corrections = withThoseOf(original, corrections(fields, language), file, problems);
        Withdrawal withdrawn = withThatOf(original, withdrawn(fields, language), file, problems);
        Review review = review(fields);
        List<String> aliases = aliases(fields);
        Instant publishAt = dates.instant("publish-at");
        Instant expiresAt = dates.instant("expires-at");
        List<Reference> related = references(fields, "related", id.day());
        List<Figure> figures = figures(fields);
        Provenance provenance = provenance(fields);
        fields.close();
        Body body = markdown.read(parts.body(), parts.bodyLine(), new BodyContext(file, id.day(), assets), problems);
        if (title == null || sources.isEmpty() || topics.isEmpty() || problems.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Article(
                id,
                at,
                title,
                summary,
                language,
                sources,
                topics,
                tags,
                places,
                storylines,
                status,
                attribution,
                key,
                image,
                updated,
                corrections,
                withdrawn,
                review,
                aliases,
                draft,
                publishAt,
                expiresAt,
                related,
                figures,
                provenance,
                body,
                file));
    }

    private List<SourceReference> sources(Fields fields, boolean draft) {
        if (!fields.has("sources")) {
            fields.error(
                    "sources",
                    "'sources' is missing: no report goes out without one",
                    "add it: a list, each entry with an id of sources.yaml or a name, and a url");
        }
        List<SourceReference> sources = new ArrayList<>();
        for (Fields entry : fields.maps("sources")) {
            SourceReference source = source(entry);
            if (source != null && !draft && isReminder(source.url())) {
                entry.error(
                        "url",
                        "the source's 'url' is '" + source.url() + "', which leads nowhere: it is a reminder",
                        "write the address of the report, or keep draft: true");
            } else if (source != null) {
                sources.add(source);
            }
        }
        if (fields.isEmptyList("sources")) {
            fields.error(
                    "sources",
                    "'sources' is empty: no report goes out without one",
                    "name where the report comes from");
        }
        return sources;
    }

    // spec: RFC 6761, 6.4: no name that ends with .invalid ever exists
    private static boolean isReminder(WebAddress url) {
        return url.host().filter(host -> ("." + host).endsWith(".invalid")).isPresent();
    }

    private @Nullable SourceReference source(Fields entry) {
        FrontMatterDates dates = new FrontMatterDates(entry, config.timeZone());
        Source source = sourceOf(entry);
        entry.require("url", "https://harbour-post.example/2025/03/18/storm");
        WebAddress url = address(entry, "url");
        String title = orEmpty(entry.line("title"));
        String author = orEmpty(entry.line("author"));
        PartialDate published = dates.monthDayOrMoment("published");
        PartialDate retrieved = dates.dayOrMoment("retrieved");
        String language = orEmpty(entry.line("language"));
        boolean translated = entry.flag("translated");
        String via = orEmpty(entry.line("via"));
        WebAddress archived = address(entry, "archived");
        return !entry.close() || source == null || url == null
                ? null
                : new SourceReference(
                        source, url, title, author, published, retrieved, language, translated, via, archived);
    }

    private @Nullable Source sourceOf(Fields entry) {
        String id = entry.line("id");
        String name = entry.line("name");
        if (id != null && name != null) {
            entry.error(
                    "name", "a source has both 'id' and 'name'", "remove 'name': the register has the name of an id");
        }
        if (id != null) {
            Source source = vocabulary.source(id);
            if (source == null && vocabulary.isComplete("sources.yaml")) {
                entry.error(
                        "id",
                        "unknown source '" + id + "'",
                        Suggestion.among(
                                id,
                                vocabulary.sourceIds(),
                                "add it to content/sources.yaml, or write 'name' in place of 'id'"));
            }
            return source;
        }
        if (name == null) {
            if (!entry.isBroken()) {
                entry.error(entry.where(), "a source has neither 'id' nor 'name'", "say which outlet it is");
            }
            return null;
        }
        Optional<Source> source = vocabulary.sourceNamed(name);
        if (source.isEmpty()) {
            entry.error("name", "the source '" + name + "' has no letter in its name", "write the outlet's name");
        }
        return source.orElse(null);
    }

    private <T> List<T> known(
            Fields fields, String key, String kind, Function<String, @Nullable T> entries, Collection<String> ids) {
        Map<String, T> found = new LinkedHashMap<>();
        List<Text> written = fields.lines(key);
        for (Text id : written) {
            T entry = entries.apply(id.value());
            if (entry == null && vocabulary.isComplete(kind + "s.yaml")) {
                fields.error(
                        id.where(),
                        "unknown " + kind + " '" + id.value() + "'",
                        Suggestion.among(id.value(), ids, "add it to content/" + kind + "s.yaml"));
            } else if (entry != null && found.put(id.value(), entry) != null) {
                fields.error(id.where(), "the " + kind + " '" + id.value() + "' stands twice", "remove it here");
            }
        }
        return List.copyOf(found.values());
    }

    private List<Tag> tags(Fields fields) {
        Map<String, Tag> tags = new LinkedHashMap<>();
        for (Text written : fields.lines("tags")) {
            MixedWord.in(written.value())
                    .ifPresent(mixed -> fields.warning(
                            written.where(),
                            "the tag '" + written.value() + "' has letters of two alphabets in one word: '"
                                    + mixed.odd() + "' is " + mixed.oddAlphabet() + ", the others are "
                                    + mixed.alphabet(),
                            "type '" + mixed.word() + "' anew in one alphabet, or it is a tag of its own beside the one"
                                    + " that it looks like"));
            vocabulary
                    .tag(written.value())
                    .ifPresentOrElse(
                            tag -> tags.putIfAbsent(tag.key(), tag),
                            () -> fields.error(
                                    written.where(),
                                    "the tag '" + written.value() + "' has no letter",
                                    "write it in words, or remove it"));
        }
        return List.copyOf(tags.values());
    }

    private static @Nullable Status status(Fields fields) {
        String written = fields.line("status");
        if (written == null) {
            return null;
        }
        Status status = Status.of(written).orElse(null);
        if (status == null) {
            fields.error(
                    "status", "unknown status '" + written + "'", Suggestion.among(written, Status.ids(), "remove it"));
        }
        return status;
    }

    private static List<String> attribution(Fields fields, @Nullable Status status) {
        List<String> attribution =
                fields.lines("attribution").stream().map(Text::value).toList();
        int least = status == null ? 0 : status.leastAttributions();
        boolean read = !fields.has("attribution") || fields.isList("attribution");
        long parties = attribution.stream().map(Tag::fold).distinct().count();
        if (status != null && parties < least && read) {
            fields.error(
                    "status",
                    least == 1
                            ? "the status is '" + status.id() + "', but nobody is named who says so"
                            : "the status is 'disputed', but fewer than two parties are named",
                    least == 1
                            ? "add who says so, e.g. attribution: [Harbour Authority]"
                            : "name both sides, e.g. attribution: [Harbour Authority, Dockers' Union]");
        }
        return attribution;
    }

    private String language(Fields fields) {
        String written = fields.line("lang");
        if (written == null) {
            return spoken;
        }
        Optional<String> tag = LanguageTag.parse(written);
        if (tag.isEmpty()) {
            fields.error(
                    "lang", "'" + written + "' is not a language tag", "write a BCP 47 tag such as en, uk or pt-BR");
        }
        return tag.orElse(spoken);
    }

    private static @Nullable KeyRank key(Fields fields) {
        String written = fields.line("key");
        if (written == null || written.equals("false")) {
            return null;
        }
        if (written.equals("true")) {
            return KeyRank.UNRANKED;
        }
        if (written.matches("[1-9]\\d{0,2}")) {
            return new KeyRank(Integer.parseInt(written));
        }
        fields.error(
                "key", "'key' is '" + written + "', which is neither true nor a rank", "write key: true, or key: 1");
        return null;
    }

    private @Nullable ArticleImage image(Fields fields, ArticleId id) {
        Fields image = fields.map("image");
        if (image == null) {
            return null;
        }
        String file = image.requiredLine("file", "harbour.jpg");
        String alt = image.requiredLine("alt", "A crane lies across the quay.");
        String caption = orEmpty(image.line("caption"));
        String credit = orEmpty(image.line("credit"));
        if (file != null) {
            BodyContext context = new BodyContext("", id.day(), assets);
            String path = context.folder() + file;
            if (!assets.contains(path)) {
                image.error("file", "the image '" + file + "' is not there", context.fixForMissing(file));
            }
            file = path;
        }
        return !image.close() || file == null || alt == null
                ? null
                : new ArticleImage(file, alt, caption, credit, image.where("file"));
    }

    private List<Correction> corrections(Fields fields, String language) {
        List<Correction> corrections = new ArrayList<>();
        for (Fields entry : fields.maps("corrections")) {
            LocalDate date = new FrontMatterDates(entry, config.timeZone()).requiredDay("date");
            String text = entry.requiredLine("text", "The ship is the Aurora; an earlier version named another.");
            String was = orEmpty(entry.line("was"));
            String now = orEmpty(entry.line("now"));
            String kind = orEmpty(entry.line("kind"));
            if (!kind.isEmpty() && !kind.equals("error") && !kind.equals("status")) {
                entry.error(
                        "kind",
                        "unknown kind of correction '" + kind + "'",
                        Suggestion.among(kind, List.of("error", "status"), "remove it"));
            }
            if (entry.close() && date != null && text != null) {
                corrections.add(new Correction(
                        date,
                        kind.equals("status") ? Correction.Kind.STATUS : Correction.Kind.ERROR,
                        text,
                        was,
                        now,
                        language));
            }
        }
        return corrections;
    }

    /** No reader may miss a correction for the language that they read, so what is not translated stands untranslated. */
    private static List<Correction> withThoseOf(
            @Nullable Article original, List<Correction> own, String file, Problems problems) {
        List<Correction> all = new ArrayList<>(own);
        for (Correction correction : original == null ? List.<Correction>of() : original.corrections()) {
            boolean isTranslated = own.stream()
                    .anyMatch(each -> each.date().equals(correction.date()) && each.kind() == correction.kind());
            if (!isTranslated) {
                all.add(correction);
                problems.warning(
                        SourceSpan.of(file),
                        "the correction of " + correction.date()
                                + " is not translated: it stands as the original has it",
                        "add it to 'corrections' with the same date");
            }
        }
        return all;
    }

    /** What was taken back is taken back in each language, if need be for a reason that is not translated. */
    private static @Nullable Withdrawal withThatOf(
            @Nullable Article original, @Nullable Withdrawal own, String file, Problems problems) {
        Withdrawal known = original == null ? null : original.withdrawn();
        if (own != null || known == null) {
            return own;
        }
        problems.warning(
                SourceSpan.of(file),
                "the reason of the withdrawal is not translated: it stands as the original has it",
                "add 'withdrawn' with the same date");
        return known;
    }

    private @Nullable Withdrawal withdrawn(Fields fields, String language) {
        Fields entry = fields.map("withdrawn");
        if (entry == null) {
            return null;
        }
        LocalDate date = new FrontMatterDates(entry, config.timeZone()).requiredDay("date");
        String reason = entry.requiredLine("reason", "The source took its report back.");
        return !entry.close() || date == null || reason == null ? null : new Withdrawal(date, reason, language);
    }

    private static @Nullable Review review(Fields fields) {
        Fields entry = fields.map("review");
        if (entry == null) {
            return null;
        }
        String claim = entry.requiredLine("claim", "The harbour was closed for a week.");
        String claimant = orEmpty(entry.line("claimant"));
        String rating = entry.requiredLine("rating", "Not true");
        WebAddress url = address(entry, "url");
        return !entry.close() || claim == null || rating == null ? null : new Review(claim, claimant, rating, url);
    }

    private static List<String> aliases(Fields fields) {
        List<String> aliases = new ArrayList<>();
        for (Text alias : fields.lines("aliases")) {
            if (alias.value().matches("/?(?:[\\p{L}\\p{N}._~-]+/)*[\\p{L}\\p{N}._~-]+/?")
                    && !alias.value().contains("..")
                    // nothing hidden: hosts keep such names from readers
                    && !("/" + alias.value()).contains("/.")) {
                aliases.add("/" + alias.value().replaceAll("^/|/$", "") + "/");
            } else {
                fields.error(
                        alias.where(),
                        "the alias '" + alias.value() + "' is not an address of this site",
                        "write the earlier address as /2025/03/18/old-name/");
            }
        }
        return aliases;
    }

    static List<Reference> references(Fields fields, String key, LocalDate sameDay) {
        List<Reference> references = new ArrayList<>();
        for (Text written : fields.lines(key)) {
            ArticleId.parse(written.value(), sameDay)
                    .ifPresentOrElse(
                            id -> references.add(new Reference(id, written.where())),
                            () -> fields.error(
                                    written.where(),
                                    "'" + written.value() + "' does not name an article",
                                    "write it as 2025/03/18/slug, or as slug on the same day"));
        }
        return references;
    }

    private static List<Figure> figures(Fields fields) {
        List<Figure> figures = new ArrayList<>();
        for (Fields entry : fields.maps("figures")) {
            String label = entry.requiredLine("label", "Ships delayed");
            String value = entry.requiredLine("value", "12");
            String unit = orEmpty(entry.line("unit"));
            List<String> attribution =
                    entry.lines("attribution").stream().map(Text::value).toList();
            if (entry.close() && label != null && value != null) {
                figures.add(new Figure(label, value, unit, attribution));
            }
        }
        return figures;
    }

    private @Nullable Provenance provenance(Fields fields) {
        Fields entry = fields.map("provenance");
        if (entry == null) {
            return null;
        }
        PartialDate retrieved = new FrontMatterDates(entry, config.timeZone()).dayOrMoment("retrieved");
        WebAddress url = address(entry, "url");
        String sha256 = orEmpty(entry.line("sha256"));
        if (!sha256.isEmpty() && !sha256.matches("[0-9a-f]{64}")) {
            entry.error(
                    "sha256", "'" + sha256 + "' is not a SHA-256 sum", "write its 64 hexadecimal digits, or remove it");
        }
        String importer = orEmpty(entry.line("importer"));
        return entry.close() ? new Provenance(retrieved, url, sha256, importer) : null;
    }

    private static @Nullable WebAddress address(Fields fields, String key) {
        Text written = fields.lineAt(key);
        if (written == null) {
            return null;
        }
        WebAddress address = WebAddress.parse(written.value()).orElse(null);
        if (address == null) {
            fields.error(
                    written.where(),
                    "'" + key + "' is '" + written.value() + "', which is not a web address",
                    "copy it whole from the browser, with http:// or https://");
        }
        return address;
    }

    /** The slug of a file's name; a name without any letter or digit, or a reserved one, is reported. */
    static Optional<Slug> slug(String file, String path, Set<String> reserved, Problems problems) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".md".length());
        Optional<Slug> slug = Slug.of(name);
        if (slug.isEmpty()) {
            problems.error(
                    SourceSpan.of(file),
                    "the file's name '" + name + "' gives no address",
                    "name it with letters or digits, e.g. harbour-reopens.md");
        } else if (reserved.contains(slug.get().value())) {
            problems.error(
                    SourceSpan.of(file),
                    "the file's name '" + name + "' is reserved "
                            + ReservedNames.purpose(slug.get().value()),
                    "choose another name, e.g. " + slug.get() + "-report.md");
            return Optional.empty();
        }
        return slug;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
