package org.dateline.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dateline.cache.SeenFile;
import org.dateline.cache.SeenFolder;
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

    /** How the path of a file in a day's folder begins: {@code 2025/03/18/}. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}/[0-9]{2}/[0-9]{2}/");

    private static final int DAY_LENGTH = "2025/03/18/".length();

    private static final Pattern OTHER_TEXT = Pattern.compile(".+\\.(md|markdown|mdown|txt)");
    private static final Set<String> LEFT_BY_SYSTEMS = Set.of("Thumbs.db", "desktop.ini");

    /** What Java puts for a letter of a file's name that the locale lacks. */
    private static final char UNREADABLE = '\uFFFD';

    private final SortedMap<String, FileKind> kinds = new TreeMap<>();
    private final Collection<String> languages;
    private final Problems problems;

    private ContentFiles(Collection<String> languages, Problems problems) {
        this.languages = languages;
        this.problems = problems;
    }

    /** What each file below the folder is, by its path relative to that. */
    static SortedMap<String, FileKind> kinds(SeenFolder content, Collection<String> languages, Problems problems) {
        ContentFiles files = new ContentFiles(languages, problems);
        content.folders().forEach(files::lookAtFolder);
        content.files().forEach((path, seen) -> files.add(path, seen.kind()));
        content.refused().forEach(path -> files.reject(path, "cannot be read", "give yourself the right to read it"));
        return files.kinds;
    }

    /** The day in whose folder a file lies. */
    static Optional<LocalDate> dayOf(String path) {
        if (!isInDay(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(path, 0, 4), number(path, 5, 7), number(path, 8, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isInDay(String path) {
        return path.length() > DAY_LENGTH
                && path.indexOf('/', DAY_LENGTH) < 0
                && DAY.matcher(path).lookingAt();
    }

    private static int number(String path, int from, int to) {
        return Integer.parseInt(path, from, to, 10);
    }

    /** Whether an editor or the system left it there, or it is hidden. */
    private static boolean isLeftBehind(String path) {
        String name = nameOf(path);
        return name.startsWith(".") || name.endsWith("~") || LEFT_BY_SYSTEMS.contains(name);
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
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

    private void add(String path, SeenFile.Kind seen) {
        TranslatedName translated = TranslatedName.of(path).orElse(null);
        if (path.indexOf(UNREADABLE) >= 0) {
            reject(
                    path,
                    "has a name that this machine's locale cannot read",
                    "set another first: export LC_ALL=C.UTF-8");
        } else if (isLeftBehind(path)) {
            kinds.put(path, FileKind.IGNORED);
        } else if (seen == SeenFile.Kind.LINK) {
            reject(path, "is a link to elsewhere, which is not followed", "put the file itself here");
        } else if (seen != SeenFile.Kind.FILE) {
            reject(path, "is a pipe or a device, and not a file", "put a text file in its place");
        } else if (DigestFiles.SETTINGS.contains(path) || isProfile(path)) {
            kinds.put(path, FileKind.SETTINGS);
        } else if (path.equals(ABOUT)) {
            kinds.put(path, FileKind.ABOUT);
        } else if (translated != null && translated.original().equals(ABOUT)) {
            kinds.put(path, kindOfTranslation(path, translated, FileKind.ABOUT));
        } else if (!isInDay(path)) {
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
        String name = nameOf(path);
        if (translated != null) {
            boolean ofEdition = translated.original().endsWith("/" + EDITION);
            return kindOfTranslation(path, translated, ofEdition ? FileKind.EDITION : FileKind.ARTICLE);
        }
        if (name.equals(EDITION)) {
            return FileKind.EDITION;
        }
        if (name.endsWith(".md")) {
            return FileKind.ARTICLE;
        }
        if (OTHER_TEXT.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            problems.warning(
                    SourceSpan.of(DigestFiles.CONTENT + "/" + path),
                    "the file is not read as an article, since its name does not end with .md",
                    "rename it, or remove it");
        }
        return FileKind.ASSET;
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
