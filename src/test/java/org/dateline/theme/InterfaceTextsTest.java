package org.dateline.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.dateline.message.Messages;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interface in each language that the repository has it in: nothing is missing, and nothing fills in otherwise. */
final class InterfaceTextsTest {

    private static final Path ENGLISH = Path.of("templates/messages/en.properties");
    private static final String UKRAINIAN = "templates/messages/uk.properties";
    private static final String HEBREW = "src/test/resources/sites/right-to-left/templates/messages/he.properties";

    /** What a language may have beyond the texts of English. */
    private static final Pattern OF_THE_LANGUAGE =
            Pattern.compile("plural\\..*|.*\\.(zero|one|two|few|many)|month\\.\\d+\\.in-date|zone\\..*|language\\..*");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {UKRAINIAN, HEBREW})
    void languageHasEachTextAndNoOther(String file) throws IOException {
        Problems problems = new Problems();
        Map<String, String> texts = texts(Path.of(file), problems);
        Map<String, String> english = texts(ENGLISH, problems);
        MessageFile.of(file, new byte[0]).completeFrom(english, new TreeMap<>(texts), problems);
        assertEquals(List.of(), problems.sorted());

        Set<String> others = new TreeSet<>(texts.keySet());
        others.removeAll(english.keySet());
        others.removeIf(OF_THE_LANGUAGE.asMatchPredicate());
        assertEquals(Set.of(), others);
    }

    @ParameterizedTest
    @ValueSource(strings = {UKRAINIAN, HEBREW})
    void textFillsInWhatTheEnglishOneDoes(String file) throws IOException {
        Map<String, String> texts = texts(Path.of(file), new Problems());
        List<String> differences = new ArrayList<>();
        texts(ENGLISH, new Problems()).forEach((key, english) -> {
            boolean saysTheNumber = key.endsWith(".one");
            if (!saysTheNumber && !arguments(texts.get(key)).equals(arguments(english))) {
                differences.add(key + ": " + texts.get(key));
            }
        });
        assertEquals(List.of(), differences);
    }

    @Test
    void ukrainianCountsInThreeForms() throws IOException {
        Messages messages = new Messages("uk", texts(Path.of(UKRAINIAN), new Problems()));
        String counted = LongStream.of(0, 1, 2, 4, 5, 11, 12, 21, 24, 111, 1119)
                .mapToObj(count -> messages.count("storyline.gap", count))
                .map(text -> text.replace(" без повідомлень.", "").replace('\u00a0', ' '))
                .collect(Collectors.joining(", "));
        assertEquals(
                "0 днів, 1 день, 2 дні, 4 дні, 5 днів, 11 днів, 12 днів, 21 день, 24 дні, 111 днів, 1 119 днів",
                counted);
    }

    @Test
    void ukrainianMonthBendsWithinDate() throws IOException {
        Messages messages = new Messages("uk", texts(Path.of(UKRAINIAN), new Problems()));
        assertEquals(
                "18 березня 2025 року", messages.day(LocalDate.of(2025, 3, 18)).replace('\u00a0', ' '));
        assertEquals("березень 2025 року", messages.month(YearMonth.of(2025, 3)).replace('\u00a0', ' '));
    }

    private static Map<String, String> texts(Path file, Problems problems) throws IOException {
        return MessageFile.of(file.toString(), Files.readAllBytes(file)).texts(problems);
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
