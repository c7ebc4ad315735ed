package org.dateline.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;

final class MessageFileTest {

    private static final Map<String, String> ENGLISH = Map.of(
            "plural.one", "i = 1 and v = 0",
            "count.reports.one", "{0} report",
            "count.reports.other", "{0} reports",
            "source.heading.one", "Source",
            "source.heading.other", "Sources",
            "skip", "Skip to the content");

    private final Problems problems = new Problems();

    @Test
    void languageNeedsWhatIsCountedInEachOfItsPluralForms() {
        MessageFile file = file("""
                plural.one=v = 0 and i % 100 = 1
                plural.two=v = 0 and i % 100 = 2
                count.reports.one={0} poročilo
                count.reports.other={0} poročil
                source.heading.one=Vir
                source.heading.other=Viri
                skip=Na vsebino
                """);
        Map<String, String> texts = file.texts(problems);
        file.completeFrom(ENGLISH, texts, problems);
        assertEquals("""
                templates/messages/sl.properties: warning: texts are missing, and stand in English: count.reports.two
                  fix: copy their lines from the theme's messages/en.properties, and translate them
                """, messages());
        assertEquals("{0} poročil", texts.get("count.reports.two"));
    }

    @Test
    void backslashBeforeTheLetterIsNoEscape() {
        assertEquals(Map.of("skip", "C:\\users"), file("skip=C:\\\\users\n").texts(problems));
        assertEquals("", messages());
    }

    @Test
    void badEscapeIsToldInItsLine() {
        file("skip=Na vsebino\nmenu.tags=Oznake \\u20 in\n").texts(problems);
        assertEquals("""
                templates/messages/sl.properties:2: error: after '\\u' stand no four hexadecimal digits
                  fix: write the character itself, or e.g. \\u00e9
                """, messages());
    }

    private static MessageFile file(String text) {
        return MessageFile.of("templates/messages/sl.properties", text.getBytes(StandardCharsets.UTF_8));
    }

    private String messages() {
        return problems.sorted().stream()
                .map(Problem::toString)
                .map(text -> text + "\n")
                .reduce("", String::concat);
    }
}
