package org.dateline.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.dateline.problem.Problems;
import org.dateline.problem.Suggestion;
import org.dateline.yaml.Fields;
import org.dateline.yaml.Text;
import org.dateline.yaml.TextFile;
import org.dateline.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads the import profiles, {@code content/sources/NAME.yaml}, each against a closed schema. */
public final class ProfileReader {

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<(?:author|date)>");
    private static final Pattern QUOTED_LITERAL = Pattern.compile("'[^']*'");

    private final Vocabulary vocabulary;
    private final Function<String, Optional<String>> selectorFault;

    private ProfileReader(Vocabulary vocabulary, Function<String, Optional<String>> selectorFault) {
        this.vocabulary = vocabulary;
        this.selectorFault = selectorFault;
    }

    /**
     * The profiles that could be read, by the names of their files; one with an error is reported and left out.
     *
     * @param selectorFault what is wrong with a CSS selector, or nothing; this room knows no CSS
     */
    public static List<SourceProfile> readAll(
            Path root, Vocabulary vocabulary, Function<String, Optional<String>> selectorFault, Problems problems) {
        ProfileReader reader = new ProfileReader(vocabulary, selectorFault);
        String folder = DigestFiles.CONTENT + "/" + DigestFiles.PROFILES;
        List<SourceProfile> profiles = new ArrayList<>();
        for (Path file : files(root.resolve(DigestFiles.CONTENT).resolve(DigestFiles.PROFILES))) {
            TextFile.read(file, folder + file.getFileName(), problems)
                    .flatMap(text -> reader.profile(text, problems))
                    .ifPresent(profiles::add);
        }
        return profiles;
    }

    /** The profile that this file's text holds; empty where it has errors, which are reported. */
    public static Optional<SourceProfile> read(
            TextFile file, Vocabulary vocabulary, Function<String, Optional<String>> selectorFault, Problems problems) {
        return new ProfileReader(vocabulary, selectorFault).profile(file, problems);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private Optional<SourceProfile> profile(TextFile file, Problems problems) {
        return YamlReader.mapping(file.text(), file.name(), 0, problems).flatMap(this::profile);
    }

    private Optional<SourceProfile> profile(Fields fields) {
        String source = source(fields);
        List<String> hosts = hosts(fields);
        List<String> markers = values(fields.lines("markers"));
        Pattern byline = byline(fields);
        List<String> datePatterns = datePatterns(fields);
        ZoneId zone = zone(fields);
        Pattern tagLine = pattern(fields, "tag-line", fields.lineAt("tag-line"));
        List<String> ignoredTags = values(fields.lines("ignored-tags"));
        Pattern start = pattern(fields, "start", fields.lineAt("start"));
        Pattern stop = pattern(fields, "stop", fields.lineAt("stop"));
        List<Pattern> drop = patterns(fields, "drop");
        Text content = fields.lineAt("content");
        List<Text> remove = fields.lines("remove");
        remove.forEach(selector -> checkSelector(fields, "remove", selector));
        if (content != null) {
            checkSelector(fields, "content", content);
        }
        if (!fields.close() || source == null) {
            return Optional.empty();
        }
        return Optional.of(new SourceProfile(
                source,
                hosts,
                markers,
                byline,
                datePatterns,
                zone,
                tagLine,
                ignoredTags,
                start,
                stop,
                drop,
                content == null ? "" : content.value(),
                values(remove)));
    }

    private @Nullable String source(Fields fields) {
        String id = fields.requiredLine("source", "the-harbour-post");
        if (id != null && vocabulary.source(id) == null && vocabulary.isComplete(DigestFiles.SOURCES)) {
            fields.error(
                    "source",
                    "unknown source '" + id + "'",
                    Suggestion.among(id, vocabulary.sourceIds(), "add it to content/sources.yaml"));
        }
        return id;
    }

    private static List<String> hosts(Fields fields) {
        List<String> hosts = new ArrayList<>();
        for (Text written : fields.lines("hosts")) {
            String host = written.value().toLowerCase(Locale.ROOT);
            if (host.startsWith("www.") || !HOST.matcher(host).matches()) {
                fields.error(
                        written.where(),
                        "'" + written.value() + "' is not a host without www.",
                        "write it without scheme, www. and path, e.g. harbour-post.example");
            }
            hosts.add(host);
        }
        return hosts;
    }

    private static @Nullable Pattern byline(Fields fields) {
        Text written = fields.lineAt("byline");
        Pattern byline = pattern(fields, "byline", written);
        if (byline != null && !NAMED_GROUP.matcher(byline.pattern()).find()) {
            fields.error(
                    "byline",
                    "'byline' finds neither an author nor a date",
                    "put what it finds into (?<author>…) and (?<date>…)");
        }
        return byline;
    }

    private static List<Pattern> patterns(Fields fields, String key) {
        List<Pattern> patterns = new ArrayList<>();
        for (Text written : fields.lines(key)) {
            Pattern pattern = pattern(fields, key, written);
            if (pattern != null) {
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    private static @Nullable Pattern pattern(Fields fields, String key, @Nullable Text written) {
        if (written == null) {
            return null;
        }
        Pattern pattern;
        try {
            pattern = Pattern.compile(written.value(), Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        } catch (PatternSyntaxException e) {
            fields.error(
                    written.where(),
                    "'" + key + "' is not a regular expression: " + fault(e),
                    "correct it; a character that is meant as itself, such as ( or ?, has a \\ before it");
            return null;
        }
        if (PatternGuard.isExplosive(pattern)) {
            fields.error(
                    written.where(),
                    "'" + key + "' takes exponential time: '" + written.value() + "'",
                    "let no repeated part be read in two ways: write a+ for (a|a)+ and \\w+ for (\\w+)+");
            return null;
        }
        return pattern;
    }

    private static String fault(PatternSyntaxException e) {
        String what = e.getDescription().toLowerCase(Locale.ROOT);
        String pattern = e.getPattern();
        int index = e.getIndex();
        if (index < 0 || pattern.isEmpty()) {
            return what;
        }
        int at = Math.min(index, pattern.length());
        return what + " at character " + (at + 1) + ", after '" + pattern.substring(Math.max(0, at - 20), at) + "'";
    }

    private static List<String> datePatterns(Fields fields) {
        List<String> patterns = new ArrayList<>();
        for (Text written : fields.lines("date-patterns")) {
            String fault = dateFault(written.value());
            if (fault == null) {
                patterns.add(written.value());
            } else {
                fields.error(
                        written.where(),
                        "the date pattern '" + written.value() + "' " + fault,
                        "write it as java.time does, e.g. MMMM d, uuuu h:mm a");
            }
        }
        return patterns;
    }

    private static @Nullable String dateFault(String pattern) {
        try {
            DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return "is not one: " + e.getMessage();
        }
        String letters = QUOTED_LITERAL.matcher(pattern).replaceAll("");
        if (!letters.contains("d")) {
            return "has no day";
        }
        if (!letters.contains("M") && !letters.contains("L")) {
            return "has no month";
        }
        return letters.contains("u") || letters.contains("y") ? null : "has no year";
    }

    private static @Nullable ZoneId zone(Fields fields) {
        String written = fields.line("zone");
        try {
            return written == null ? null : ZoneId.of(written);
        } catch (DateTimeException e) {
            fields.error(
                    "zone",
                    "unknown zone '" + written + "'",
                    Suggestion.among(
                            String.valueOf(written),
                            ZoneId.getAvailableZoneIds(),
                            "write a name of the time-zone database such as Europe/Kyiv"));
            return null;
        }
    }

    private void checkSelector(Fields fields, String key, Text selector) {
        selectorFault
                .apply(selector.value())
                .ifPresent(fault -> fields.error(
                        selector.where(),
                        "'" + key + "' is not a CSS selector: " + fault,
                        "write it as in a style sheet, e.g. article .story-body"));
    }

    private static List<String> values(List<Text> lines) {
        return lines.stream().map(Text::value).toList();
    }
}
