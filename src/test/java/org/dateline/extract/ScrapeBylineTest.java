package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.dateline.config.SourceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapeBylineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "March 18, 2025 11:25 PM                              | 2025-03-18 23:25",
                "18 March 2025                                        | 2025-03-18",
                "Published Tue 18 Mar 2025 14:05 GMT                  | 2025-03-18 14:05 Z",
                "2025-03-18T21:25:00Z                                 | 2025-03-18 21:25 Z",
                "2025-03-18 14:05 +02:00                              | 2025-03-18 14:05 +02:00",
                "11:25 p.m., March 18, 2025                           | 2025-03-18 23:25",
                "12:05 AM, March 18, 2025                             | 2025-03-18 00:05",
                "Вівторок, 18 березня 2025, 20:31                     | 2025-03-18 20:31",
                "18 березня 2025 року о 09:05                         | 2025-03-18 09:05",
                "18.03.2025 14:05                                     | 2025-03-18 14:05",
                "14:05, 18 марта 2025 г.                              | 2025-03-18 14:05",
                "18 марта 2025, 18:05 (МСК)                           | 2025-03-18 18:05 +03:00",
                "18 marca 2025 r., godz. 14.05                        | 2025-03-18 14:05",
                "wtorek, 18 marca 2025                                | 2025-03-18",
                "Stand: 18.03.2025, 14:05 Uhr                         | 2025-03-18 14:05",
                "Dienstag, 18. März 2025 um 14.05 Uhr                 | 2025-03-18 14:05",
                "Publié le 18 mars 2025 à 14h05                       | 2025-03-18 14:05",
                "1er mars 2025                                        | 2025-03-01"
            })
    void aDateIsReadInSixLanguages(String line, String expected) {
        ScrapeByline byline = Objects.requireNonNull(ScrapeByline.of(line, SourceProfile.NONE), line);
        ScrapeDate date = Objects.requireNonNull(byline.published(), line);
        String read = date.day()
                + (date.time() == null ? "" : " " + date.time())
                + (date.offset() == null ? "" : " " + date.offset());
        assertEquals(expected, read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Mira Testova                                       | [Mira Testova]",
                "by Mira Testova and Jan van Bergen                    | [Mira Testova, Jan van Bergen]",
                "By Mira Testova, Jan Nowak and Ivan Nobody            | [Mira Testova, Jan Nowak, Ivan Nobody]",
                "By Mira Testova, Harbour correspondent                | [Mira Testova]",
                "By Mira Testova in Vesna                              | [Mira Testova]",
                "Written by: M. O'Testova                              | [M. O'Testova]",
                "Mira Testova · March 18, 2025                         | [Mira Testova]",
                "By Northwire, 18 March 2025                           | [Northwire]",
                "Автор: Олена Вигадана                                 | [Олена Вигадана]",
                "Автори: Олена Вигадана та Петро Ніхто                 | [Олена Вигадана, Петро Ніхто]",
                "Олена Вигадана — 18 березня 2025, 20:31               | [Олена Вигадана]",
                "Текст: Нина Образцова                                 | [Нина Образцова]",
                "Autorzy: Jan Zmyślony i Anna Przykład                 | [Jan Zmyślony, Anna Przykład]",
                "Von Anna Beispiel und Max von Muster                  | [Anna Beispiel, Max von Muster]",
                "Par Claire Exemple et Paul Modèle                     | [Claire Exemple, Paul Modèle]"
            })
    void namesAreReadInSixLanguages(String line, String expected) {
        ScrapeByline byline = Objects.requireNonNull(ScrapeByline.of(line, SourceProfile.NONE), line);
        assertEquals(expected, byline.authors().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday",
                "By Monday evening the river had risen by a metre",
                "Von Berlin nach Wesna",
                "World News, March 18, 2025",
                "Text messages of the captain are read out in court",
                "On March 18, 2025 the harbour was closed for the first time.",
                "3/4/2025",
                "31.02.2025",
                "Par ici la sortie"
            })
    void otherLinesAreNoBylines(String line) {
        assertNull(ScrapeByline.of(line, SourceProfile.NONE), line);
    }

    @Test
    void theProfilesDateFormsAreReadBeforeTheGeneralOnes() {
        SourceProfile american = Profiles.of("source: harbour-post\ndate-patterns: ['M/d/uuuu h:mm a']\n");
        ScrapeByline byline = Objects.requireNonNull(ScrapeByline.of("Posted 3/4/2025 2:05 pm", american));
        ScrapeDate date = Objects.requireNonNull(byline.published());
        assertEquals("2025-03-04 14:05", date.day() + " " + date.time());
    }
}
