package org.dateline.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.article.LanguageTag;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.problem.Suggestion;
import org.dateline.yaml.Fields;
import org.dateline.yaml.Text;
import org.dateline.yaml.TextFile;
import org.dateline.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads {@code content/digest.yaml}. */
public final class SiteConfigReader {

    private SiteConfigReader() {}

    /** Whether there is a digest at this root, well or badly configured. */
    public static boolean isDigest(Path root) {
        return Files.exists(root.resolve(DigestFiles.CONTENT).resolve(DigestFiles.DIGEST));
    }

    /** The configuration of the digest at this root; empty where it has errors, which are reported. */
    public static Optional<SiteConfig> read(Path root, Problems problems) {
        String name = DigestFiles.CONTENT + "/" + DigestFiles.DIGEST;
        Path file = root.resolve(DigestFiles.CONTENT).resolve(DigestFiles.DIGEST);
        if (!isDigest(root)) {
            problems.error(
                    SourceSpan.of(name),
                    "there is no digest here: the file is missing",
                    "run dateline in a digest's folder, or name it with --root DIR");
            return Optional.empty();
        }
        return TextFile.read(file, name, problems).flatMap(text -> read(text, problems));
    }

    /** The configuration that this file's text holds; empty where it has errors, which are reported. */
    public static Optional<SiteConfig> read(TextFile file, Problems problems) {
        return YamlReader.mapping(file.text(), file.name(), 0, problems).flatMap(SiteConfigReader::config);
    }

    private static Optional<SiteConfig> config(Fields fields) {
        String title = fields.requiredLine("title", "Harbour Digest");
        URI baseUrl = baseUrl(fields);
        fields.require("language", "en");
        String language = language(fields, fields.lineAt("language"));
        List<String> languages = new ArrayList<>();
        for (Text further : fields.lines("languages")) {
            String tag = language(fields, further);
            if (tag != null && (tag.equals(language) || languages.contains(tag))) {
                fields.error(further.where(), "the language '" + tag + "' is given twice", "remove it here");
            } else if (tag != null) {
                languages.add(tag);
            }
        }
        ZoneId zone = zone(fields);
        String description = fields.line("description");
        String rights = fields.line("rights");
        Map<String, Translations.Texts> translated =
                Translations.read(fields, languages, "title", "description", "rights");
        CardChoice cards = cards(fields);
        List<Target> targets = TargetReader.targets(fields);
        Fields licenceFields = fields.map("licence");
        SiteConfig.Licence licence = licenceFields == null ? null : PublisherReader.licence(licenceFields);
        Fields securityFields = fields.map("security");
        SiteConfig.Security security = securityFields == null ? null : PublisherReader.security(securityFields);
        Fields epochFields = fields.map("epoch");
        SiteConfig.Epoch epoch = epochFields == null ? null : epoch(epochFields);
        boolean wrong = !fields.close()
                | (epochFields != null && epoch == null)
                | (licenceFields != null && licence == null)
                | (securityFields != null && security == null);
        if (wrong || targets == null || title == null || baseUrl == null || language == null || zone == null) {
            return Optional.empty();
        }
        return Optional.of(new SiteConfig(
                title,
                baseUrl,
                language,
                languages,
                zone,
                orEmpty(description),
                orEmpty(rights),
                licence,
                security,
                epoch,
                Translations.each(
                        translated,
                        texts -> new SiteConfig.Texts(
                                texts.or("title", title),
                                texts.or("description", orEmpty(description)),
                                texts.or("rights", orEmpty(rights)))),
                cards,
                targets));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static CardChoice cards(Fields fields) {
        String written = fields.line("cards");
        Optional<CardChoice> choice = written == null ? Optional.of(CardChoice.EDITIONS) : CardChoice.of(written);
        if (choice.isEmpty()) {
            fields.error(
                    "cards",
                    "unknown cards '" + written + "'",
                    Suggestion.among(written, CardChoice.ids(), "use one of: " + String.join(", ", CardChoice.ids())));
        }
        return choice.orElse(CardChoice.NONE);
    }

    private static @Nullable URI baseUrl(Fields fields) {
        String written = fields.requiredLine("base-url", "https://example.org/");
        if (written == null) {
            return null;
        }
        try {
            URI url = new URI(written.endsWith("/") ? written : written + "/");
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            boolean plain = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
            if (web
                    && plain
                    && url.getHost() != null
                    && url.normalize().equals(url)
                    && !url.getRawPath().contains("//")) {
                return new URI(url.toASCIIString());
            }
        } catch (URISyntaxException e) {
            // told below, as any other address that is not one
        }
        fields.error(
                "base-url",
                "base-url '" + written + "' is not the address of a site",
                "write where the site is published, e.g. base-url: https://example.org/digest/");
        return null;
    }

    private static @Nullable String language(Fields fields, @Nullable Text written) {
        if (written == null) {
            return null;
        }
        Optional<String> tag = LanguageTag.parse(written.value());
        if (tag.isPresent()) {
            return tag.get();
        }
        fields.error(
                written.where(),
                "'" + written.value() + "' is not a language tag",
                "write a BCP 47 tag such as en, uk or pt-BR");
        return null;
    }

    private static @Nullable ZoneId zone(Fields fields) {
        String written = fields.requiredLine("time-zone", "Europe/Kyiv");
        if (written == null) {
            return null;
        }
        try {
            return ZoneId.of(written);
        } catch (DateTimeException e) {
            fields.error(
                    "time-zone",
                    "unknown time-zone '" + written + "'",
                    Suggestion.among(
                            written,
                            ZoneId.getAvailableZoneIds(),
                            "write a name of the time-zone database such as Europe/Kyiv"));
            return null;
        }
    }

    private static SiteConfig.@Nullable Epoch epoch(Fields fields) {
        String date = fields.requiredLine("date", "2022-02-24");
        Integer number = fields.wholeNumber("number");
        LocalDate day = null;
        if (date != null) {
            try {
                day = LocalDate.parse(date);
            } catch (DateTimeParseException e) {
                fields.error(
                        "date",
                        "epoch date '" + date + "' is not a calendar date",
                        "write the day as YYYY-MM-DD, e.g. date: 2022-02-24");
            }
        }
        return !fields.close() || day == null ? null : new SiteConfig.Epoch(day, number == null ? 1 : number);
    }
}
