package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-18",
                "2025/3/18",
                "20250318",
                "18.03.2025",
                "18/03/25",
                "18.3.2025, 14:35 Uhr",
                "Tuesday, March 18, 2025",
                "Mar 18, 2025 6:40 PM",
                "18th of March, 2025",
                "18 March 2025",
                "18. März 2025",
                "le 18 mars 2025 à 06h00",
                "18 de marzo de 2025",
                "18 marzo 2025",
                "18 de março de 2025",
                "18 марта 2025 года, 11:20",
                "18 березня 2025, 14:35",
                "18 marca 2025, 08:15",
                "18 maart 2025",
                "18 Mart 2025",
                "2025年3月18日",
                "03/18/2025",
                "Tue, 18 Mar 2025 09:00:00 GMT",
                "1742256000"
            })
    void dayIsReadInManyForms(String written) {
        assertEquals(
                LocalDate.of(2025, 3, 18),
                WrittenDate.find(written).orElseThrow().day());
    }

    @Test
    void timeNeedsAnOffsetOrAZone() {
        WrittenDate date = WrittenDate.find("18 March 2025, 9:15 pm").orElseThrow();
        assertEquals(null, date.published(null).date().moment());
        Published assumed = date.published(ZoneId.of("Europe/Kyiv"));
        assertEquals("2025-03-18T21:15+02:00", String.valueOf(assumed.date().moment()));
        assertEquals(true, assumed.zoneAssumed());
    }

    @Test
    void offsetIsReadAsItIsWritten() {
        assertEquals("2025-03-18T14:20-05:00", moment("2025-03-18T14:20:00-0500"));
        assertEquals("2025-03-18T14:20Z", moment("2025-03-18 14:20 UTC"));
        assertEquals("2025-03-18T14:20:07Z", moment("2025-03-18T14:20:07.123Z"));
    }

    @Test
    void numbersThatAreNoDateAreNone() {
        for (String written : new String[] {"31.02.2025", "version 1.2.3", "2025-13-45", "call 0800 2025", "", "May"}) {
            assertFalse(WrittenDate.find(written).isPresent(), written.toUpperCase(Locale.ROOT));
        }
    }

    private static String moment(String written) {
        return String.valueOf(
                WrittenDate.find(written).orElseThrow().published(null).date().moment());
    }
}
