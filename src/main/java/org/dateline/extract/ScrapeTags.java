package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.config.PatternGuard;
import org.dateline.config.SourceProfile;

/** Reads the lines that say what an article is filed under. */
final class ScrapeTags {

    private static final Pattern LABELLED = Pattern.compile(
            "^(?:tags?|tagged|topics?|filed under|keywords|теги|теґи|ключові слова|темы|ключевые слова|tagi|tematy|"
                    + "słowa kluczowe|schlagwörter|schlagworte|themen|mots[- ]clés|étiquettes|sujets|thèmes) ?: ?(?<tags>\\S.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HASHES = Pattern.compile("^#[\\p{L}\\p{N}_]+(?:[ ,]+#[\\p{L}\\p{N}_]+)*$");
    private static final Pattern SEPARATOR = Pattern.compile(" ?[,;|·•#] ?");
    private static final Pattern LIKE_A_TAG = Pattern.compile("[\\p{Lu}\\p{N}][^.!?:\"]{1,50}");
    /** Sections that stand first on a line of tags and say nothing of the article. */
    private static final Set<String> SECTIONS =
            Set.of("news feed", "news", "latest news", "новини", "новости", "wiadomości", "nachrichten", "actualités");

    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 300;

    private ScrapeTags() {}

    static boolean isTagLine(String line, SourceProfile profile) {
        return line.length() <= LONGEST && (byProfile(line, profile) || labelled(line));
    }

    private static boolean byProfile(String line, SourceProfile profile) {
        return profile.tagLine() != null && PatternGuard.find(profile.tagLine(), line) != null;
    }

    private static boolean labelled(String line) {
        return LABELLED.matcher(line).matches() || HASHES.matcher(line).matches();
    }

    /** Whether a line above a headline, without any label, can only be its tags: three names or more with commas. */
    static boolean looksLikeTags(String line) {
        String[] parts = line.split(", ");
        if (parts.length < 3 || line.length() > LONGEST) {
            return false;
        }
        for (String part : parts) {
            if (!LIKE_A_TAG.matcher(part).matches() || part.split(" ").length > MOST_WORDS) {
                return false;
            }
        }
        return true;
    }

    /** The tags of a tag line, without those that say nothing, each once. */
    static List<String> of(String line, SourceProfile profile) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String part : SEPARATOR.split(listed(line, profile))) {
            String tag = part.strip();
            if (!tag.isEmpty() && !saysNothing(tag, profile)) {
                tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag.replace('_', ' '));
            }
        }
        return new ArrayList<>(tags.values());
    }

    private static String listed(String line, SourceProfile profile) {
        if (profile.tagLine() != null) {
            Matcher matcher = PatternGuard.find(profile.tagLine(), line);
            if (matcher != null && profile.tagLine().pattern().contains("(?<tags>")) {
                String tags = matcher.group("tags");
                return tags == null ? "" : tags;
            }
        }
        Matcher labelled = LABELLED.matcher(line);
        return labelled.matches() ? labelled.group("tags") : line;
    }

    private static boolean saysNothing(String tag, SourceProfile profile) {
        return SECTIONS.contains(tag.toLowerCase(Locale.ROOT))
                || profile.ignoredTags().stream().anyMatch(tag::equalsIgnoreCase);
    }
}
