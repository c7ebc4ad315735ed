package org.dateline.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the furniture of news pages by its words: {@code furniture.txt} beside this class lists them. */
final class ScrapeFurniture {

    /** Where on a page a piece of furniture stands. */
    enum Weight {
        BOX,
        TAIL,
        END
    }

    /** What a line was recognised as. */
    record Match(String rule, Weight weight) {}

    private static final String FILE = "furniture.txt";
    private static final Pattern GROUP = Pattern.compile("\\[(.+), (box|tail|end)\\]");
    private static final Pattern TRAILING_NUMBER = Pattern.compile(" \\d+$");
    private static final Pattern SPACE = Pattern.compile(" ");
    /** A longer line that begins like furniture is a paragraph that begins like furniture. */
    private static final int LONGEST = 220;

    private static final int MOST_WORDS = 15;
    private static final int LONGEST_PHRASE = 5;

    private static final ScrapeFurniture KNOWN = read();

    private final Map<String, Match> phrases = new HashMap<>();
    private final Map<Character, List<Glob>> globs = new HashMap<>();

    private ScrapeFurniture() {}

    /** A phrase with gaps: its parts stand in the line in their order, the first at the beginning. */
    private record Glob(List<String> parts, boolean open, Match match) {

        boolean matches(String line) {
            if (!line.startsWith(parts.get(0))) {
                return false;
            }
            int from = parts.get(0).length();
            for (String part : parts.subList(1, parts.size())) {
                int at = line.indexOf(part, from);
                if (at < 0) {
                    return false;
                }
                from = at + part.length();
            }
            return open || from == line.length();
        }
    }

    /** What the line is; null where it is no furniture that is known. */
    static @Nullable Match of(ScrapeLine line) {
        return line.length() > LONGEST ? null : KNOWN.match(line);
    }

    private @Nullable Match match(ScrapeLine line) {
        String folded = ScrapeLine.fold(line.itemText());
        Match whole = phrases.get(folded);
        if (whole == null) {
            whole = phrases.get(TRAILING_NUMBER.matcher(folded).replaceFirst(""));
        }
        if (whole != null) {
            return whole;
        }
        String written = line.itemText().toLowerCase(Locale.ROOT);
        Match begun = begun(folded);
        begun = begun == null ? begun(written) : begun;
        return begun == null ? row(folded) : begun;
    }

    private @Nullable Match begun(String line) {
        if (line.isEmpty()) {
            return null;
        }
        for (Glob glob : globs.getOrDefault(line.charAt(0), List.of())) {
            if (glob.matches(line)) {
                return glob.match();
            }
        }
        return null;
    }

    /** A row of labels on one line, such as the names of the places where it may be shared. */
    private @Nullable Match row(String folded) {
        String[] words = SPACE.split(folded);
        if (words.length < 2 || words.length > MOST_WORDS) {
            return null;
        }
        Match first = null;
        int from = 0;
        while (from < words.length) {
            int end = Math.min(words.length, from + LONGEST_PHRASE);
            Match match = null;
            while (end > from && match == null) {
                match = phrases.get(String.join(" ", Arrays.copyOfRange(words, from, end)));
                end--;
            }
            if (match == null) {
                return null;
            }
            first = first == null ? match : first;
            from = end + 1;
        }
        return first == null ? null : new Match(first.rule(), Weight.BOX);
    }

    private static ScrapeFurniture read() {
        ScrapeFurniture furniture = new ScrapeFurniture();
        try (InputStream in = ScrapeFurniture.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the list " + FILE + " is missing from the program");
            }
            furniture.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        return furniture;
    }

    private void add(String list) {
        Match match = null;
        for (String line : list.lines().toList()) {
            Matcher group = GROUP.matcher(line);
            if (group.matches()) {
                match = new Match(group.group(1), Weight.valueOf(group.group(2).toUpperCase(Locale.ROOT)));
            } else if (match != null && !line.isBlank() && !line.startsWith("#")) {
                addPhrase(line, match);
            }
        }
    }

    private void addPhrase(String phrase, Match match) {
        if (phrase.indexOf('*') < 0) {
            phrases.putIfAbsent(ScrapeLine.fold(phrase), match);
            return;
        }
        List<String> parts = Arrays.stream(phrase.split("\\*"))
                .filter(part -> !part.isEmpty())
                .toList();
        globs.computeIfAbsent(phrase.charAt(0), first -> new ArrayList<>())
                .add(new Glob(parts, phrase.endsWith("*"), match));
    }
}
