package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The demo digest is written afresh: it takes facts from its list of facts, and not a sentence. */
class DemoWordingTest {

    private static final Path FACTS = Path.of("../shared/facts/march-2025.yaml");
    private static final int RUN = 6;
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\\-.,]*[\\p{L}\\p{N}%]|[\\p{L}\\p{N}%]");
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "to", "on", "a", "at");
    private static final Set<String> NOT_PROSE = Set.of("id", "url", "published");

    @Test
    void noRunOfSixWordsIsSharedWithTheFactsButNamesAndFigures() throws IOException {
        assumeTrue(Files.exists(FACTS), "the list of facts is not at hand, so wording was not compared");
        Set<List<String>> taken = new HashSet<>();
        strings(yaml(Files.readString(FACTS)), text -> runs(text, run -> taken.add(folded(run))));
        List<String> shared = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Consumer<String> check = text -> runs(text, run -> {
                    if (taken.contains(folded(run))) {
                        shared.add(file + ": " + String.join(" ", run));
                    }
                });
                prose(file, check);
            }
        }
        assertEquals(List.of(), shared);
    }

    /** What a reader reads of a file: titles, summaries, leads, descriptions and bodies. */
    private static void prose(Path file, Consumer<String> check) throws IOException {
        String text = Files.readString(file);
        if (file.toString().endsWith(".yaml")) {
            strings(yaml(text), check);
            return;
        }
        String[] parts = text.startsWith("---\n") ? text.substring(4).split("\n---\n", 2) : new String[] {"", text};
        strings(yaml(parts[0]), check);
        check.accept(parts.length > 1 ? parts[1] : "");
    }

    private static Object yaml(String text) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(text);
        return loaded == null ? "" : loaded;
    }

    private static void strings(Object value, Consumer<String> taker) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                if (!NOT_PROSE.contains(key) && each != null) {
                    strings(each, taker);
                }
            });
        } else if (value instanceof Collection<?> list) {
            list.forEach(each -> strings(each, taker));
        } else if (value instanceof String text) {
            taker.accept(text);
        }
    }

    private static void runs(String text, Consumer<List<String>> taker) {
        List<String> words = WORD.matcher(text.replace('\u2019', '\''))
                .results()
                .map(MatchResult::group)
                .toList();
        for (int i = 0; i + RUN <= words.size(); i++) {
            List<String> run = words.subList(i, i + RUN);
            if (!run.stream().allMatch(word -> isNameOrFigure(word) || SMALL.contains(word))) {
                taker.accept(run);
            }
        }
    }

    private static boolean isNameOrFigure(String word) {
        return Character.isUpperCase(word.codePointAt(0)) || word.chars().anyMatch(Character::isDigit);
    }

    private static List<String> folded(List<String> run) {
        return run.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
