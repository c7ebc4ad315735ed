package org.dateline.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.cache.FileStamp;
import org.dateline.cache.FolderWalk;
import org.dateline.cache.SeenFile;
import org.dateline.config.DigestFiles;
import org.dateline.parse.Content.FileKind;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** What lies in the content folder, told by the files' paths alone. */
final class ContentFiles {

    static final String ABOUT = "about.md";
    static final String EDITION = "edition.md";

    private static final Pattern IN_DAY = Pattern.compile("(\\d{4})/(\\d{2})/(\\d{2})/([^/]+)");
    private static final Pattern LEFT_BEHIND = Pattern.compile("(?:.*/)?(?:\\..*|.*~|Thumbs\\.db|desktop\\.ini)");

    /** What Java puts for a letter of a file's name that the locale lacks. */
    private static final char UNREADABLE = '\uFFFD';

    private final SortedMap<String, FileKind> kinds = new TreeMap<>();
    private final Map<String, FileStamp> stamps = new HashMap<>();
    private final Collection<String> languages;
    private final Problems problems;

    private ContentFiles(Collection<String> languages, Problems problems) {
        this.languages = languages;
        this.problems = problems;
    }

    /**
     * What was found.
     *
     * @param kinds what each file is, by its path relative to the content folder
     * @param stamps what the file system says of each
     */
    record Found(SortedMap<String, FileKind> kinds, Map<String, FileStamp> stamps) {}

    /** Every file below the folder; no link is followed. */
    static Found in(Path content, Collection<String> languages, Problems problems) {
        ContentFiles files = new ContentFiles(languages, problems);
        try {
            FolderWalk.through(content, false, new FolderWalk.Visitor() {
                @Override
                public boolean enters(String path) {
                    files.lookAtFolder(path);
                    return !path.startsWith(".") && !path.contains("/.");
                }

                @Override
                public void sees(String path, SeenFile seen) {
                    files.add(path, seen);
                }

                @Override
                public void isRefused(String path) {
                    files.reject(path, "cannot be read", "give yourself the right to read it");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + content, e);
        }
        return new Found(files.kinds, files.stamps);
    }

    /** The day in whose folder a file lies. */
    static Optional<LocalDate> dayOf(String path) {
        Matcher matcher = IN_DAY.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Set<String> of(FileKind kind, SortedMap<String, FileKind> files) {
        Set<String> paths = new TreeSet<>();
        files.forEach((path, each) -> {
            if (each == kind) {
                paths.add(path);
            }
        });
        return paths;
    }

    /** The files of a kind that speak a language; those whose name says none speak the main one. */
    static Set<String> of(FileKind kind, String language, String main, SortedMap<String, FileKind> files) {
        Set<String> paths = of(kind, files);
        paths.removeIf(path -> !language.equals(
                TranslatedName.of(path).map(TranslatedName::language).orElse(main)));
        return paths;
    }

    /** The file of the about page in a language, relative to the content folder. */
    static String about(String language, String main) {
        return language.equals(main) ? ABOUT : ABOUT.replace(".md", "." + language + ".md");
    }

    private void add(String path, SeenFile seen) {
        stamps.put(path, seen.stamp());
        TranslatedName translated = TranslatedName.of(path).orElse(null);
        if (path.indexOf(UNREADABLE) >= 0) {
            reject(
                    path,
                    "has a name that this machine's locale cannot read",
                    "set another first: export LC_ALL=C.UTF-8");
        } else if (LEFT_BEHIND.matcher(path).matches()) {
            kinds.put(path, FileKind.IGNORED);
        } else if (seen.kind() == SeenFile.Kind.LINK) {
            reject(path, "is a link to elsewhere, which is not followed", "put the file itself here");
        } else if (seen.kind() != SeenFile.Kind.FILE) {
            reject(path, "is a pipe or a device, and not a file", "put a text file in its place");
        } else if (DigestFiles.SETTINGS.contains(path) || isProfile(path)) {
            kinds.put(path, FileKind.SETTINGS);
        } else if (path.equals(ABOUT)) {
            kinds.put(path, FileKind.ABOUT);
        } else if (translated != null && translated.original().equals(ABOUT)) {
            kinds.put(path, kindOfTranslation(path, translated, FileKind.ABOUT));
        } else if (!IN_DAY.matcher(path).matches()) {
            reject(path, "lies where Dateline expects no file", fixForPlace(path));
        } else if (dayOf(path).isEmpty()) {
            reject(path, "lies in the folder of a day that no calendar has", "move it to the folder of its day");
        } else {
            kinds.put(path, kindInDay(path, translated));
        }
    }

    /** An article that a slip made a folder must not be lost in silence, even where nothing is in it. */
    private void lookAtFolder(String path) {
        if (path.endsWith(".md")) {
            problems.error(
                    SourceSpan.of(DigestFiles.CONTENT + "/" + path),
                    "the folder has the name of a text",
                    "rename it, or put the text itself here");
        }
    }

    private static String fixForPlace(String path) {
        Set<String> known = new TreeSet<>(DigestFiles.SETTINGS);
        known.add(ABOUT);
        return Suggestion.nearest(path, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("an article and its images lie in the folder of their day: 2025/03/18/slug.md");
    }

    private static boolean isProfile(String path) {
        return path.startsWith(DigestFiles.PROFILES)
                && path.endsWith(".yaml")
                && path.indexOf('/', DigestFiles.PROFILES.length()) < 0;
    }

    private FileKind kindInDay(String path, @Nullable TranslatedName translated) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (translated != null) {
            boolean ofEdition = translated.original().endsWith("/" + EDITION);
            return kindOfTranslation(path, translated, ofEdition ? FileKind.EDITION : FileKind.ARTICLE);
        }
        if (name.equals(EDITION)) {
            return FileKind.EDITION;
        }
        if (name.toLowerCase(Locale.ROOT).matches(".+\\.(md|markdown|mdown|txt)") && !name.endsWith(".md")) {
            problems.warning(
                    SourceSpan.of(DigestFiles.CONTENT + "/" + path),
                    "the file is not read as an article, since its name does not end with .md",
                    "rename it, or remove it");
        }
        return name.endsWith(".md") ? FileKind.ARTICLE : FileKind.ASSET;
    }

    private FileKind kindOfTranslation(String path, TranslatedName translated, FileKind kind) {
        String language = translated.language();
        if (languages.contains(language)) {
            return kind;
        }
        problems.error(
                SourceSpan.of(DigestFiles.CONTENT + "/" + path),
                "the file's name is that of a translation, but the digest does not speak '" + language + "'",
                "list the language in content/digest.yaml (languages), or rename the file without the dot");
        return FileKind.REJECTED;
    }

    private void reject(String path, String what, String fix) {
        kinds.put(path, FileKind.REJECTED);
        problems.error(SourceSpan.of(DigestFiles.CONTENT + "/" + path), "the file " + what, fix);
    }
}
